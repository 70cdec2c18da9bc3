"""The labels of a map: how large their text is, which of them gives way to which, and the lines that lead to them."""

from views.maps.viewport import Viewport
from views.pictures import fonts

SIZE = 13  # pixels
LEADING = 15  # pixels from line to line of a text
TALL = 17  # pixels of a text of one line
PADDING = 2  # pixels at both ends of a text
ROOM = 0.4  # of the width of the map is the widest text of a count
# The importance of the label of a chosen country, of those that the takeaway names, and of a count. Others have less.
CHOSEN, NAMED, COUNT = 200, 150, 100


def wrapped(text: str, viewport: Viewport) -> str:
    """Return the text of a count in lines for which a map has the room."""
    return "\n".join(fonts.wrapped(text, ROOM * viewport.width, SIZE))


def size(text: str) -> tuple[float, float]:
    """Return how many pixels wide and high a text is."""
    lines = text.split("\n")
    width = max(fonts.width(line, SIZE) for line in lines)
    return width + 2 * PADDING, TALL + LEADING * (len(lines) - 1)
