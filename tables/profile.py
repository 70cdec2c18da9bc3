"""What the tables hold on one country: who left it, who came to it, who passed, what it promised."""

import pandas as pd

from tables import derive, series


def openable(territories: pd.DataFrame, *named: pd.DataFrame) -> list[str]:
    """Return the countries that can be read in full: all of the Americas, and those in column iso3 of `named`."""
    near = territories.loc[territories["region"] == "americas", "iso3"]
    return sorted(set(near).union(*(frame["iso3"].dropna() for frame in named)))


def holding(rows: pd.DataFrame, column: str, code: str) -> pd.DataFrame:
    """Return `rows` when `code` is in `column` at all, else none: beside nothing there is nothing to compare."""
    return rows if (rows[column] == code).any() else rows.head(0)


def living(displacement: pd.DataFrame, codes: list[str], population: pd.DataFrame) -> pd.DataFrame:
    """Return displaced people who live in `codes` at each year's end: asylum, year, people, source, per_1000.

    People from the Americas: no other origin is in the table. `per_1000` sets them against the inhabitants there.
    """
    mine = derive.with_people(displacement[displacement["asylum"].isin(codes)])
    sums = derive.total(mine[mine["origin"] != mine["asylum"]], ["asylum", "year"], "people")
    return series.in_order(derive.per_1000(sums, "asylum", population), "asylum", codes)


def came(displacement: pd.DataFrame, code: str) -> pd.DataFrame:
    """Return whence the displaced people in `code` came, in the last year: year, origin, people, source, share."""
    mine = derive.with_people(displacement[displacement["asylum"] == code])
    mine = derive.latest(mine[(mine["origin"] != code) & (mine["people"] > 0)], "year")
    return derive.share(mine[["year", "origin", "people", "source"]], "people")


def applied(applications: pd.DataFrame, code: str) -> pd.DataFrame:
    """Return the asylum applications of people from `code` in the last year, all countries, persons and cases apart.

    Columns: year, origin, asylum, counted_in, applications, source.
    """
    return derive.latest(applications[applications["origin"] == code], "year")


def citizenships(border: pd.DataFrame) -> list[str]:
    """Return the citizenships that the US border figures name."""
    return sorted(set(border["citizenship"].unique()) - {"OTHER"})


def entries(darien: pd.DataFrame, code: str) -> pd.DataFrame:
    """Return Darién entries in the years in which citizens of `code` were counted apart, the rest as OTHER.

    Columns: year, nationality, entries, source.
    """
    rows = series.nationalities(darien, [code])
    return rows[rows["year"].isin(rows.loc[rows["nationality"] == code, "year"])]


def venezuelans(abroad: pd.DataFrame, code: str) -> pd.DataFrame:
    """Return Venezuelans in one country, as its government reports: day, precision, host, people, status, source."""
    mine = abroad[abroad["host"] == code].sort_values("day")
    return mine[["day", "precision", "host", "people", "status", "source"]]


def pledges(commitments: pd.DataFrame, code: str) -> tuple[pd.DataFrame, int]:
    """Return the confirmed commitments of one government, oldest first, and how many more are not confirmed."""
    mine = commitments[commitments["iso3"] == code].sort_values("announced", kind="stable")
    sure = mine["status"] != "unverified"
    return mine[sure], int((~sure).sum())


def told(events: pd.DataFrame, code: str) -> pd.DataFrame:
    """Return the events that concern one country, oldest first."""
    theirs = events["countries"].str.split(";").map(lambda codes: code in codes, na_action="ignore")
    return events[theirs.fillna(False).astype(bool)].sort_values("start", kind="stable")
