"""Draws lanes of events with Matplotlib."""

from collections.abc import Mapping

from views.charts import lane_names, positions
from views.charts import matplotlib_plane as planes
from views.charts import matplotlib_text as texts
from views.charts.description import Lane, Lanes, Tick
from views.charts.lane_names import Spot
from views.charts.mark_sizes import sign
from views.charts.matplotlib_plane import AROUND, GAP, Plane
from views.charts.matplotlib_ticks import place
from views.pictures import fonts
from views.pictures.box import Box
from views.pictures.canvas import Canvas

MARKERS = {"star": "*", "diamond": "D", "circle": "o", "square": "s", "triangle": "^"}
SIZES = {"star": 1.5, "diamond": 0.8, "square": 0.9}  # so that signs of all shapes look alike in size
NAMES, BELOW = 0.3, 40  # of the width that names take at most; pixels of the names of times
DOWN, RIGHT = {-1: "bottom", 1: "top"}, {-1: "right", 0: "center", 1: "left"}
SEEN_THROUGH = 0.7  # so that a sign behind another is seen


def draw(chart: Lanes, canvas: Canvas, box: Box) -> None:
    """Draw lanes from top to bottom, below a row for the word at the day of the article."""
    names = ["\n".join(fonts.wrapped(lane.name, NAMES * box.width, texts.SIZE)) for lane in chart.lanes]
    left, above = max(map(texts.width, names)) + GAP, AROUND + (positions.ROW if chart.day else 0)
    inner = Box(box.left + left, box.top + AROUND, box.width - left - AROUND, box.height - AROUND - BELOW)
    lane = (inner.height + AROUND - above) / len(names)
    on = planes.plane(canvas, inner, box, (place(chart.first), place(chart.last)), inner.height)
    ticks = _with_room(on, chart.ticks)
    grid = canvas.palette.border
    on.axes.vlines([place(tick.time) for tick in ticks], 0, inner.height, grid, linewidth=1, zorder=0)
    heights = [(len(names) - i - 0.5) * lane for i in range(len(names))]
    on.axes.hlines(heights, on.first, on.last, grid, linewidth=1, zorder=0)
    planes.time_axis(on, [(place(tick.time), tick.name) for tick in ticks])
    planes.time_marks(on, chart, lane_names.across(chart, inner.width, lane, inner.height - lane * len(names)))
    spots = lane_names.named(chart, inner.width, lane)
    for name, height, row in zip(names, heights, chart.lanes, strict=True):
        on.word(inner.left - GAP, on.y(height), name, ha="right")
        _names(on, on.y(height), row, spots)
        _signs(on, height, row)


def _signs(on: Plane, height: float, lane: Lane) -> None:
    sizes = [(sign(event) * SIZES.get(lane.shape, 1)) ** 2 for event in lane.events]
    on.axes.scatter(
        [place(event.time) for event in lane.events],
        [height] * len(sizes),
        sizes,
        color=on.canvas.palette.colour(lane.colour),
        marker=MARKERS[lane.shape],
        edgecolor=on.canvas.palette.background,
        linewidth=1.5,
        alpha=SEEN_THROUGH,
        zorder=4,
        clip_on=False,
    )


def _names(on: Plane, y: float, lane: Lane, spots: Mapping[str, Spot]) -> None:
    """Write the names of those events of a lane that have room."""
    for event in lane.events:
        if spot := spots.get(event.code):
            gap, look = lane_names.away(event), {"ha": RIGHT[spot.right], "va": DOWN[spot.down]}
            place = on.x(event.time) + spot.right * gap, y + spot.down * gap
            texts.write(on.canvas, *place, event.name, lane_names.SIZE, color=on.canvas.palette.text, **look)


def _with_room(on: Plane, ticks: tuple[Tick, ...]) -> tuple[Tick, ...]:
    """Return every tick, every second or every third ...: as many as have room for their names."""
    fewer = (ticks[::every] for every in range(1, len(ticks) + 1))
    return next((some for some in fewer if texts.beside([(on.x(tick.time), tick.name) for tick in some])), ())
