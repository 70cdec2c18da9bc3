"""Describes the series and bars of a chart from tidy rows."""

from collections.abc import Mapping, Sequence

import pandas as pd

from views.charts import gaps
from views.charts.description import Bar, Bars, Series

BAR, AROUND = 28, 56  # pixels of a bar with the room around it, and of what stands above and below all


ESTIMATE = "estimate"  # a status


def lines(
    rows: pd.DataFrame,
    step: str,
    value: str,
    by: str,
    names: Mapping[str, str],
    colours: Mapping[str, str],
    broken: str = "",
) -> tuple[Series, ...]:
    """Return a line for each code of column `by`. `step` (year, month or day) is the column of times.

    A year or month without a row is a gap, and so is the way to a year for which column `broken` is true. Where `rows`
    of days have a status, estimates are told apart.
    """
    groups = rows.dropna(subset=[value]).groupby(by, sort=False, observed=True)
    return tuple(_line(mine, step, value, broken, code, names[code], colours[code]) for code, mine in groups)


def _line(rows: pd.DataFrame, step: str, value: str, broken: str, *who: str) -> Series:
    times, values = gaps.filled(rows[step].tolist(), rows[value].tolist(), step)
    if broken:
        times, values = gaps.broken(times, values, rows.loc[rows[broken], step].tolist())
    unsure = (rows["status"] == ESTIMATE).tolist() if step == "day" and "status" in rows else ()
    return Series(*who, times, values, unsure)


def line(rows: pd.DataFrame, step: str, value: str, colour: str) -> tuple[Series, ...]:
    """Return the only line of a chart, with a gap where a year or month has no row."""
    return (Series("", "", colour, *gaps.filled(rows[step].tolist(), rows[value].tolist(), step)),)


def stacks(
    rows: pd.DataFrame, step: str, value: str, by: str, names: Mapping[str, str], colours: Mapping[str, str]
) -> tuple[Series, ...]:
    """Return a series for each code of column `by`, in the order of `colours`."""
    present = set(rows[by])
    return tuple(
        Series(code, names[code], colour, *_columns(rows[rows[by] == code], step, value))
        for code, colour in colours.items()
        if code in present
    )


def columns(rows: pd.DataFrame, step: str, value: str, colour: str) -> tuple[Series, ...]:
    """Return the only series of a chart of columns."""
    return (Series("", "", colour, *_columns(rows, step, value)),)


def _columns(rows: pd.DataFrame, step: str, value: str) -> tuple[list, list]:
    numbers = rows[value].astype(float).tolist()
    return rows[step].tolist(), [None if pd.isna(number) else number for number in numbers]


def bars(names: Sequence[str], values: pd.Series, texts: Sequence[str], colours: Sequence[str], unit: str) -> Bars:
    """Return a bar for each name, in order, the longest first. `unit` is what the values count."""
    both = zip(names, values.astype(float), texts, colours, strict=True)
    return Bars(
        bars=tuple(Bar(name, value, text, colour) for name, value, text, colour in both),
        height=AROUND + BAR * len(names),
        unit=unit,
    )
