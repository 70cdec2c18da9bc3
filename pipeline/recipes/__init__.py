"""Recipes: each turns downloads from official publishers into tables of `data/`, always the same way.

The folder of downloads holds files as published (`raw/`); each recipe names them and their addresses in `FILES`. Lists
of figures that were read in print, where no publisher offers a file (SNM, COMAR, R4V, single months of CBP), are ours
and lie in `data/compiled/`; their rows name their source. Notes on single rows and
doubts about them are kept in `pipeline/annotations.toml`.
"""
