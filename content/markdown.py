"""The small part of Markdown that our words use: colours, emphasis, code, links, lists and line breaks."""

import re

BREAK = "  \n"  # a line break within a paragraph
_MARKS = re.compile(r":\w+\[([^\]]*)\]|\[([^\]]*)\]\([^)]*\)|\*+|`")


def stacked(first: str, *below: str) -> str:
    """Return a text with others below it in small letters; empty ones are left out."""
    return BREAK.join([first, *(f":small[{text}]" for text in below if text)])


def plain(text: str) -> str:
    """Return a text without its marks: of a link the words."""
    return _MARKS.sub(lambda mark: mark[1] or mark[2] or "", text)
