"""What a picture is drawn on: a figure measured in pixels from its upper left corner, saved as SVG or PNG."""

import io
import re
import zlib
from collections import defaultdict
from typing import Any
from xml.sax.saxutils import escape

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager, weight_dict
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from views.palette import Palette
from views.pictures import few_colours, fonts, raster
from views.pictures.box import Box
from views.pictures.compact import compact

PIXEL = 72  # to the inch: a point of the library is a pixel of the picture
_POINTS = re.compile(r'width="[\d.]+pt" height="[\d.]+pt"')
WITHOUT = dict.fromkeys(("Creator", "Date", "Format", "Type"))  # what the library would say of itself
PRECISE = "text{text-rendering:geometricPrecision}"  # else browsers make words as wide as whole pixels
# Looks for repeats of one colour alone: a picture has little else, and so takes less time and no more bytes.
PACKED: Any = {"compress_level": 1, "compress_type": zlib.Z_RLE}
SHARP = 2  # pixels of a PNG for one of the picture, in each direction
# Text stays text and as wide as it is measured, and the same picture has the same bytes.
mpl.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "dashboard", "text.hinting": "none"})
mpl.rcParams.update({"font.family": fonts.SANS, "font.weight": fonts.REGULAR})

for file in fonts.FILES.values():
    fontManager.addfont(fonts.FOLDER / file)


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

    def block(self, box: Box, colour: str) -> None:
        """Fill a box with a colour of the palette, by its name."""
        place = (box.left / self.width, 1 - (box.top + box.height) / self.height)
        look: Any = {"transform": self.figure.transFigure, "linewidth": 0, "facecolor": self.palette.colour(colour)}
        self.figure.add_artist(Rectangle(place, box.width / self.width, box.height / self.height, **look))

    def svg(self, title: str, alt: str) -> bytes:
        """Return the picture as SVG that brings its fonts along; `title` and `alt` say what it shows."""
        file = io.StringIO()
        FigureCanvasSVG(self.figure).print_svg(file, metadata=WITHOUT)
        size = f'width="{self.width * self.zoom:.0f}" height="{self.height * self.zoom:.0f}"'
        drawn = _POINTS.sub(f'{size} role="img"', compact(file.getvalue()), count=1)
        said = f"<title>{escape(title)}</title><desc>{escape(alt)}</desc><style>{PRECISE}{self._fonts()}</style>"
        return drawn.replace("<defs>", f"{said}<defs>", 1).encode()

    def _fonts(self) -> str:
        letters: defaultdict[fonts.Face, set[str]] = defaultdict(set)
        for text in self._texts():
            weight = text.get_fontweight()
            letters[text.get_fontfamily()[0], int(weight_dict.get(weight, weight))] |= {*text.get_text()}
        return "".join(fonts.rules(face, used) for face, used in sorted(letters.items()) if used)

    def _texts(self) -> list[Text]:
        """Return all texts but those of axes of the library, which nobody shows: asked for, it would make them."""
        return [*self.figure.texts, *(text for axes in self.figure.axes for text in axes.texts)]

    def png(self) -> bytes:
        """Return the picture as PNG of at most 256 colours: a third of the bytes, in less time."""
        file = io.BytesIO()
        self.figure.set_dpi(self.sharp * self.zoom * PIXEL)
        few_colours.reduced(raster.image(self.figure)).save(file, "PNG", **PACKED)
        self.figure.set_dpi(PIXEL)
        return file.getvalue()
