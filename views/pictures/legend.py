"""The legend of a picture: signs in their colours with words, as lines that fit."""

import re

from views.pictures.text import Line, Look

ROLES = {"orange": "origin", "violet": "transit", "blue": "host"}  # the colours of the roles, as Markdown writes them
BETWEEN = " · "
_COLOURED = re.compile(r":(\w+)\[([^\]]*)\]")


def lines(legend: str, room: float, look: Look) -> list[Line]:
    """Return a legend in Markdown as lines at most `room` pixels wide. What belongs to one sign stays on one line.

    Nothing but colours is read of Markdown.
    """
    found: list[list[tuple[str, str]]] = []
    for part in legend.split(BETWEEN) if legend else []:
        for number, pieces in enumerate(_wrapped(part, room, look)):
            joined = [*found[-1], (BETWEEN, "quiet"), *pieces] if found and not number else []
            if joined and Line(tuple(joined), look).width <= room:
                found[-1] = joined
            else:
                found.append(pieces)
    return [Line(tuple(pieces), look) for pieces in found]


def _wrapped(part: str, room: float, look: Look) -> list[list[tuple[str, str]]]:
    """Return one part of a legend as lines of pieces."""
    coloured = [(found[2], ROLES[found[1]]) for found in _COLOURED.finditer(part)]
    lines = []
    for line in look.wrapped(_COLOURED.sub(r"\2", part), room):
        pieces = []
        while coloured and coloured[0][0] in line:
            text, colour = coloured.pop(0)
            before, _, line = line.partition(text)
            pieces += [(before, look.colour), (text, colour)]
        lines.append([piece for piece in [*pieces, (line, look.colour)] if piece[0]])
    return lines
