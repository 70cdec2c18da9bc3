"""What a sentence may claim, decided once from the rows: who has the most, since when, over which span of time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from views.say import Say

FEW = 3  # that have equally many and can all be named; of more, none is
SMALL = 50  # people: below, the publisher's rounding to 0 or 5 is a tenth and more of what it leaves
ISO = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d"}


@dataclass(frozen=True)
class Largest:
    """Who has the most: all `codes` that have equally many, their `value`, and how many were `compared`."""

    codes: list[Any]
    value: Any
    compared: int

    @property
    def form(self) -> str:
        """The form of the sentence: only (nothing to compare it with), sole, tied (name all) or unnamed (name none)."""
        if self.compared == 1:
            return "only"
        return "sole" if len(self.codes) == 1 else "tied" if len(self.codes) <= FEW else "unnamed"

    def form_at(self, code: Any) -> str:
        """The form of a sentence about one code beside the largest: only, peak (it is that itself), another, tied..."""
        if self.form == "sole":
            return "peak" if self.codes == [code] else "another"
        return self.form


def largest(rows: pd.DataFrame, by: str, value: str) -> Largest:
    """Return who has the most of `value` among the rows, one for each code of column `by`; a missing value counts not.

    `rows` hold every code over which a sentence speaks, and at least one value.
    """
    known = rows.dropna(subset=[value])
    most = known[value].max()
    return Largest(known.loc[known[value] == most, by].tolist(), most, len(known))


def since(rows: pd.DataFrame, by: str, value: str) -> int | None:
    """Return since which year the largest of the last year has been that, alone, in every year: none may be missing.

    `rows`: year, `by`, `value`, one for each code and year. None where that is true of the last year only, or not even
    of that: with others that have as many, or without others.
    """
    years: dict[int, tuple[float, set[str]]] = {}
    for year, code, number in zip(*(rows[column].tolist() for column in ("year", by, value)), strict=True):
        most, codes = years.get(year, (number, set()))
        years[year] = (number, {code}) if number > most else (most, codes | {code} if number == most else codes)
    first = last = max(years)
    holder = years[last][1]
    while len(holder) == 1 and first - 1 in years and years[first - 1][1] == holder:
        first -= 1
    return first if first < last and (rows["year"] == last).sum() > 1 else None


def span(times: Iterable[Any], step: str) -> tuple[str, str]:
    """Return the first and last of some times in ISO 8601. `step` is what they are: year, month or day."""
    found = [str(time) if step == "year" else f"{time:{ISO[step]}}" for time in times]
    return min(found), max(found)


def written(times: Sequence[Any], step: str, say: Say) -> str:
    """Return a few times as one phrase, March and May 2022; of more only how many they are, 8 months."""
    if len(times) > FEW:
        return say(f"bound.{step}s", n=len(times))
    return say.list_of([say.when(span([time], step)[0]) for time in times])


def absent(rows: pd.DataFrame, by: str, codes: Sequence[str]) -> list[str]:
    """Return those of the chosen `codes` that have no row."""
    return [code for code in codes if code not in set(rows[by])]


def small(people: pd.Series) -> bool:
    """Return whether all that is counted is so little that its rounding has to be told."""
    return bool(people.max() < SMALL)
