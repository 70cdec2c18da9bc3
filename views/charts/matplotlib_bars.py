"""Draws horizontal bars with Matplotlib."""

from matplotlib.collections import PolyCollection

from views.charts import matplotlib_text as texts
from views.charts.description import Bars
from views.charts.matplotlib_plane import GAP
from views.pictures import fonts
from views.pictures.canvas import Box, Canvas

THICK = 0.7  # of the room of a bar
BEHIND = 5  # pixels between a bar and its text
NAMES, STEP = 0.38, 10  # of the width that names take unless they need more, and how many pixels more


def draw(chart: Bars, canvas: Canvas, box: Box) -> None:
    """Draw bars from top to bottom, each with its name on the left and its text at its end."""
    names = _names(chart, box)
    left = max(map(texts.width, names)) + GAP
    right = max(texts.width(bar.text) for bar in chart.bars) + BEHIND
    inner = Box(box.left + left, box.top, box.width - left - right, box.height)
    axes, longest = canvas.axes(inner), max(bar.value for bar in chart.bars) or 1
    axes.set_axis_off()
    axes.set_xlim(0, longest)
    axes.set_ylim(len(names), 0)
    slot, corners = inner.height / len(names), []
    for i, (name, bar) in enumerate(zip(names, chart.bars, strict=True)):
        top, bottom = i + (1 - THICK) / 2, i + (1 + THICK) / 2
        corners.append([(0, top), (bar.value, top), (bar.value, bottom), (0, bottom)])
        y, end = inner.top + slot * (i + 0.5), inner.left + inner.width * bar.value / longest
        texts.write(canvas, inner.left - GAP, y, name, ha="right")
        texts.write(canvas, end + BEHIND, y, bar.text)
    colours = [canvas.palette.colour(bar.colour) for bar in chart.bars]
    axes.add_collection(PolyCollection(corners, facecolors=colours, linewidth=0), autolim=False)


def _names(chart: Bars, box: Box) -> list[str]:
    """Return the names of the bars in short lines, no more of a name below each other than have room."""
    most = max(1, int(box.height / len(chart.bars) / texts.height("")))
    for room in range(int(NAMES * box.width), int(box.width), STEP):
        wrapped = [fonts.wrapped(bar.name, room, texts.SIZE) for bar in chart.bars]
        if all(len(lines) <= most for lines in wrapped):
            break
    return ["\n".join(lines) for lines in wrapped]
