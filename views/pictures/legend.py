"""The legend of a picture: signs in their colours with words, as lines that fit, and the scale of colours of a map."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from views.palette import Palette
from views.pictures import fonts
from views.pictures.canvas import Box, Canvas
from views.view import View

SIZE, LINE, ABOVE = 13, 20, 10  # pixels: of the letters, from line to line, above the first
SCALE, BAR, SCALE_HEIGHT = 300, 14, 44  # width of the scale of colours, height of its bar, and of all of it
COLOURS = {"orange": "origin", "violet": "transit", "blue": "host"}  # the roles, as Markdown writes them
_COLOURED = re.compile(r":(\w+)\[([^\]]*)\]")
BETWEEN = " · "  # its parts


@dataclass(frozen=True)
class Run:
    """A piece of text in one colour: the name of one in the palette."""

    text: str
    colour: str

    @property
    def width(self) -> float:
        """Return how wide it is, in pixels."""
        return fonts.width(self.text, SIZE)


def lines(legend: str, room: float) -> list[list[Run]]:
    """Return a legend in Markdown as lines of runs, each at most `room` pixels wide; a sign stays with its words."""
    found: list[list[Run]] = []
    used = 0.0
    for part in legend.split(BETWEEN) if legend else []:
        for piece in fonts.wrapped(_COLOURED.sub(r"\2", part), room, SIZE):
            runs = list(_coloured(part, piece))
            wide = fonts.width(piece, SIZE)
            between = fonts.width(BETWEEN, SIZE)
            if found and used + between + wide <= room:
                found[-1] += [Run(BETWEEN, "quiet"), *runs]
                used += between + wide
            else:
                found.append(runs)
                used = wide
    return found


def _coloured(part: str, piece: str) -> Iterator[Run]:
    """Yield the runs of a `piece` of a part of the legend, which is in Markdown."""
    start = 0
    for found in _COLOURED.finditer(part):
        at = piece.find(found[2], start)
        if at < 0:
            continue
        if at > start:
            yield Run(piece[start:at], "text")
        yield Run(found[2], COLOURS.get(found[1], "text"))
        start = at + len(found[2])
    if piece[start:]:
        yield Run(piece[start:], "text")


def height(view: View, room: float) -> float:
    """Return how high the legend of a view is, with the space above it, in pixels; 0 without one."""
    found = lines(view.legend, room)
    return (ABOVE + LINE * len(found) if found else 0) + (ABOVE + SCALE_HEIGHT if view.scale else 0)


def draw(view: View, canvas: Canvas, left: float, top: float, room: float) -> None:
    """Draw the legend of a view below `top`; it is `height` high."""
    y, font = top + ABOVE, fonts.font(SIZE)
    for line in lines(view.legend, room):
        x = left
        for run in line:
            canvas.text(x, y, run.text, font, color=canvas.palette.colour(run.colour))
            x += run.width
        y += LINE
    if view.scale:
        y += ABOVE if view.legend else 0
        _scale(canvas, Box(left, y, min(SCALE, room), BAR), canvas.palette)
        canvas.text(left, y + BAR + 6, view.scale.low, font)
        canvas.text(left + min(SCALE, room), y + BAR + 6, view.scale.high, font, ha="right")


def _scale(canvas: Canvas, box: Box, palette: Palette) -> None:
    axes = canvas.axes(box)
    axes.bar(range(len(palette.scale)), 1, width=1, align="edge", color=palette.scale)
    axes.set(xlim=(0, len(palette.scale)), ylim=(0, 1), xticks=[], yticks=[])
    for spine in axes.spines.values():
        spine.set(color=palette.border, linewidth=1)
