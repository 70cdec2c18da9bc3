"""A picture of a view: its takeaway, what is counted, the drawing, how to read it, and whose figures these are."""

from collections.abc import Callable
from importlib import import_module

from views.maps.description import Map
from views.palette import Palette
from views.pictures import entry, fonts
from views.pictures.canvas import Canvas
from views.pictures.composition import Composition, PictureWords
from views.pictures.entry import EntryWords
from views.pictures.sizes import SHARE, SIZES, composed
from views.say import Say
from views.view import View


def draw(view: View, words: PictureWords, size: str, form: str, say: Say, palette: Palette) -> bytes:
    """Return the picture of a view in one of the `SIZES`, as svg or png; of one without a drawing, its sentence."""
    made, look = composed(view, words, size), SIZES[size]
    canvas = Canvas(made.width, made.height, palette, look.zoom, look.sharp)
    if made.drawing and view.drawing is not None:
        _drawer(view)(view.drawing, canvas, made.drawing, say)
    fill(canvas, made)
    return canvas.svg(view.title, view.alt or view.line) if form == "svg" else canvas.png()


def draw_entry(said: EntryWords, words: PictureWords, palette: Palette) -> bytes:
    """Return the picture of an entry as PNG, in the size in which links are shown."""
    made, look = entry.compose(said, words), SIZES[SHARE]
    canvas = Canvas(made.width, made.height, palette, look.zoom, look.sharp)
    fill(canvas, made)
    return canvas.png()


def _drawer(view: View) -> Callable[..., None]:
    return import_module(f"views.{'maps' if isinstance(view.drawing, Map) else 'charts'}.matplotlib").draw


def fill(canvas: Canvas, made: Composition) -> None:
    """Draw the blocks of a composition and write its words."""
    for box, colour in made.blocks:
        canvas.block(box, colour)
    for left, top, line in made.texts:
        look, x = line.look, left
        font = fonts.font(look.size, look.weight, look.family)
        for words, colour in line.pieces:
            indent = look.width(words[: -len(words.lstrip())])  # an SVG loses spaces at the ends of a text
            written = {"color": canvas.palette.colour(colour), "va": "baseline"}
            canvas.text(x + indent, top + line.baseline, words.strip(), font, **written)
            x += look.width(words)
