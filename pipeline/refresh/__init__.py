"""Live refresh of the official figures: `python -m pipeline.refresh [TABLE ...]`.

Downloads what publishers offer openly into a temporary folder, makes the tables by the recipes in `pipeline/recipes/`,
checks them as the dashboard does, and writes what passes, all tables of a publisher or none. A failure leaves every
file as it was. What changed raises the last number of the `version` of the data package and sets `created`; the
sources that the changed tables cite get today as the date on which they were read.

What UNHCR says of arrivals and V-Dem of governance no program can ask for: when one of them is named, the command says
where a person gets the file. V-Dem estimates the past anew with each version, so take all years from one.

The words about the tables are not renewed: read their descriptions, notes on rows and claims again. The tests of
this edition's figures in `tests/pipeline/test_reference.py` then need the new figures.
"""
