"""US Border Patrol's encounters in the whole country, by month, from CBP's counts by area of responsibility.

The Deportation Data Project has added CBP's files up by month; a refresh adds up CBP's newest file itself.
"""

from pathlib import Path

import pandas as pd

from pipeline.read import check_unique, read_csv
from pipeline.write import tidy

SUMS = "cbp_usbp_nationwide_monthly.csv"
FILES = {SUMS: "https://github.com/deportationdata/cbp"}
TABLES = ("border_nationwide",)


def make(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return Border Patrol's encounters (events, not people) at all borders and coasts by calendar month."""
    months = check_unique(read_csv(downloads / SUMS), ["month"], SUMS).rename(columns={"source_id": "source"})
    return {"border_nationwide": tidy(months, ["month", "encounters", "source"], ["month"])}
