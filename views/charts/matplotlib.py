"""Draws the description of a chart with Matplotlib, for pictures: these modules alone know its vocabulary."""

from functools import singledispatch
from typing import Any

import numpy as np
from matplotlib.collections import PolyCollection

from views.charts import matplotlib_bars, matplotlib_lanes, matplotlib_ticks, positions
from views.charts import matplotlib_plane as planes
from views.charts import matplotlib_text as texts
from views.charts.description import Bars, Chart, Columns, Lanes, Lines, Series
from views.charts.matplotlib_legend import legend
from views.charts.matplotlib_plane import AROUND, GAP, NAME, Plane
from views.charts.matplotlib_ticks import place
from views.pictures import fonts
from views.pictures.canvas import Box, Canvas
from views.say import Say

BELOW = {"year": 24, "month": 40, "day": 40}  # pixels of the names of times
DOT, EVERY = 6, 8  # pixels of a dot at an isolated value, and of those at every value
WIDE = 0.85  # of the time from one column to the next
NAMES = 0.3  # of the width that names of lines take, at most


def draw(chart: Chart, canvas: Canvas, box: Box, say: Say) -> None:
    """Draw a chart into a box of a picture, in its colours, with numbers in the form of the reader's language."""
    _kind(chart, canvas, box, say)


@singledispatch
def _kind(chart: Any, canvas: Canvas, box: Box, say: Say) -> None:
    raise TypeError(f"no way to draw {type(chart).__name__}")


@_kind.register
def _lines(chart: Lines, canvas: Canvas, box: Box, say: Say) -> None:
    named = [series.name for series in chart.series if series.name]
    room = max(
        (texts.width(line, NAME) for name in named for line in fonts.wrapped(name, NAMES * box.width, NAME)),
        default=0,
    )
    times = [place(time) for time in positions.ends(chart)]
    if not (named or chart.ends):
        times += [place(mark.time) for _, mark in positions.time_marks(chart)]
    on = _plane(chart, canvas, box, (min(times), max(times)), 0, room + GAP if named else 0, say)
    for series in chart.series:
        _line(on, series, chart)
    planes.time_marks(on, chart)
    planes.marks(on, chart)
    planes.names(on, chart, room)


def _plane(
    chart: Lines | Columns, canvas: Canvas, box: Box, times: tuple[float, float], above: float, right: float, say: Say
) -> Plane:
    """Return the plane with its axes, below so many pixels of a legend and left of so many of names."""
    height = box.height - above - AROUND - BELOW[chart.step]
    upper = positions.upper_end(chart, height)
    values = matplotlib_ticks.of_values(upper, say)
    left = max(texts.width(name) for _, name in values) + GAP
    inner = Box(box.left + left, box.top + above + AROUND, box.width - left - max(right, 2 * AROUND), height)
    times = times if times[0] < times[1] else (times[0] - 1, times[1] + 1)
    on = planes.plane(canvas, inner, box, times, upper)
    planes.value_axis(on, values)
    planes.time_axis(on, matplotlib_ticks.of_times(*times, chart.step, inner.width, say))
    return on


def _line(on: Plane, series: Series, chart: Lines) -> None:
    colour = on.canvas.palette.colour(series.colour)
    times, values = np.array([place(time) for time in series.times]), np.array(series.values, float)
    on.axes.plot(
        times, values, color=colour, linewidth=2.5 if series.name else 2, label=series.name, gid=series.code or None
    )
    dots = np.full(len(times), True) if chart.dots else np.array(series.isolated())
    size = EVERY if chart.dots and not chart.ends else DOT
    for unsure in (False, True):
        hollow = np.array(series.unsure or [False] * len(times), bool) == unsure
        if (dots & hollow).any():
            inside = on.canvas.palette.background if unsure else colour
            on.axes.plot(
                times[dots & hollow],
                values[dots & hollow],
                "o",
                markersize=size,
                color=colour,
                markerfacecolor=inside,
                markeredgewidth=2 if unsure else 0,
                clip_on=False,
            )


@_kind.register
def _columns(chart: Columns, canvas: Canvas, box: Box, say: Say) -> None:
    sums = positions.sums(chart)
    places = sorted(place(time) for time in sums)
    wide = WIDE * min(np.diff(places), default=1 if chart.step == "year" else 28)
    times = places + [place(mark.time) for _, mark in positions.time_marks(chart)]
    reach = (min(min(times), places[0] - wide / 2), max(max(times), places[-1] + wide / 2))
    above = (
        legend(canvas, box, [(series.name, series.colour) for series in chart.series]) if len(chart.series) > 1 else 0
    )
    on = _plane(chart, canvas, box, reach, above, 0, say)
    below = dict.fromkeys(sums, 0.0)
    for series in chart.series:
        _stacked(on, series, below, wide)
    planes.time_marks(on, chart)
    for time, text in zip(sorted(sums), chart.totals, strict=False):
        on.word(on.x(time), on.y(sums[time]) - 3, text, ha="center", va="bottom")


def _stacked(on: Plane, series: Series, below: dict, wide: float) -> None:
    corners = []
    for time, value in zip(series.times, series.values, strict=True):
        if value:
            left, low = place(time) - wide / 2, below[time]
            below[time] = low + value
            corners.append([(left, low), (left, low + value), (left + wide, low + value), (left + wide, low)])
    columns = PolyCollection(corners, facecolor=on.canvas.palette.colour(series.colour), linewidth=0, label=series.name)
    on.axes.add_collection(columns, autolim=False)


@_kind.register
def _bars(chart: Bars, canvas: Canvas, box: Box, say: Say) -> None:
    matplotlib_bars.draw(chart, canvas, box)


@_kind.register
def _lanes(chart: Lanes, canvas: Canvas, box: Box, say: Say) -> None:
    matplotlib_lanes.draw(chart, canvas, box)
