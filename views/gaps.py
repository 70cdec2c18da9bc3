"""Years and months that are missing: a line has a gap there, and a value alone between two gaps is a dot."""

from typing import Any

import pandas as pd

DOT = 6  # pixels across


def filled(times: list, values: list, step: str) -> tuple[list, list]:
    """Return times without a gap, and their values: None where there was none. `step` is year, month or day.

    Days of which something is known follow no order: between them nothing is missing.
    """
    if step not in ("year", "month") or not times:
        return times, values
    known, first, last = dict(zip(times, values, strict=True)), min(times), max(times)
    every = list(range(first, last + 1)) if step == "year" else list(pd.date_range(first, last, freq="MS"))
    return every, [known.get(time) for time in every]


def alone(values: list) -> list[bool]:
    """Return for each value whether there is none before and none behind it."""
    around = zip([None, *values], values, [*values[1:], None], strict=False)
    return [value is not None and before is None and after is None for before, value, after in around]


def line(rows: pd.DataFrame, x: str, y: str) -> dict[str, Any]:
    """Return the points of a line with its gaps, for Plotly. `x` is year, month or day; no value of `y` is missing."""
    # Plain lists: for so few values pandas and Plotly take much longer over a series.
    times, values = filled(rows[x].tolist(), rows[y].tolist(), x)
    dots = alone(values)
    if not any(dots):
        return {"mode": "lines", "x": times, "y": values}
    marker = {"size": [DOT if dot else 0 for dot in dots], "opacity": 1}  # Plotly's own for several sizes is less
    return {"mode": "lines+markers", "x": times, "y": values, "marker": marker, "cliponaxis": False}


def any_gap(rows: pd.DataFrame, by: str) -> bool:
    """Return whether the line of any code of `by` has a gap: a year between its first and its last is missing."""
    years: dict[str, set[int]] = {}
    for code, year in zip(rows[by].tolist(), rows["year"].tolist(), strict=True):
        years.setdefault(code, set()).add(year)
    return any(max(mine) - min(mine) + 1 > len(mine) for mine in years.values())
