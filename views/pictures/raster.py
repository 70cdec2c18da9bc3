"""Draws a figure as pixels. Text is set word by word, each word once for all pictures.

The library sets each text twice and draws it letter by letter, which takes most of the time of a picture.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.ft2font import LoadFlags

KEPT = 4000  # words, some 2 kB each
SUBPIXELS = 64  # of a pixel, in which fonts are measured
INCH = 72  # points


@dataclass(frozen=True)
class _Word:
    """A word as shades, how far right and below of its place they begin, and its measures, all in pixels."""

    shades: np.ndarray
    right: float
    down: float
    width: float
    height: float
    descent: float


@lru_cache(maxsize=KEPT)
def _word(text: str, font: FontProperties, dpi: float) -> _Word:
    face = get_font(fontManager.findfont(font))
    face.clear()
    face.set_size(font.get_size_in_points(), dpi)
    face.set_text(text, 0, flags=LoadFlags.NO_HINTING)
    face.draw_glyphs_to_bitmap()
    measured = (*face.get_bitmap_offset(), *face.get_width_height(), face.get_descent())
    return _Word(np.array(face.get_image()), *(length / SUBPIXELS for length in measured))


@lru_cache(maxsize=KEPT)
def _heights(font: FontProperties, dpi: float) -> tuple[float, float, float]:
    """Return how far a font reaches above and below its line, and the gap between two lines, in pixels."""
    face: Any = get_font(fontManager.findfont(font))
    unit = font.get_size_in_points() * dpi / INCH / face.get_sfnt_table("head")["unitsPerEm"]
    table = face.get_sfnt_table("OS/2")
    return unit * table["sTypoAscender"], -unit * table["sTypoDescender"], unit * table["sTypoLineGap"]


class _Renderer(RendererAgg):
    def _get_font_height_metrics(self, prop: FontProperties) -> tuple[float, float, float]:
        """Return the heights of a font, which the library asks for here before it reads three tables of its file."""
        return _heights(prop, self.dpi)

    def draw_text(self, gc: Any, x: float, y: float, s: str, prop: FontProperties, *_: Any, **__: Any) -> None:
        """Draw one line of text from left to right, `x` and `y` in pixels from the upper left corner."""
        space = _word(" ", prop, self.dpi).width
        for text in s.split(" "):
            word = _word(text, prop, self.dpi)
            place = round(x + word.right), round(y + word.down + word.descent) + 1
            if word.shades.size:
                self._renderer.draw_text_image(word.shades, *place, 0, gc)
            x += word.width + space

    def get_text_width_height_descent(self, s: str, prop: FontProperties, ismath: Any) -> tuple[float, float, float]:
        """Return how wide and high one line of text is, and how far it reaches below the line."""
        words = [_word(text, prop, self.dpi) for text in s.split(" ")]
        width = sum(word.width for word in words) + _word(" ", prop, self.dpi).width * (len(words) - 1)
        descent = max(word.descent for word in words)
        return width, max(word.height - word.descent for word in words) + descent, descent


def image(figure: Figure) -> np.ndarray:
    """Return a figure as pixels: red, green, blue and alpha by row and column."""
    drawn = _Renderer(*FigureCanvasAgg(figure).get_width_height(), figure.dpi)
    figure.draw(drawn)
    return np.asarray(drawn.buffer_rgba())
