"""Which places on the axes of a picture are named, and how, in the reader's language: as many as have room."""

from math import ceil, floor

import pandas as pd

from views.charts.description import Time
from views.charts.matplotlib_text import beside
from views.charts.value_ticks import Ticks
from views.say import Say

STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)  # months from one name to the next
YEAR = 12
MOST = 10  # names of times


def of_times(first: float, last: float, step: str, width: float, say: Say) -> Ticks:
    """Return years or months between two places on an axis so many pixels wide, whose times are a `step` apart."""
    for months in STEPS[STEPS.index(YEAR) if step == "year" else 0 :]:
        ticks = _years(first, last, months // YEAR) if step == "year" else _months(first, last, months, say)
        if len(ticks) <= MOST and beside([((place - first) / (last - first) * width, name) for place, name in ticks]):
            return ticks
    return []


def _years(first: float, last: float, every: int) -> Ticks:
    return [(year, str(year)) for year in range(ceil(first), floor(last) + 1) if year % every == 0]


def _months(first: float, last: float, every: int, say: Say) -> Ticks:
    days = [pd.Timestamp(0) + pd.Timedelta(days=place) for place in (ceil(first), floor(last))]
    months = [day for day in pd.date_range(*days, freq="MS") if (day.year * YEAR + day.month - 1) % every == 0]
    if every >= YEAR:
        return [(place(month), str(month.year)) for month in months]
    names, before = say.locale.months["stand-alone"]["abbreviated"], [None, *months]
    return [
        (place(month), names[month.month] + ("" if last and last.year == month.year else f"\n{month.year}"))
        for month, last in zip(months, before, strict=False)
    ]


def place(time: Time) -> float:
    """Return where a time is on an axis: a year as it is, a month or day in days since 1970."""
    return time.timestamp() / 86_400 if isinstance(time, pd.Timestamp) else float(time)
