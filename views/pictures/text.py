"""The words of a picture: texts as lines that fit, each with the look of its letters."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from views.pictures import fonts

ELLIPSIS = "…"
NARROWER = 12  # pixels by which a room is narrowed to balance the lines in it
ASCENT = 0.8  # of the size of letters stands above their line
_SENTENCES = re.compile(r"(?<=[.!?]) ")


@dataclass(frozen=True)
class Look:
    """How letters look: `size` in pixels, the step to the next line as part of it, the name of a colour."""

    size: float
    step: float = 1.4
    colour: str = "text"
    weight: int = fonts.REGULAR
    family: str = fonts.SANS

    def width(self, text: str) -> float:
        """Return how many pixels wide one line of text is."""
        return fonts.width(text, self.size, self.weight, self.family)

    def wrapped(self, text: str, room: float) -> list[str]:
        """Return a text as lines at most `room` pixels wide."""
        return fonts.wrapped(text, room, self.size, self.weight, self.family)


@dataclass(frozen=True)
class Line:
    """One line: its pieces, each a text and the name of its colour."""

    pieces: tuple[tuple[str, str], ...]
    look: Look

    @property
    def height(self) -> float:
        """Return how many pixels there are to the next line."""
        return self.look.size * self.look.step

    @property
    def baseline(self) -> float:
        """Return how many pixels below its top its letters stand."""
        return self.look.size * (ASCENT + (self.look.step - 1) / 2)

    @property
    def width(self) -> float:
        """Return how many pixels wide the line is."""
        return sum(self.look.width(text) for text, _ in self.pieces)


def height(lines: Iterable[Line]) -> float:
    """Return how many pixels lines take from the first to the end of the last."""
    return sum(line.height for line in lines)


def lines(text: str, room: float, look: Look) -> list[Line]:
    """Return a text as lines at most `room` pixels wide; none for no text."""
    return [Line(((line, look.colour),), look) for line in look.wrapped(text, room)] if text else []


def balanced(text: str, room: float, look: Look) -> list[Line]:
    """Return a text as lines of about the same width, no more of them than it needs in this room."""
    found = lines(text, room, look)
    while len(narrower := lines(text, room - NARROWER, look)) == len(found) > 1:
        found, room = narrower, room - NARROWER
    return found


def shortened(text: str, room: float, look: Look, most: int) -> list[Line]:
    """Return a text as `most` lines at the most; what does not fit is cut at a word."""
    found = look.wrapped(text, room) if text and most > 0 else []
    if len(found) > most > 0:
        words = found[most - 1].split(" ")
        while len(words) > 1 and look.width(" ".join(words) + ELLIPSIS) > room:
            words.pop()
        found = [*found[: most - 1], " ".join(words).rstrip(" ,;:·") + ELLIPSIS]
    return [Line(((line, look.colour),), look) for line in found]


def fitted(text: str, room: float, looks: Sequence[tuple[Look, int]]) -> list[Line]:
    """Return a text in the first of `looks` in which it takes at most so many lines; cut, in the last one."""
    fitting = (found for look, most in looks if len(found := balanced(text, room, look)) <= most)
    return next(fitting, None) or shortened(text, room, *looks[-1])


def sentences(text: str, room: float, look: Look, most: int) -> list[Line]:
    """Return as many sentences from the beginning of a text as fit into `most` lines, at least part of the first."""
    told = _SENTENCES.split(text)
    for number in range(len(told), 1, -1):
        found = lines(" ".join(told[:number]), room, look)
        if len(found) <= most:
            return found
    return shortened(told[0], room, look, most)
