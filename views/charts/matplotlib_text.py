"""The small texts of a chart of Matplotlib, in pixels of the picture."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from matplotlib.text import Text

from views.pictures import fonts
from views.pictures.canvas import Canvas

SIZE = 12  # pixels of the letters
LINE = 1.2  # of the size of the letters, from one line of a text to the next
TIGHT = 0.905  # the same, of what the font asks for
BETWEEN = 10  # pixels from one text in a row to the next


def write(canvas: Canvas, x: float, y: float, words: str, size: float = SIZE, **look: Any) -> Text:
    """Write words of one or several lines on a picture, grey and around their middle unless `look` says otherwise."""
    look = {"color": canvas.palette.quiet, "va": "center", "linespacing": TIGHT} | look
    return canvas.text(x, y, words, fonts.font(size), **{"multialignment": look.get("ha", "left")} | look)


def width(words: str, size: float = SIZE) -> float:
    """Return how many pixels wide the longest line of a text is."""
    return max(fonts.width(line, size) for line in words.split("\n"))


def height(words: str, size: float = SIZE) -> float:
    """Return how many pixels high the lines of a text are."""
    return LINE * size * (words.count("\n") + 1)


def beside(texts: Sequence[tuple[float, str]]) -> bool:
    """Return whether texts in a row, each around its place in pixels, have room beside each other."""
    wide = [width(words) for _, words in texts]
    both = zip(pairwise(texts), pairwise(wide), strict=True)
    return all(right - left >= sum(widths) / 2 + BETWEEN for ((left, _), (right, _)), widths in both)
