"""The sizes in which a view is drawn as a picture, and how large each becomes."""

from views.pictures import share
from views.pictures.composition import Composition, PictureWords, Size, compose
from views.view import View

CARD, SHARE, PRINT, PAGE, PHONE, SHEET, COLUMN = "card", "share", "print", "page", "phone", "sheet", "column"
SIZES = {
    CARD: Size(760, margin=24),
    SHARE: Size(800, margin=24, height=420, zoom=1.5, sharp=1),  # 1200 x 630: what networks show without cutting
    PRINT: Size(800, margin=8, zoom=1.25),
    PAGE: Size(760, margin=4, words=False),
    PHONE: Size(358, margin=4, words=False),
    # On paper nearly as large, so that its letters have 8 points at least; a map and lines leave room for a chart.
    SHEET: Size(500, words=False, map=1, lines=480),
    COLUMN: Size(340, margin=4, words=False, map=1),  # of a sheet with two
}


def composed(view: View, words: PictureWords, size: str) -> Composition:
    """Return where the parts of a picture stand, in the pixels in which it is laid out."""
    return (share.compose if SIZES[size].height else compose)(view, words, SIZES[size])


def dimensions(size: str, view: View) -> tuple[int, int]:
    """Return width and height of the picture of a view in pixels, for the sizes without words."""
    found, zoom = composed(view, PictureWords(), size), SIZES[size].zoom
    return round(found.width * zoom), round(found.height * zoom)
