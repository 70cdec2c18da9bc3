"""Where each part of a picture stands: words, drawing, legend. Measured without drawing anything."""

from dataclasses import dataclass, field
from itertools import accumulate
from math import inf

from views.charts.description import Chart, Lines
from views.maps import frame
from views.maps.description import ColourScale, Map
from views.palette import SCALE as STEPS
from views.pictures import legend, text
from views.pictures.box import Box
from views.pictures.fonts import BOLD, SERIF
from views.pictures.text import Line, Look
from views.view import View

LINE, SIGNS = Look(14, colour="quiet"), Look(13, 1.5)
TITLE, NOTE, FOOT = Look(23, 1.25, weight=BOLD, family=SERIF), Look(13, colour="quiet"), Look(12, colour="quiet")
GAP, BELOW_TITLE = 12, 5  # pixels between two parts, and below the title
MANY = 4  # lines of sources
SCALE, BAR = 300, 14  # pixels of the width and the height of the bar of the scale of colours


@dataclass(frozen=True)
class PictureWords:
    """What a picture says besides its view.

    `sources` says whose figures these are, in full and then in ever fewer words, for where room is short; `state` which
    dashboard, of which day and version; `address` where the view is.
    """

    sources: tuple[str, ...] = ()
    state: str = ""
    address: str = ""


@dataclass(frozen=True)
class Size:
    """A size, in pixels as it is laid out: `width`, `margin`, whether words stand with it.

    A `height` is kept, whatever has to be shortened for it; without one it is as high as it needs, a `map` this share
    of its width, and lines at most so many pixels. The picture becomes `zoom` times as large, and as PNG `sharp`
    times that.
    """

    width: int
    margin: int = 0
    words: bool = True
    height: int = 0
    map: float = 1.2
    lines: float = inf
    zoom: float = 1
    sharp: int = 2

    @property
    def room(self) -> int:
        """Return the width between the margins."""
        return self.width - 2 * self.margin

    @property
    def pixels(self) -> tuple[int, int]:
        """Return width and height of the picture, of a size that keeps its height."""
        return round(self.width * self.zoom), round(self.height * self.zoom)


@dataclass
class Composition:
    """A picture in pixels from its upper left corner: lines, each with its place, blocks of a colour, a drawing."""

    width: float
    height: float = 0
    texts: list[tuple[float, float, Line]] = field(default_factory=list)
    blocks: list[tuple[Box, str]] = field(default_factory=list)
    drawing: Box | None = None

    def write(self, left: float, top: float, lines: list[Line]) -> float:
        """Place lines below each other and return where the last one ends."""
        tops = accumulate((line.height for line in lines), initial=top)
        self.texts += [(left, at, line) for at, line in zip(tops, lines, strict=False)]
        return top + text.height(lines)


def compose(view: View, words: PictureWords, size: Size) -> Composition:
    """Return where the parts of the picture of a view stand, from top to bottom, in a height that fits them."""
    made, room, left = Composition(size.width), size.room, size.margin
    y: float = size.margin
    if size.words or view.drawing is None:
        y = made.write(left, y, text.balanced(view.title, room, TITLE)) + BELOW_TITLE
        y = made.write(left, y, text.lines(view.line, room, LINE)) + GAP
    if view.drawing is not None:
        tall = _tall(view.drawing, size)
        made.drawing = Box(left, y, room, tall)
        y = signs(made, view, left, y + tall, room, SIGNS)
    if size.words:
        y = made.write(left, y + GAP, text.lines(view.note, room, NOTE)) + GAP
        made.blocks.append((Box(left, y, room, 1), "border"))
        y = made.write(left, y + GAP, [*credit(words, room, FOOT, MANY), *text.lines(words.address, room, FOOT)])
    made.height = round(y + size.margin)
    return made


def _tall(drawing: Chart | Map, size: Size) -> float:
    if isinstance(drawing, Map):
        return frame.height(size.room, size.map)
    return min(drawing.height, size.lines) if isinstance(drawing, Lines) else drawing.height


def signs(made: Composition, view: View, left: float, y: float, room: float, look: Look) -> float:
    """Place the legend of a view below `y`, with space above it, and return where it ends."""
    if view.legend:
        y = made.write(left, y + GAP, legend.lines(view.legend, room, look))
    return _scale(made, view.scale, left, y + GAP, min(SCALE, room), look) if view.scale else y


def _scale(made: Composition, scale: ColourScale, left: float, y: float, wide: float, look: Look) -> float:
    made.blocks.append((Box(left - 1, y - 1, wide + 2, BAR + 2), "border"))
    step = wide / STEPS
    made.blocks += [(Box(left + i * step, y, step, BAR), f"scale.{i}") for i in range(STEPS)]
    high, middle = (Line(((words, look.colour),), look) for words in (scale.high, scale.middle))
    made.write(left + (wide - middle.width) / 2, y + BAR, [middle])
    made.write(left + wide - high.width, y + BAR, [high])
    return made.write(left, y + BAR, [Line(((scale.low, look.colour),), look)])


def credit(words: PictureWords, room: float, look: Look, most: int) -> list[Line]:
    """Return whose figures these are on `most` lines at the most, and of what day and version."""
    told = (text.lines(said, room, look) for said in words.sources[:-1])
    short = text.shortened(words.sources[-1], room, look, most) if words.sources else []
    return [*next((said for said in told if len(said) <= most), short), *text.lines(words.state, room, look)]
