"""A picture of a view: its takeaway, what is counted, the drawing, how to read it, and whose figures these are."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from views.maps.description import Map
from views.palette import Palette
from views.pictures import fonts, legend
from views.pictures.canvas import Box, Canvas
from views.pictures.sizes import SIZES, Size, drawing_height
from views.say import Say
from views.view import View

TITLE, TEXT, SMALL = 24, 14, 12  # pixels of letters
LEADING = 1.3  # from line to line, as part of the size of the letters
GAP = 12  # pixels between the parts


@dataclass(frozen=True)
class PictureWords:
    """What a picture says besides its view: `sources` by their publishers, `state` (day and version), `address`."""

    sources: str
    state: str
    address: str = ""


def draw(view: View, words: PictureWords, size: str, form: str, say: Say, palette: Palette) -> bytes:
    """Return the picture of a view in one of the `SIZES`, as svg or png; without a drawing it is that of its title."""
    canvas = _laid_out(view, words, SIZES[size], say, palette)
    return canvas.svg(view.title, view.alt or view.line) if form == "svg" else canvas.png()


def _laid_out(view: View, words: PictureWords, size: Size, say: Say, palette: Palette) -> Canvas:
    room, margin = size.room, size.margin
    head = [] if view.drawing and not size.words else _head(view, room)
    foot = _foot(view, words, room) if size.words else []
    above, below = _height(head, margin), _height(foot, margin)
    legends = legend.height(view, room) if view.drawing else 0
    drawing = drawing_height(view, room)
    if size.height:
        drawing = max(0, size.height - above - below - legends)
    canvas = Canvas(size.width, size.height or above + drawing + legends + below or 1, palette, size.zoom, size.sharp)
    _write(canvas, head, margin, margin)
    if view.drawing and drawing:
        _drawer(view)(view.drawing, canvas, Box(margin, above, room, drawing), say)
        legend.draw(view, canvas, margin, above + drawing, room)
    _write(canvas, foot, margin, above + drawing + legends + GAP)
    return canvas


def _drawer(view: View) -> Callable[..., None]:
    return import_module(f"views.{'maps' if isinstance(view.drawing, Map) else 'charts'}.matplotlib").draw


@dataclass(frozen=True)
class Line:
    """A line of a text: its words, size, whether in the serif, whether quiet."""

    words: str
    size: int
    serif: bool = False
    quiet: bool = False


def _head(view: View, room: float) -> list[Line]:
    title = fonts.wrapped(view.title, room, TITLE, fonts.BOLD, fonts.SERIF)
    return [Line(line, TITLE, serif=True) for line in title] + _lines(view.line, room, TEXT)


def _foot(view: View, words: PictureWords, room: float) -> list[Line]:
    texts = filter(None, [view.note, words.sources, words.state, words.address])
    return [line for text in texts for line in _lines(text, room, SMALL)]


def _lines(text: str, room: float, size: int) -> list[Line]:
    return [Line(line, size, quiet=True) for line in fonts.wrapped(text, room, size)]


def _height(lines: list[Line], margin: float) -> float:
    return sum(line.size * LEADING for line in lines) + margin + GAP if lines else 0


def _write(canvas: Canvas, lines: list[Line], left: float, top: float) -> None:
    for line in lines:
        face = (fonts.BOLD, fonts.SERIF) if line.serif else (fonts.REGULAR, fonts.SANS)
        colour = canvas.palette.quiet if line.quiet else canvas.palette.text
        canvas.text(left, top, line.words, fonts.font(line.size, *face), color=colour)
        top += line.size * LEADING
