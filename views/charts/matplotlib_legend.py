"""The legend of a chart of Matplotlib: a square in each colour with its name, in as many rows as they need."""

from collections.abc import Sequence

from views.charts import matplotlib_text as texts
from views.pictures import fonts
from views.pictures.canvas import Box, Canvas

ROW, SIGN = 18, 11  # pixels of a row and of a square
BEHIND, BETWEEN = 6, 16  # pixels from a square to its name, and from a name to the next square


def legend(canvas: Canvas, box: Box, entries: Sequence[tuple[str, str]]) -> float:
    """Draw names and colours at the top of a box, in order, and return how many pixels high they are."""
    x, row = 0.0, 0
    axes = canvas.axes(box)
    axes.set_axis_off()
    axes.set_xlim(0, box.width)
    axes.set_ylim(box.height, 0)
    for name, colour in entries:
        lines = fonts.wrapped(name, box.width - SIGN - BEHIND, texts.SIZE)
        wide = SIGN + BEHIND + max(texts.width(line) for line in lines)
        if x and x + wide > box.width:
            x, row = 0.0, row + 1
        middle = row * ROW + ROW / 2
        axes.plot(x + SIGN / 2, middle, "s", markersize=SIGN, color=canvas.palette.colour(colour), markeredgewidth=0)
        for i, line in enumerate(lines):
            texts.write(canvas, box.left + x + SIGN + BEHIND, box.top + middle + i * ROW, line)
        x, row = x + wide + BETWEEN, row + len(lines) - 1
    return (row + 1) * ROW
