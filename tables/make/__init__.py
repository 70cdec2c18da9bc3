"""Recipes: each turns downloads from official publishers into tables of `data/`, always the same way.

The folder of downloads holds files as published (`raw/`), and lists of figures that were read in print where
no file of the publisher was at hand (SNM, COMAR, R4V); their rows name their source. Notes on single rows and
doubts about them are kept in `judgements.toml`.
"""
