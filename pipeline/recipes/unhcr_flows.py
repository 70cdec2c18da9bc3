"""People who arrived within a year, by origin and asylum, from UNHCR's forced displacement flow dataset."""

from pathlib import Path

import pandas as pd

from pipeline.read import check_unique, read_csv
from pipeline.recipes.unhcr import COUNTRIES, KEY, largest_first, read_americas
from pipeline.recipes.unhcr import FILES as UNHCR_FILES
from pipeline.write import tidy

FLOWS = "raw/unhcr_flows.csv.gz"
EXPLAINER = "https://www.unhcr.org/refugee-statistics/insights/explainers/forcibly-displaced-flow-data.html"
FILES = {FLOWS: EXPLAINER, COUNTRIES: UNHCR_FILES[COUNTRIES]}
TABLES = ("arrivals",)

FIRST_YEAR = 2019  # others in need are counted from 2018, and those of 2018 hold all who had come before
GROUPS = ["refugees", "refugee_like", "other_in_need"]


def make(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return arrivals within each year of people from the Americas, without asylum applications (a flow).

    Applications have a table of their own. A row without anybody is left out; a group that is not reported is empty.
    The latest year and the most people come first, as in the table of displacement, since most cells are empty.
    """
    flows = check_unique(read_csv(downloads / FLOWS), KEY, Path(FLOWS).name)
    named = flows.rename(columns={"coo_iso": "origin", "coa_iso": "asylum", "oip": "other_in_need"})
    recent = named[(named["year"] >= FIRST_YEAR) & named["origin"].isin(read_americas(downloads))]
    rows = recent[recent[GROUPS].fillna(0).sum(axis=1) > 0].assign(source="unhcr_flows")
    key = ["year", "origin", "asylum"]
    return {"arrivals": largest_first(tidy(rows, [*key, *GROUPS, "source"], key), GROUPS)}
