"""Everyone displaced in the world: the groups, beside the total that UNHCR published."""

import pandas as pd

from tables import derive

YEAR_END = "year_end"  # kind of a total


def year_ends(totals: pd.DataFrame) -> pd.DataFrame:
    """Return UNHCR's total at the end of each year for which one was found: year, people, status, source."""
    ends = totals[totals["kind"] == YEAR_END]
    return ends.assign(year=ends["day"].dt.year)[["year", "people", "status", "source"]]


def by_group(groups: pd.DataFrame, totals: pd.DataFrame) -> pd.DataFrame:
    """Return people by year and group with UNHCR's total at the year's end, the same for every group of the year.

    Columns: year, group, people, unhcr_total (missing where none was found), source (of both).
    """
    published = year_ends(totals).rename(columns={"people": "unhcr_total", "source": "total"})
    rows = groups.merge(published, how="left", on="year").astype({"unhcr_total": "Int64"})
    both = [derive.joined(cells.dropna()) for _, cells in rows[["source", "total"]].iterrows()]
    return rows.assign(source=both)[["year", "group", "people", "unhcr_total", "source"]]
