"""The plane of a chart of Matplotlib: places on it in pixels of the picture, its axes with their names, its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.text import Text

from views.charts import matplotlib_text as texts
from views.charts import positions
from views.charts.description import Chart, Lines, Time
from views.charts.matplotlib_ticks import place
from views.charts.value_ticks import Ticks, of_values, with_room
from views.pictures import fonts
from views.pictures.box import Box
from views.pictures.canvas import Canvas
from views.say import Say

AROUND = 8  # pixels around a drawing
GAP, BEHIND = 8, 3  # pixels between an axis and its names, and between a thin line and the name that it leads to
NAME = 13  # pixels of the letters of a line's name
DOTTED = (0, (3, 3))  # pixels that are drawn and left out, from the first on


@dataclass(frozen=True)
class Plane:
    """Where the values of a chart are drawn: axes that fill `box`, from the time `first` to `last`, from 0 to `upper`.

    Words are written on the picture, not on the axes, in pixels, and never leave `edges`.
    """

    canvas: Canvas
    axes: Axes
    box: Box
    edges: Box
    first: float
    last: float
    upper: float

    def x(self, time: Time) -> float:
        """Return how many pixels right of the picture's left edge a time is."""
        return self.box.left + self.box.width * (place(time) - self.first) / (self.last - self.first)

    def y(self, value: float) -> float:
        """Return how many pixels below the picture's upper edge a value is."""
        return self.box.top + self.box.height * (1 - value / self.upper)

    def shows(self, time: Time) -> bool:
        """Return whether a time is on the axis."""
        return self.first <= place(time) <= self.last

    def word(self, x: float, y: float, words: str, size: float = texts.SIZE, **look: Any) -> Text:
        """Write words at a place in pixels, moved sideways if they would leave the drawing; grey unless `look` says."""
        wide, side = texts.width(words, size), look.get("ha", "left")
        left = x - {"left": 0, "center": wide / 2, "right": wide}[side]
        x += max(self.edges.left - left, 0) + min(self.edges.left + self.edges.width - left - wide, 0)
        return texts.write(self.canvas, x, y, words, size, **look)


def plane(canvas: Canvas, box: Box, edges: Box, times: tuple[float, float], upper: float) -> Plane:
    """Return a plane on new axes in a box, empty."""
    axes = canvas.axes(box)
    axes.set_axis_off()
    axes.set_xlim(*times)
    axes.set_ylim(0, upper)
    return Plane(canvas, axes, box, edges, *times, upper)


def value_axis(on: Plane, ticks: Ticks) -> None:
    """Draw a line across at each value, and its name on the left."""
    on.axes.hlines([value for value, _ in ticks], on.first, on.last, on.canvas.palette.border, linewidth=1, zorder=0)
    for value, name in ticks:
        on.word(on.box.left - GAP, on.y(value), name, ha="right")


def time_axis(on: Plane, ticks: Ticks) -> None:
    """Write the names of times below the plane."""
    for time, name in ticks:
        on.word(on.x(time), on.box.top + on.box.height + GAP, name, ha="center", va="top")


def time_marks(on: Plane, chart: Chart, free: Sequence[tuple[float, float]] = ()) -> None:
    """Draw the day of the article, the change of counting and numbers as dotted lines, each with its word beside it.

    They leave out what is `free`, shares of the plane's height.
    """
    for row, mark in positions.time_marks(chart):
        if not on.shows(mark.time):
            continue
        top, x = on.box.top + row * positions.ROW, place(mark.time)
        share = 1 - row * positions.ROW / on.box.height
        for low, high in positions.pieces(share, free):
            ends = [on.upper * low, on.upper * high]
            on.axes.plot([x, x], ends, color=on.canvas.palette.text, linewidth=1, linestyle=DOTTED, zorder=3)
        left = on.x(mark.time) - 4 - texts.width(mark.word) >= on.box.left  # else the names of values are in its way
        on.word(on.x(mark.time) + (-4 if left else 4), top, mark.word, ha="right" if left else "left", va="top")


def marks(on: Plane, chart: Lines) -> None:
    """Point at values of a line, with the text above that says what each is."""
    for row, side, mark in positions.marks(chart):
        bottom, x = on.box.top + row * positions.ROW, place(mark.time)
        ends = [mark.value, on.upper * (1 - row * positions.ROW / on.box.height)]
        on.axes.plot([x, x], ends, color=on.canvas.palette.text, linewidth=1, zorder=3)
        on.word(on.x(mark.time), bottom, mark.text, ha=side, va="bottom")


def panels(on: Plane, chart: Lines, say: Say) -> Iterator[tuple["Plane", Lines]]:
    """Yield the planes of the lines of a chart, with the lines on each: all on `on`, unless they stand apart."""
    if not chart.apart:
        yield on, chart
        return
    for panel, low, high in positions.panels(chart, on.box.height):
        box = Box(on.box.left, on.box.top + on.box.height - high, on.box.width, high - low)
        small = plane(on.canvas, box, on.edges, (on.first, on.last), positions.panel_end(panel))
        ticks = of_values(small.upper, say, positions.FEW)
        value_axis(small, with_room(ticks, box.height * ticks[1][0] / small.upper))
        yield small, panel


def names(on: Plane, chart: Lines, room: float) -> None:
    """Write the names of lines right of the plane, pushed apart, in lines `room` pixels wide, with thin lines to them.

    Each stands at the last value of its line.
    """
    lines = positions.named(chart)
    words = ["\n".join(fonts.wrapped(series.name, room, NAME)) for _, series in lines]
    sizes = [texts.height(name, NAME) for name in words]
    # None reaches below the plane so far that it meets the name of a time.
    heights = [
        max(on.box.height * value / on.upper, size / 2 - GAP) for (value, _), size in zip(lines, sizes, strict=True)
    ]
    places = positions.apart(heights, sizes, on.box.height + AROUND)
    for height, name, (_, series) in zip(places, words, lines, strict=True):
        y, colour = on.box.top + on.box.height - height, on.canvas.palette.colour(series.colour)
        time, value = series.last()
        ends = [place(time), on.last], [value, on.upper * height / on.box.height]
        on.axes.plot(*ends, color=colour, linewidth=1, clip_on=False)
        on.word(on.box.left + on.box.width + BEHIND, y, name, NAME, color=colour)
