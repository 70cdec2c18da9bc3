"""The legend of a chart of Matplotlib: a square in each colour with its name, in as many rows as they need."""

from collections.abc import Sequence

from views.charts import matplotlib_text as texts
from views.pictures import fonts
from views.pictures.box import Box
from views.pictures.canvas import Canvas

ROW, SIGN = 18, 11  # pixels of a row and of a square
BEHIND, BETWEEN = 6, 16  # pixels from a square to its name, and from a name to the next square


def legend(canvas: Canvas, box: Box, entries: Sequence[tuple[str, str]]) -> float:
    """Draw names and colours at the top of a box, in order, and return how many pixels high they are."""
    x, y = 0.0, box.top
    for name, colour in entries:
        lines = fonts.wrapped(name, box.width - SIGN - BEHIND, texts.SIZE)
        wide = SIGN + BEHIND + max(texts.width(line) for line in lines)
        if x and x + wide > box.width:
            x, y = 0.0, y + ROW
        canvas.block(Box(box.left + x, y + (ROW - SIGN) / 2, SIGN, SIGN), colour)
        for line in lines:
            texts.write(canvas, box.left + x + SIGN + BEHIND, y + ROW / 2, line)
            y += ROW
        x, y = x + wide + BETWEEN, y - ROW
    return y + ROW - box.top
