"""Corruption, freedom from state violence, and liberal democracy by country and year, from V-Dem."""

from pathlib import Path

import pandas as pd

from pipeline.read import read_csv
from pipeline.write import tidy

COUNTRY_YEARS = "raw/causes/vdem_v14_americas.csv.gz"
FILES = {COUNTRY_YEARS: "https://www.v-dem.net/data/the-v-dem-dataset/"}
TABLES = ("governance",)

INDICES = {"v2x_corr": "corruption", "v2x_clphy": "physical_integrity", "v2x_libdem": "liberal_democracy"}


def make(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return three indices from 0 to 1; corruption is worse when higher, the others are better."""
    rows = read_csv(downloads / COUNTRY_YEARS).rename(columns=INDICES).assign(source="vdem_v14")
    key = ["year", "iso3"]
    return {"governance": tidy(rows, [*key, *INDICES.values(), "source"], key)}
