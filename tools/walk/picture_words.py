"""Where the words of a picture stand, read from its SVG, and which of them overlap or leave it."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from views.pictures import fonts

ABOVE, BELOW = 0.72, 0.21  # how far letters reach above and below their line, as parts of their size
ROUNDING = 0.5  # pixels
ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}  # which part of a text lies before its place
_TEXT = re.compile(r'<text style="([^"]*)"([^>]*)>([^<]*)</text>')
_PLACE = re.compile(r'x="([-\d.]+)" y="([-\d.]+)"|translate\(([-\d.]+) ([-\d.]+)\)')
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True)
class Word:
    """A line of text and its edges, in pixels from the upper left corner as the picture is laid out."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: "Word") -> bool:
        """Return whether the two have more than their rims in common."""
        beside = min(self.right, other.right) - max(self.left, other.left)
        below = min(self.bottom, other.bottom) - max(self.top, other.top)
        return min(beside, below) > ROUNDING


def words(svg: str) -> list[Word]:
    """Return every line of text of a picture. One that is written twice in one place, as its own rim, is one."""
    return list(dict.fromkeys(_word(*found) for found in _TEXT.findall(svg)))


def _word(style: str, place: str, text: str) -> Word:
    look = dict(part.split(":", 1) for part in style.split(";") if part)
    found = _PLACE.search(place)
    x, y = [float(number) for number in found.groups() if number] if found else (0.0, 0.0)
    size, said = float(look["font-size"].removesuffix("px")), html.unescape(text)
    family = look["font-family"].strip("'")
    wide = fonts.width(said, size, int(look.get("font-weight", fonts.REGULAR)), family)
    left = x - wide * ANCHORS[look.get("text-anchor", "start")]
    return Word(said, left, y - ABOVE * size, left + wide, y + BELOW * size)


def faults(found: Sequence[Word], width: float, height: float) -> Iterator[str]:
    """Yield which words overlap, and which are cut off by the edges of a picture so many pixels wide and high."""
    for word in found:
        if min(word.left, word.top, width - word.right, height - word.bottom) < -ROUNDING:
            yield f"cut off: {word.text}"
    for one, other in combinations(found, 2):
        if one.covers(other):
            yield f"overlap: {one.text} / {other.text}"


def faults_of(svg: str) -> list[str]:
    """Return the same of the words of an SVG."""
    width, height = _SIZE.findall(svg)[0]
    return list(faults(words(svg), float(width), float(height)))
