"""The sizes in which a view is drawn as a picture, and how large each becomes."""

from dataclasses import dataclass

from views.maps import frame
from views.maps.description import Map
from views.pictures import legend
from views.view import View

CARD, SHARE, PRINT, PAGE, PHONE = "card", "share", "print", "page", "phone"


@dataclass(frozen=True)
class Size:
    """A size, in pixels of the layout: width, height (0: as the content needs), margin, whether words stand with it.

    The picture becomes `zoom` times as large as it is laid out, and as PNG `sharp` times that.
    """

    width: int
    height: int = 0
    margin: int = 0
    words: bool = True
    zoom: float = 1
    sharp: int = 2

    @property
    def room(self) -> int:
        """Return the width between the margins."""
        return self.width - 2 * self.margin


SIZES = {
    CARD: Size(760, margin=24),
    SHARE: Size(800, 420, margin=28, zoom=1.5, sharp=1),
    PRINT: Size(800, margin=8, zoom=1.25),
    PAGE: Size(760, words=False),
    PHONE: Size(358, words=False),
}


def drawing_height(view: View, width: float) -> float:
    """Return how high the drawing of a view is where it is `width` pixels wide; 0 without one."""
    if view.drawing is None:
        return 0
    return frame.height(width) if isinstance(view.drawing, Map) else view.drawing.height


def dimensions(size: str, view: View) -> tuple[int, int]:
    """Return width and height of the picture of a view, in pixels, for the sizes `page`, `phone` and `share`."""
    found = SIZES[size]
    height = found.height or drawing_height(view, found.room) + legend.height(view, found.room)
    return round(found.width * found.zoom), round(height * found.zoom)
