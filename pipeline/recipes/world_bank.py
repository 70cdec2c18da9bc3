"""Inhabitants of the countries of the Americas, from the World Bank."""

from pathlib import Path

import pandas as pd

from pipeline.read import read_csv
from pipeline.recipes.unhcr import COUNTRIES, read_americas
from pipeline.recipes.unhcr import FILES as UNHCR_FILES
from pipeline.write import tidy

POPULATION = "raw/worldbank_population.csv.gz"
FILES = {
    POPULATION: "https://api.worldbank.org/v2/en/indicator/SP.POP.TOTL?downloadformat=csv",
    COUNTRIES: UNHCR_FILES[COUNTRIES],
}
TABLES = ("population",)


def make(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return inhabitants by country and year (midyear estimates, a stock)."""
    people = read_csv(downloads / POPULATION).rename(
        columns={"Country Code": "iso3", "Year": "year", "Value": "people"}
    )
    here = people[people["iso3"].isin(read_americas(downloads))].assign(source="worldbank_population")
    return {"population": tidy(here, ["iso3", "year", "people", "source"], ["iso3", "year"])}
