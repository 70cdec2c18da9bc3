"""People who arrived during a year, by UNHCR's groups: a flow, without asylum applications."""

import pandas as pd

from tables import derive

GROUPS = ["other_in_need", "refugee_like", "refugees"]


def by_group(arrivals: pd.DataFrame, side: str = "", code: str = "") -> pd.DataFrame:
    """Return arrivals by year and group: year, group, people, source; a group that was not reported has no row.

    Of all people from the Americas, or of those from or in the country `code` by its `side` (origin or asylum).
    """
    mine = arrivals[arrivals[side] == code] if side else arrivals
    long = mine.melt(["year", "source"], GROUPS, var_name="group", value_name="people").dropna(subset=["people"])
    sums = derive.total(long[long["people"] > 0], ["year", "group"], "people")
    return sums.astype({"people": "int64"})
