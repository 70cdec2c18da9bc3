"""What a picture is drawn on: a figure measured in pixels from its upper left corner, saved as SVG or PNG."""

import io
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, weight_dict
from matplotlib.text import Text

from views.palette import Palette
from views.pictures import fonts
from views.pictures.compact import compact

PIXEL = 72  # to the inch: a point of the library is a pixel of the picture
_POINTS = re.compile(r'width="[\d.]+pt" height="[\d.]+pt"')
SHARP = 2  # pixels of a PNG for one of the picture, in each direction
# Text stays text, the same picture has the same bytes, and a text is as wide as `fonts.width` says.
mpl.rcParams.update(
    {"svg.fonttype": "none", "svg.hashsalt": "dashboard", "text.hinting": "none"}
    | {"font.family": fonts.SANS, "font.weight": fonts.REGULAR}
)


@dataclass(frozen=True)
class Box:
    """A part of a picture: its left and upper edge, width and height in pixels."""

    left: float
    top: float
    width: float
    height: float


class Canvas:
    """A picture of a width and a height in pixels, empty at first."""

    def __init__(self, width: float, height: float, palette: Palette, zoom: float = 1, sharp: float = SHARP) -> None:
        """Begin a picture on the background of `palette`, to be `zoom` times as large; a PNG is `sharp` times that."""
        self.width, self.height, self.palette, self.zoom, self.sharp = width, height, palette, zoom, sharp
        self.figure = Figure(figsize=(width / PIXEL, height / PIXEL), dpi=PIXEL, facecolor=palette.background)

    def axes(self, box: Box) -> Axes:
        """Return axes that fill a box, without anything drawn on them."""
        place = (box.left / self.width, 1 - (box.top + box.height) / self.height)
        axes = self.figure.add_axes((*place, box.width / self.width, box.height / self.height))
        axes.set_facecolor("none")
        return axes

    def text(self, x: float, y: float, words: str, font: FontProperties, **look: Any) -> Text:
        """Write one line; `x` and `y` are where its left end and its top are, unless `ha` and `va` say otherwise."""
        look = {"ha": "left", "va": "top", "color": self.palette.text, "parse_math": False} | look
        return self.figure.text(x / self.width, 1 - y / self.height, words, fontproperties=font, **look)

    def svg(self, title: str, alt: str) -> bytes:
        """Return the picture as SVG that brings its fonts along; `title` and `alt` say what it shows."""
        file = io.StringIO()
        FigureCanvasSVG(self.figure).print_svg(file, metadata={"Title": title, "Description": alt, "Date": None})
        drawn = compact(file.getvalue())
        size = f'width="{self.width * self.zoom:.0f}" height="{self.height * self.zoom:.0f}"'
        drawn = _POINTS.sub(size, drawn, count=1)  # the library writes points: there is one for each pixel
        return drawn.replace("<defs>", f"<style>{self._fonts()}</style><defs>", 1).encode()

    def _fonts(self) -> str:
        letters: defaultdict[fonts.Face, set[str]] = defaultdict(set)
        for text in self.figure.findobj(Text):
            weight = text.get_fontweight()
            letters[text.get_fontfamily()[0], int(weight_dict.get(weight, weight))] |= {*text.get_text()}
        return "".join(fonts.rule(face, "".join(sorted(used))) for face, used in sorted(letters.items()) if used)

    def png(self) -> bytes:
        """Return the picture as PNG."""
        file = io.BytesIO()
        self.figure.set_dpi(self.sharp * self.zoom * PIXEL)
        FigureCanvasAgg(self.figure).print_png(file)
        self.figure.set_dpi(PIXEL)
        return file.getvalue()
