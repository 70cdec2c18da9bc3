"""Years and months that are missing from a line: it has a gap there."""

import pandas as pd


def filled(times: list, values: list, step: str) -> tuple[list, list]:
    """Return times without a gap, and their values: None where there was none. `step` is year, month or day.

    Days follow no regular order: between them nothing is missing.
    """
    if step not in ("year", "month") or not times:
        return times, values
    by_time, first, last = dict(zip(times, values, strict=True)), min(times), max(times)
    every = list(range(first, last + 1)) if step == "year" else list(pd.date_range(first, last, freq="MS"))
    return every, [by_time.get(time) for time in every]


def broken(times: list, values: list, at: list) -> tuple[list, list]:
    """Return years and their values with a gap before each of the years `at`: across it they cannot be compared."""
    pairs = [
        pair
        for time, value in zip(times, values, strict=True)
        for pair in ([(time - 0.5, None)] if time in at and time != times[0] else []) + [(time, value)]
    ]
    return [time for time, _ in pairs], [value for _, value in pairs]


def any_gap(rows: pd.DataFrame, by: str) -> bool:
    """Return whether the line of any code of `by` has a gap: a year between its first and its last is missing."""
    years: dict[str, set[int]] = {}
    for code, year in zip(rows[by].tolist(), rows["year"].tolist(), strict=True):
        years.setdefault(code, set()).add(year)
    return any(max(mine) - min(mine) + 1 > len(mine) for mine in years.values())
