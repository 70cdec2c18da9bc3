"""The small part of Markdown that our words use: colours, emphasis, code, links, lists and line breaks."""

import re

BREAK = "  \n"  # a line break within a paragraph
_MARKS = re.compile(r":\w+\[([^\]]*)\]|\[([^\]]*)\]\([^)]*\)|\*+|`")


def plain(text: str) -> str:
    """Return a text without its marks: of a link the words."""
    return _MARKS.sub(lambda mark: mark[1] or mark[2] or "", text)
