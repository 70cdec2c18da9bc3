"""What follows from the tables by arithmetic. Frames in, frames out; a missing value stays missing."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
import pandas as pd

from tables import package

SURENESS = ["verified", "partly", "derived", "estimate", "disputed", "unverified"]  # of a status, the surest first
GROUPED = re.compile(r"(?<=\d)[.,\u00a0\u202f](?=\d{3}(?!\d))")  # what parts the thousands of a number
MARKS = re.compile(r"[\u0300-\u036f]")  # accents, parted from their letters
GROUPS = ["refugees", "asylum_seekers", "other_in_need"]


def publication_day(events: pd.DataFrame) -> pd.Timestamp:
    """Return the day of the article: the one event of category `article`, without which `load` refuses the table."""
    return events.loc[events["category"] == "article", "start"].iloc[0]


def until(frame: pd.DataFrame, name: str, day: pd.Timestamp) -> pd.DataFrame:
    """Return the rows of table `name` whose whole period lies on or before `day`.

    The descriptor names the column of the period (`time`): a year counts from its last day, a month from its
    last day, a date as it is. A table without such a column is returned whole.
    """
    column = package.resource(name).get("time")
    if column is None:
        return frame
    kind = package.fields(name)[column]["type"]
    if kind == "year":
        return frame[frame[column] < (day + pd.Timedelta(days=1)).year]
    ends = frame[column] + pd.offsets.MonthEnd(0) if kind == "yearmonth" else frame[column]
    return frame[ends <= day]


def with_people(displacement: pd.DataFrame) -> pd.DataFrame:
    """Add `people`: refugees, asylum-seekers and other people in need together, a stock at the year's end."""
    return displacement.assign(people=sum(displacement[group].fillna(0) for group in GROUPS).astype("int64"))


def abroad(displacement: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of people in another country than their own, with `people`."""
    return with_people(across_a_border(displacement))


def across_a_border(displacement: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of people in another country than their own.

    Whom the publisher counts in their own country, as their notes say, is displaced across no border: no sum of people
    abroad may hold them.
    """
    return displacement[displacement["origin"] != displacement["asylum"]]


def total(frame: pd.DataFrame, keys: list[str], value: str) -> pd.DataFrame:
    """Return the sum of `value` for each combination of `keys`, with the sources that it rests on.

    A sum is as sure as the least sure of its parts, where `frame` has a status.
    """
    grouped = frame.groupby(keys, observed=True, sort=True)
    sums = grouped[value].sum().reset_index()
    if "status" in frame:
        sums = sums.assign(status=grouped["status"].agg(least_sure).array)
    if frame["source"].nunique() == 1:
        return sums.assign(source=frame["source"].iloc[0])
    cells: list[set[str]] = [set() for _ in range(len(sums))]  # few are different, and to aggregate them takes longer
    for number, cell in zip(grouped.ngroup().tolist(), frame["source"].tolist(), strict=True):
        if number >= 0:  # a missing key is in no sum
            cells[number].add(cell)
    return sums.assign(source=pd.array([joined(found) for found in cells], "str"))


def least_sure(statuses: Iterable[str]) -> str:
    """Return the status of what rests on all of these."""
    return max(statuses, key=SURENESS.index)


def joined(sources: Iterable[str]) -> str:
    """Return all different source keys as one cell, separated by semicolons."""
    return ";".join(sorted({key for cell in sources for key in cell.split(";")}))


def with_office(claims: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Add `office`: the one that the speaker of a statement held; missing where no person of the story speaks."""
    return claims.assign(office=claims["speaker"].map(people.set_index("person")["office"]))


def per_1000(frame: pd.DataFrame, country: str, population: pd.DataFrame) -> pd.DataFrame:
    """Add `per_1000`: people per 1,000 inhabitants of the country in column `country` in the same year.

    `frame` needs `year` and `people`. Where the inhabitants of that year are not known, so is the rate.
    """
    inhabitants = population.rename(columns={"iso3": country, "people": "inhabitants"})
    merged = frame.merge(inhabitants[[country, "year", "inhabitants"]], on=[country, "year"], how="left")
    return merged.assign(per_1000=rate(merged["people"], merged["inhabitants"])).drop(columns="inhabitants")


def rate(people: pd.Series | np.ndarray, inhabitants: pd.Series | np.ndarray) -> pd.Series | np.ndarray:
    """Return how many people there are per 1,000 inhabitants."""
    return 1000 * people / inhabitants


def share(frame: pd.DataFrame, value: str) -> pd.DataFrame:
    """Add `share`: the part of the rows' sum of `value` that each row holds, 0-1."""
    return frame.assign(share=frame[value] / frame[value].sum())


def unsound(claims: pd.DataFrame) -> pd.DataFrame:
    """Return the statements that nobody should repeat as they stand: what they say or how is wrong."""
    return claims[(claims["verdict"] == "imprecise") | (claims["wording"] == "mangled")]


def matching(frame: pd.DataFrame, typed: str, columns: list[str]) -> pd.DataFrame:
    """Return the rows in which every typed word stands in one of the text `columns`.

    Case, accents and what parts the thousands of a number make no difference. Where nothing is typed all rows do.
    """
    if not typed.strip():
        return frame
    known = {column: frame[column].dropna().unique() for column in columns}  # a code stands in many rows
    found = pd.Series(True, index=frame.index)
    for word in map(_folded, typed.split()):
        hits = [frame[column].isin([cell for cell in known[column] if word in _plain(cell)]) for column in columns]
        found &= pd.concat(hits, axis=1).any(axis=1)
    return frame[found]


@lru_cache(maxsize=4096)
def _plain(cell: str) -> str:
    return _folded(cell)  # kept of cells alone: what is typed may be anything


def _folded(text: str) -> str:
    return MARKS.sub("", unicodedata.normalize("NFKD", GROUPED.sub("", text).casefold()))


def latest(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return the rows of the last period in `column`; empty stays empty."""
    return frame[frame[column] == frame[column].max()]


def year_before(day: pd.Timestamp) -> int:
    """Return the last year that had ended on `day`: the one whose year-end stock the article could know."""
    return day.year - 1
