"""What the tables hold on one country: who left it, who came to it, who passed, what it promised."""

import pandas as pd

from tables import derive, pairs, series


def openable(territories: pd.DataFrame, *named: pd.DataFrame) -> list[str]:
    """Return the countries that can be read in full: all of the Americas, and those in column iso3 of `named`."""
    near = territories.loc[territories["region"] == "americas", "iso3"]
    return sorted(set(near).union(*(frame["iso3"].dropna() for frame in named)))


def holding(rows: pd.DataFrame, column: str, code: str) -> pd.DataFrame:
    """Return `rows` when `code` is in `column` at all, else none: beside nothing there is nothing to compare."""
    return rows if (rows[column] == code).any() else rows.head(0)


def living(displacement: pd.DataFrame, codes: list[str], population: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Return displaced people who live in `codes` at each year's end: asylum, year, people, source, per_1000.

    People from the Americas: no other origin is in the table. `per_1000` sets them against the inhabitants there;
    `rank` and `of` say which place that is among all hosts by the `measure`, people or per_1000.
    """
    sums = derive.total(derive.abroad(displacement), ["asylum", "year"], "people")
    rates = derive.per_1000(sums, "asylum", population)
    return series.in_order(pairs.ranked(rates, ["year"], codes, measure), "asylum", codes)


def came(displacement: pd.DataFrame, code: str, population: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Return whence the displaced people in `code` came, at each year's end: year, origin, people, source, per_1000.

    `per_1000` sets them against the inhabitants of `code`; `rank` and `of` say which place that is among all hosts of
    people from the same origin by the `measure`, people or per_1000. The oldest year comes first.
    """
    stock = derive.abroad(displacement)
    every = stock.loc[stock["people"] > 0, ["year", "origin", "asylum", "people", "source"]]
    rates = derive.per_1000(every, "asylum", population)
    mine = pairs.ranked(rates, ["year", "origin"], [code], measure)
    return mine.drop(columns="asylum").sort_values(["year", "origin"])


def applications(applied: pd.DataFrame, side: str, code: str, counted_in: str) -> pd.DataFrame:
    """Return asylum applications of people from `code` (`side` origin) or lodged in it (`side` asylum), by year.

    `counted_in` is persons or cases, which nobody can add up. Columns: year, origin, asylum, counted_in,
    applications, source.
    """
    mine = applied[(applied[side] == code) & (applied["counted_in"] == counted_in)]
    return mine[(mine["applications"] > 0) & (mine["origin"] != mine["asylum"])]


def units(applied: pd.DataFrame, side: str, code: str) -> list[str]:
    """Return in what the applications of one country are counted, persons before cases."""
    return sorted(applied.loc[applied[side] == code, "counted_in"].unique(), reverse=True)


def citizenships(border: pd.DataFrame) -> list[str]:
    """Return the citizenships that the US border figures name."""
    return sorted(set(border["citizenship"].unique()) - {"OTHER"})


def entries(darien: pd.DataFrame, codes: list[str]) -> pd.DataFrame:
    """Return Darién entries of `codes` in the years in which the first was counted apart, the rest as OTHER.

    Columns: year, nationality, entries, source.
    """
    rows = series.nationalities(darien, codes)
    return rows[rows["year"].isin(rows.loc[rows["nationality"] == codes[0], "year"])]


def displaced(displacement: pd.DataFrame, internal: pd.DataFrame, code: str) -> pd.DataFrame:
    """Return the last stock of people displaced from, within and to a country: what, year, people, source.

    `what` is abroad, within or hosted; one without a count has no row.
    """
    parts = {
        "abroad": displacement[displacement["origin"] == code],
        "within": internal[internal["iso3"] == code],
        "hosted": displacement[displacement["asylum"] == code],
    }
    found = []
    for what, rows in parts.items():
        last = rows[rows["year"] == rows["year"].max()]
        last = last if what == "within" else derive.abroad(last)
        if len(last):
            facts = {"year": last["year"].iloc[0], "people": last["people"].sum()}
            found.append({"what": what, **facts, "source": derive.joined(last["source"])})
    return pd.DataFrame(found, columns=["what", "year", "people", "source"])


def pledges(commitments: pd.DataFrame, code: str) -> tuple[pd.DataFrame, int]:
    """Return the confirmed commitments of one government, oldest first, and how many more are not confirmed."""
    mine = commitments[commitments["iso3"] == code]
    sure = mine["status"] != "unverified"
    return mine[sure], int((~sure).sum())


def events(events: pd.DataFrame, code: str) -> pd.DataFrame:
    """Return the events that concern one country, oldest first."""
    theirs = events["countries"].str.split(";").map(lambda codes: code in codes, na_action="ignore")
    return events[theirs.fillna(False).astype(bool)]
