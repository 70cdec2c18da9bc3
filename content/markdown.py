"""The small part of Markdown that our words use: colours, emphasis, code, links, lists and line breaks."""

import re

BREAK = "  \n"  # a line break within a paragraph
_MARKS = re.compile(r":\w+\[([^\]]*)\]|\[([^\]]*)\]\([^)]*\)|\*+|`")


def smaller(text: str) -> str:
    """Return a line in small letters."""
    return f":small[{text}]"


def stacked(*lines: str) -> str:
    """Return lines one below the other, all but the first in small letters; empty ones below it are left out."""
    return BREAK.join([*lines[:1], *(smaller(line) for line in lines[1:] if line)])


def plain(text: str) -> str:
    """Return a text without its marks: of a link the words."""
    return _MARKS.sub(lambda mark: mark[1] or mark[2] or "", text)
