"""Where things stand on a chart, whatever library draws it: ranges of axes, rows for words above the data, names apart.

Below the upper edge the axis of values leaves a strip free, with a row for each line of text in it: the day of the
article, below it the change of counting or numbers, below these the marks of single values. Names of lines stand right
of them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Any

import pandas as pd

from views.charts.description import Chart, Columns, Lines, Mark, Series, Time, TimeMark

VALUES, FEW = 5, 3  # parts of the axis of values, at most, and of that of a small chart
BETWEEN = 18  # pixels between two small charts: so much room the names of their values need
LEADER = 0.04  # of the time on its axis: room for the thin lines that lead from the ends of lines to their names
ROW = 18  # pixels of a line of text
DOT = 0.4  # of a row: half of a dot, with some room
LEFT = 0.4  # of the width: what is farther left has its text on its right, clear of the names of values and of the day


def largest(chart: Lines | Columns) -> float:
    """Return the largest value on the axis of values, of columns the highest stack."""
    if isinstance(chart, Columns):
        return float(max(sums(chart).values()))
    return float(max((value for series in chart.series for value in series.values if value is not None), default=0))


def sums(chart: Columns) -> dict[Time, float]:
    """Return all series of a chart together at each time."""
    found: defaultdict[Time, float] = defaultdict(float)
    for series in chart.series:
        for time, value in zip(series.times, series.values, strict=True):
            found[time] += value or 0
    return found


def ends(chart: Lines | Columns) -> tuple[Time, Time]:
    """Return the first and the last time."""
    times = [time for series in chart.series for time in series.times]
    return (getattr(chart, "ends", None)) or (min(times), max(times))


def upper_end(chart: Lines | Columns, pixels: float) -> float:
    """Return where the axis of values ends that begins with zero, for a drawing so many `pixels` high.

    It leaves all rows free above the largest value.
    """
    above = _marked(chart)[-1] if isinstance(chart, Lines) else rows(chart) + bool(chart.totals)
    return largest(chart) / (1 - ROW * above / pixels) or 1


def rows(chart: Chart) -> float:
    """Return how many rows the day of the article and the change of counting or numbers need.

    A dot at the largest value reaches above it.
    """
    dot = DOT if isinstance(chart, Lines) and chart.dots else 0
    return 1 + dot + bool(chart.change or chart.numbered)


def _marked(chart: Lines) -> list[float]:
    return list(accumulate((mark.text.count("\n") + 1 for mark in chart.marks), initial=rows(chart)))


def marks(chart: Lines) -> list[tuple[float, str, Mark]]:
    """Return at which row from the upper edge the text of each mark ends, and on which side of it the value lies.

    What points lies straight above its value, where a line has nothing else.
    """
    sides = [side(chart, mark.time) for mark in chart.marks]
    return list(zip(_marked(chart)[1:], sides, chart.marks, strict=True))


def side(chart: Lines | Columns, time: Time) -> str:
    """Return on which side of a text above the values the time lies that it is about."""
    first, last = ends(chart)
    far = (time - first) / (last - first) if last > first else 0.5
    return "left" if far < LEFT else "right"


def time_marks(chart: Chart) -> Iterator[tuple[int, TimeMark]]:
    """Yield the marks on the axis of time with their row: all but the day end a row lower, below its word."""
    in_columns = isinstance(chart, Columns) and chart.step == "month"
    for row, mark in [(0, chart.day), (1, chart.change), *((1, mark) for mark in chart.numbered)]:
        if mark:
            yield row, replace(mark, time=_in_column(mark.time)) if in_columns else mark


def pieces(top: float, free: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return a line from 0 to `top` in pieces that leave out what is `free`, from below.

    Free parts may lie in each other, and reach above the line.
    """
    found, begin = [], 0.0
    for low, high in sorted([*free, (top, top)]):
        if begin < min(low, top):
            found.append((begin, min(low, top)))
        begin = max(begin, high)
    return found


def _in_column(day: Any) -> Any:
    """Return where a day lies in the column of its month, the middle of which is drawn at the first of the month."""
    return day - pd.Timedelta(days=day.days_in_month) / 2


def reach(chart: Lines) -> tuple[Time, Any]:
    """Return the first time, and where the names of lines begin: behind the last time."""
    first, last = ends(chart)
    return first, last + (last - first) * LEADER if any(series.name for series in chart.series) else last


def named(chart: Lines) -> list[tuple[float, Series]]:
    """Return the named lines with their last values, from the lowest to the highest."""
    lines = [(series.last()[1], series) for series in chart.series if series.name]
    return sorted(lines, key=lambda line: line[0])


def panels(chart: Lines, pixels: float) -> list[tuple[Lines, float, float]]:
    """Return the small charts of lines that stand apart, from top to bottom, for a drawing so many `pixels` high.

    Each with how many pixels from the bottom of the drawing it begins and ends. Above them all rows are free.
    """
    highest_first = named(chart)[::-1]
    each = (pixels - ROW * rows(chart)) / len(highest_first)
    below = [each * i for i in reversed(range(len(highest_first)))]
    return [
        (replace(chart, series=(series,), ends=ends(chart), apart=False), low, low + each - BETWEEN)
        for low, (_, series) in zip(below, highest_first, strict=True)
    ]


def panel_end(panel: Lines) -> float:
    """Return where the axis of values of a small chart ends: a little above its line, which has a width."""
    return largest(panel) * 1.06 or 1


def apart(places: Sequence[float], sizes: Sequence[float], upper: float) -> list[float]:
    """Return places, from the lowest to the highest, pushed apart so that things of these `sizes` do not overlap.

    What was pushed out above `upper` comes back, and pushes those below it.
    """
    steps = [(one + other) / 2 for one, other in pairwise(sizes)]
    up = list(places[:1])
    for place, step in zip(places[1:], steps, strict=True):
        up.append(max(place, up[-1] + step))
    down = [min(place, upper - size / 2) for place, size in zip(up[-1:], sizes[-1:], strict=True)]
    for place, step in zip(up[-2::-1], steps[::-1], strict=True):
        down.append(min(place, down[-1] - step))
    return down[::-1]
