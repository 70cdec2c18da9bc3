"""Which places on the axes of a picture are named, and how, in the reader's language: as many as have room."""

from math import ceil, floor, log10

import pandas as pd

from views.charts import positions
from views.charts.description import Time
from views.charts.matplotlib_text import beside, height
from views.say import Say

ROUND = (1, 2, 5, 10)
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)  # months from one name to the next
YEAR = 12
MOST = 10  # names of times

Ticks = list[tuple[float, str]]  # places on an axis with their names


def of_values(upper: float, say: Say, parts: int = positions.VALUES) -> Ticks:
    """Return round values from zero to `upper`, which divide it into so many `parts` at most."""
    rough = upper / parts
    power = 10.0 ** floor(log10(rough))
    step = power * next(number for number in ROUND if number >= rough / power)
    form = "brief" if upper >= 10_000 else "" if step >= 1 else "decimal" if step >= 0.1 else "index"
    values = [step * i for i in range(int(upper / step) + 1)]
    return [(value, say.format_field(value, form if value else "")) for value in values]


def with_room(ticks: Ticks, pixels: float) -> Ticks:
    """Return those of evenly spaced values that have room below each other, so many `pixels` from one to the next.

    The largest always stays.
    """
    every = max(1, ceil(height("") / pixels))
    return ticks[::-1][::every][::-1]


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
