"""The picture that stands for a link: of a fixed height, with large letters and what words fit."""

from dataclasses import replace
from itertools import product

from views.maps.description import Map
from views.pictures import legend, text
from views.pictures.box import Box
from views.pictures.composition import (
    BELOW_TITLE,
    GAP,
    LINE,
    SIGNS,
    TITLE,
    Composition,
    PictureWords,
    Size,
    credit,
    signs,
)
from views.pictures.fonts import BOLD
from views.pictures.text import Line, Look
from views.view import View

SMALL = Look(12, colour="quiet")
SMALL_SIGNS = Look(12)
NAMED = Look(13, colour="accent", weight=BOLD)
TITLES = [(replace(TITLE, size=size), most) for size, most in ((26, 2), (23, 2), (20, 2), (18, 3))]  # above a chart
BESIDE = [(replace(TITLE, size=size), most) for size, most in ((24, 5), (21, 6), (18, 8), (16, 9))]  # beside a map
COLUMN = 326  # pixels of the words beside a map
DRAWN = 0.55  # of the height is that of a chart, at least: words are shortened for it
PUBLISHERS = 3  # are named at most
MARK = 56, 5  # pixels of the block in the accent colour at the upper edge


def compose(view: View, words: PictureWords, size: Size) -> Composition:
    """Return where the parts of the picture of a view stand: beside a map, above and below anything else."""
    made = begun(size)
    if isinstance(view.drawing, Map):
        left = COLUMN + 2 * size.margin
        made.drawing = Box(left, 0, size.width - left, size.height)
        _column(made, view, words, size)
    else:
        _rows(made, view, words, size)
    return made


def begun(size: Size) -> Composition:
    """Return a picture of a fixed height with nothing on it but the mark of the dashboard."""
    made = Composition(size.width, size.height)
    made.blocks.append((Box(size.margin, 0, *MARK), "accent"))
    return made


def credited(made: Composition, words: PictureWords, room: float, size: Size) -> float:
    """Write whose figures these are at the lower edge, on one line if it can be, and return where room begins."""
    words = replace(words, sources=words.sources[-PUBLISHERS:])
    shortest = text.lines(words.sources[-1], room, SMALL) if words.sources else []
    lines = credit(words, room, SMALL, 1 if len(shortest) < 2 else 2)
    return _above(made, size.margin, size.height - size.margin, lines)


def _rows(made: Composition, view: View, words: PictureWords, size: Size) -> None:
    """Place words above and below a drawing, or words alone; above a chart no more than leave it room."""
    left, room = size.margin, size.room
    bottom = credited(made, words, room, size)
    if view.drawing is not None:
        bottom = _above(made, left, bottom, legend.lines(view.legend, room, SIGNS))
    high = bottom - size.margin - (DRAWN * size.height if view.drawing is not None else 0)
    y: float = size.margin
    for lines in _said(view, room, high):
        y = made.write(left, y, lines) + BELOW_TITLE
    if view.drawing is not None:
        made.drawing = Box(left, y, room, bottom - y)


def _said(view: View, room: float, high: float) -> tuple[list[Line], list[Line]]:
    """Return title and what is counted in the largest letters in which both have room, cut in the smallest."""
    for title, look in product(TITLES, (LINE, SMALL)):
        said = text.fitted(view.title, room, [title]), text.balanced(view.line, room, look)
        whole = len(text.balanced(view.title, room, title[0])) <= title[1]
        if whole and sum(map(text.height, said)) + 2 * BELOW_TITLE <= high:
            return said
    return text.fitted(view.title, room, TITLES), text.sentences(view.line, room, SMALL, 1)


def _column(made: Composition, view: View, words: PictureWords, size: Size) -> None:
    """Place words in a column on the left: title, what of the line has room, legend, whose figures these are."""
    left, room = size.margin, COLUMN
    bottom = credited(made, words, room, size)
    bottom -= signs(Composition(0), view, left, 0, room, SMALL_SIGNS)
    signs(made, view, left, bottom, room, SMALL_SIGNS)
    high = bottom - size.margin - BELOW_TITLE - SMALL.size * SMALL.step  # of the title: a line of the rest has room
    titles = [(look, min(most, int(high / (look.size * look.step)))) for look, most in BESIDE]
    y = made.write(left, size.margin, text.fitted(view.title, room, titles)) + BELOW_TITLE
    made.write(left, y, text.sentences(view.line, room, SMALL, int((bottom - y) / (SMALL.size * SMALL.step))))


def _above(made: Composition, left: float, bottom: float, lines: list[Line]) -> float:
    """Place lines so that the last ends at `bottom`, and return where there is room above them."""
    if not lines:
        return bottom
    made.write(left, bottom - text.height(lines), lines)
    return bottom - text.height(lines) - GAP
