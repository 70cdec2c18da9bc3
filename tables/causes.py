"""What the article names as causes, by country and year, as far as it was reported: rows, and what is missing."""

from collections.abc import Callable

import pandas as pd

from tables import derive, series

INDICATORS = ("homicide", "poverty_national", "poverty_3usd", "income", "remittances")  # of table `causes`
INDICES = ("corruption", "physical_integrity", "liberal_democracy")  # of table `governance`
SINCE = 1990  # the first year shown: before, few countries reported
LATE = 5  # years behind the last one that any country reported

Tables = Callable[[str], pd.DataFrame]


def of(name: str, codes: list[str], table: Tables) -> tuple[pd.DataFrame, int]:
    """Return one series of the countries `codes`, and its last year for any country.

    Columns: year, iso3, one called `name`, source. `name` is an indicator, an index, abroad, within (with
    method_change) or disasters; `table` gives a table by name.
    """
    rows = _whole(name, table)
    mine = rows[rows["iso3"].isin(codes) & (rows["year"] >= SINCE)].sort_values("year")
    return series.in_order(mine, "iso3", codes), int(rows["year"].max()) if len(rows) else SINCE


def _whole(name: str, table: Tables) -> pd.DataFrame:
    columns = ["year", "iso3", name, "source"]
    if name in INDICES:
        return table("governance")[columns]
    if name == "within":
        return table("internal_displacement").rename(columns={"people": name})[[*columns, "method_change"]]
    if name == "disasters":
        return table("disaster_displacement").rename(columns={"movements": name})[columns]
    if name == "abroad":
        return derive.total(derive.abroad(table("displacement")), ["year", "origin"], "people").set_axis(
            columns, axis=1
        )
    causes = table("causes")
    return causes[causes["indicator"] == name].rename(columns={"value": name})[columns]


def last_year(table: Tables) -> int:
    """Return the last year of any of these series, at which their axis of time ends."""
    years = pd.concat([table(name)["year"] for name in ("displacement", "internal_displacement", "causes")])
    return int(years.max())


def lacking(causes: pd.DataFrame, codes: list[str]) -> pd.DataFrame:
    """Return which of `codes` lack at least two indicators of late: iso3, indicator, last (missing without any value).

    An indicator lacks where its last value is more than LATE years behind the last of any country.
    """
    last = causes.groupby(["indicator", "iso3"])["year"].max()
    newest = last.groupby("indicator").max()
    every = pd.MultiIndex.from_product([INDICATORS, codes], names=["indicator", "iso3"])
    found = last.reindex(every).rename("last").astype("Int64").reset_index()
    late = found["last"].isna() | (found["last"] < found["indicator"].map(newest) - LATE)
    gone = found[late]
    return gone[gone.groupby("iso3")["iso3"].transform("size") >= 2]
