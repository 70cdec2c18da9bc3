"""Draws the description of a chart with Matplotlib, for pictures: these modules alone know its vocabulary."""

from functools import singledispatch
from typing import Any

import numpy as np
from matplotlib.collections import PolyCollection

from views.charts import mark_sizes, matplotlib_bars, matplotlib_lanes, matplotlib_ticks, positions, value_ticks
from views.charts import matplotlib_plane as planes
from views.charts import matplotlib_text as texts
from views.charts.description import Bars, Chart, Columns, Lanes, Lines, Series
from views.charts.matplotlib_legend import legend
from views.charts.matplotlib_plane import AROUND, GAP, NAME, Plane
from views.charts.matplotlib_ticks import Ticks, place
from views.pictures import fonts
from views.pictures.box import Box
from views.pictures.canvas import Canvas
from views.say import Say

BELOW = 24, 40  # pixels of the names of times, on one line and on two
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
    named = [line for series in chart.series for line in fonts.wrapped(series.name, NAMES * box.width, NAME)]
    room = max(texts.width(line, NAME) for line in named)
    times = [place(time) for time in positions.reach(chart)]
    if not (room or chart.ends):
        times += [place(mark.time) for _, mark in positions.time_marks(chart)]
    on = _plane(chart, canvas, box, (min(times), max(times)), 0, room and room + GAP, say)
    for part, lines in planes.panels(on, chart, say):
        for series in lines.series:
            _line(part, series, lines)
        planes.names(part, lines, room)
    planes.time_marks(on, chart)
    planes.marks(on, chart)


def _plane(
    chart: Lines | Columns, canvas: Canvas, box: Box, times: tuple[float, float], above: float, right: float, say: Say
) -> Plane:
    """Return the plane with its axes, below so many pixels of a legend and left of so many of names."""
    times = times if times[0] < times[1] else (times[0] - 1, times[1] + 1)
    for below in BELOW:
        height = box.height - above - AROUND - below
        upper, apart = positions.upper_end(chart, height), isinstance(chart, Lines) and chart.apart
        values = value_ticks.of_values(upper, say)
        left = max(texts.width(name) for name in _written(chart, values, say)) + GAP
        inner = Box(box.left + left, box.top + above + AROUND, box.width - left - max(right, 2 * AROUND), height)
        names = matplotlib_ticks.of_times(*times, chart.step, inner.width, say)
        if not any("\n" in name for _, name in names):
            break
    on = planes.plane(canvas, inner, box, times, upper)
    planes.value_axis(on, [] if apart else values)
    planes.time_axis(on, names)
    return on


def _written(chart: Lines | Columns, values: Ticks, say: Say) -> list[str]:
    """Return what stands beside the axis of values, or beside those of lines that stand apart."""
    if not (isinstance(chart, Lines) and chart.apart):
        return [name for _, name in values]
    ends = [positions.panel_end(panel) for panel, *_ in positions.panels(chart, chart.height)]
    return [name for end in ends for _, name in value_ticks.of_values(end, say, positions.FEW)]


def _line(on: Plane, series: Series, chart: Lines) -> None:
    times, values = np.array([place(time) for time in series.times]), np.array(series.values, float)
    width = 2.5 if series.name else 2
    on.axes.plot(times, values, color=on.canvas.palette.colour(series.colour), linewidth=width)
    dots = np.array([True] * len(times) if chart.dots else series.isolated())
    unsure = np.array(series.unsure or [False] * len(times))
    for hollow, which in ((False, dots & ~unsure), (True, dots & unsure)):
        if which.any():
            _dots(on, times[which], values[which], series.colour, hollow, mark_sizes.dot(chart))


def _dots(on: Plane, times: np.ndarray, values: np.ndarray, colour: str, hollow: bool, size: float) -> None:
    inside = on.canvas.palette.colour("background" if hollow else colour)
    look: Any = {"marker": "o", "markersize": size, "markeredgewidth": 2 if hollow else 0, "markerfacecolor": inside}
    on.axes.plot(times, values, color=on.canvas.palette.colour(colour), linestyle="", clip_on=False, **look)


@_kind.register
def _columns(chart: Columns, canvas: Canvas, box: Box, say: Say) -> None:
    sums = positions.sums(chart)
    places = sorted(place(time) for time in sums)
    wide = WIDE * min(np.diff(places), default=1 if chart.step == "year" else 28)
    times = places + [place(mark.time) for _, mark in positions.time_marks(chart)]
    reach = (min(min(times), places[0] - wide / 2), max(max(times), places[-1] + wide / 2))
    signs = [(series.name, series.colour) for series in chart.series]
    above = legend(canvas, box, signs) if len(signs) > 1 else 0
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
    columns = PolyCollection(corners, facecolor=on.canvas.palette.colour(series.colour), linewidth=0)
    on.axes.add_collection(columns, autolim=False)


@_kind.register
def _bars(chart: Bars, canvas: Canvas, box: Box, say: Say) -> None:
    matplotlib_bars.draw(chart, canvas, box)


@_kind.register
def _lanes(chart: Lanes, canvas: Canvas, box: Box, say: Say) -> None:
    matplotlib_lanes.draw(chart, canvas, box)
