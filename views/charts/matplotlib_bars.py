"""Draws horizontal bars with Matplotlib."""

from matplotlib.collections import PolyCollection

from views.charts.description import Bars
from views.charts.matplotlib_plane import GAP
from views.charts.matplotlib_ticks import SIZE, text_width
from views.pictures import fonts
from views.pictures.canvas import Box, Canvas

THICK = 0.7  # of the room of a bar
BEHIND = 5  # pixels between a bar and its text
NAMES = 0.42  # of the width that names take, at most


def draw(chart: Bars, canvas: Canvas, box: Box) -> None:
    """Draw bars from top to bottom, each with its name on the left and its text at its end."""
    names = ["\n".join(fonts.wrapped(bar.name, NAMES * box.width, SIZE)) for bar in chart.bars]
    left = max(map(text_width, names)) + GAP
    right = max(text_width(bar.text) for bar in chart.bars) + BEHIND
    inner = Box(box.left + left, box.top, box.width - left - right, box.height)
    axes, longest = canvas.axes(inner), max(bar.value for bar in chart.bars) or 1
    axes.set_axis_off()
    axes.set_xlim(0, longest)
    axes.set_ylim(len(names), 0)
    corners = []
    for i, (name, bar) in enumerate(zip(names, chart.bars, strict=True)):
        top, bottom = i + (1 - THICK) / 2, i + (1 + THICK) / 2
        corners.append([(0, top), (bar.value, top), (bar.value, bottom), (0, bottom)])
        y, look = inner.top + inner.height * (i + 0.5) / len(names), {"va": "center", "color": canvas.palette.quiet}
        canvas.text(
            inner.left - GAP, y, name, fonts.font(SIZE), ha="right", multialignment="right", linespacing=1, **look
        )
        canvas.text(inner.left + inner.width * bar.value / longest + BEHIND, y, bar.text, fonts.font(SIZE), **look)
    colours = [canvas.palette.colour(bar.colour) for bar in chart.bars]
    axes.add_collection(PolyCollection(corners, facecolors=colours, linewidth=0), autolim=False)
