"""People by pairs of origin and host: UNHCR's stock at each year's end, or Venezuelans as host governments report."""

import pandas as pd

from tables import derive
from tables.venezuelans import WORLD

REPORTED = ["day", "asylum", "people", "per_1000", "share", "status", "note", "source"]


def stock(
    displacement: pd.DataFrame, origins: list[str], hosts: list[str], population: pd.DataFrame, first: int, last: int
) -> pd.DataFrame:
    """Return people displaced abroad from `origins` in `hosts` at the end of the years `first` to `last`.

    Without origins or hosts these are all together, and have no column. Columns: year, origin, asylum, people, source,
    share (of all from the origin, 0-1) and, where there are hosts, per_1000 (of their inhabitants).
    """
    keys = ["year", *(["origin"] if origins else []), *(["asylum"] if hosts else [])]
    mine = _of(derive.abroad(displacement[displacement["year"].between(first, last)]), "origin", origins)
    whole = [key for key in keys if key != "asylum"]
    sums = derive.total(_of(mine, "asylum", hosts), keys, "people")
    all_hosts = mine.groupby(whole)["people"].sum().rename("whole").reset_index()
    shares = sums.merge(all_hosts, on=whole, how="left")
    shares = shares.assign(share=shares["people"] / shares["whole"].where(shares["whole"] > 0)).drop(columns="whole")
    rates = derive.per_1000(shares, "asylum", population) if hosts else shares
    return rates[[*keys, "people", *(["per_1000"] if hosts else []), "share", "source"]]


def reported(abroad: pd.DataFrame, hosts: list[str], population: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    """Return Venezuelans in `hosts`, or in all of them together, on the days of the years `first` to `last`.

    Columns: day, asylum, people, per_1000 (of the inhabitants in that year), share (of all Venezuelans abroad by the
    count of the same day, 0-1; missing where that was not found), status, note, source.
    """
    mine = abroad.assign(year=abroad["day"].dt.year).rename(columns={"host": "asylum"})
    mine = mine[mine["year"].between(first, last)].sort_values("day", kind="stable")
    world = mine[mine["asylum"] == WORLD].set_index("day")["people"]
    mine = _of(mine, "asylum", hosts or [WORLD])
    rates = derive.per_1000(mine, "asylum", population)
    return rates.assign(share=rates["people"] / rates["day"].map(world))[REPORTED]


def ranked(rows: pd.DataFrame, within: list[str], hosts: list[str], measure: str) -> pd.DataFrame:
    """Return the rows of `hosts`, or all, with `rank` and `of`: their place among all hosts, and how many these are.

    `rows` are of all hosts, each beside those with the same in the columns `within`: a time, an origin. Who has as much
    as another has the same place, and who has no value none.
    """
    beside = rows.groupby(within)[measure]
    places = {"rank": beside.rank("min", ascending=False).astype("Int64"), "of": beside.transform("count")}
    return _of(rows.assign(**places), "asylum", hosts)


def _of(rows: pd.DataFrame, column: str, codes: list[str]) -> pd.DataFrame:
    return rows[rows[column].isin(codes)] if codes else rows
