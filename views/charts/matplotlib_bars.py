"""Draws horizontal bars with Matplotlib."""

from matplotlib.collections import PolyCollection

from views.charts import matplotlib_text as texts
from views.charts.description import Bars
from views.charts.matplotlib_plane import GAP
from views.pictures import fonts
from views.pictures.box import Box
from views.pictures.canvas import Canvas

THICK = 0.7  # of the room of a bar
BEHIND = 5  # pixels between a bar and its text
NAMES, STEP = 0.38, 10  # of the width that names take unless they need more, and how many pixels more


def draw(chart: Bars, canvas: Canvas, box: Box) -> None:
    """Draw bars from top to bottom, each with its name on the left and its text at its end.

    Where there are so many that letters of the usual size do not fit below each other, they are smaller.
    """
    slot = box.height / len(chart.bars)
    size = min(texts.SIZE, slot / texts.LINE)
    names = _names(chart, box.width, slot, size)
    left = max(texts.width(name, size) for name in names) + GAP
    right = max(texts.width(bar.text, size) for bar in chart.bars) + BEHIND
    inner = Box(box.left + left, box.top, box.width - left - right, box.height)
    axes, longest = canvas.axes(inner), max(bar.value for bar in chart.bars) or 1
    axes.set_axis_off()
    axes.set_xlim(0, longest)
    axes.set_ylim(len(names), 0)
    corners = []
    for i, (name, bar) in enumerate(zip(names, chart.bars, strict=True)):
        top, bottom = i + (1 - THICK) / 2, i + (1 + THICK) / 2
        corners.append([(0, top), (bar.value, top), (bar.value, bottom), (0, bottom)])
        y, end = inner.top + slot * (i + 0.5), inner.left + inner.width * bar.value / longest
        texts.write(canvas, inner.left - GAP, y, name, size, ha="right")
        texts.write(canvas, end + BEHIND, y, bar.text, size)
    colours = [canvas.palette.colour(bar.colour) for bar in chart.bars]
    axes.add_collection(PolyCollection(corners, facecolors=colours, linewidth=0), autolim=False)


def _names(chart: Bars, width: float, slot: float, size: float) -> list[str]:
    """Return the names of the bars in short lines, no more of a name below each other than have room in a `slot`."""
    most = max(1, int(slot / (texts.LINE * size)))
    for room in range(int(NAMES * width), int(width), STEP):
        names = [fonts.wrapped(bar.name.replace("\n", " "), room, size) for bar in chart.bars]
        if all(len(lines) <= most for lines in names):
            break
    return ["\n".join(lines) for lines in names]
