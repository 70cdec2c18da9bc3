"""The article that the dashboard checks: the copy in which it was read."""

from typing import Any
from urllib.parse import quote

from tables.load import rows

KEY = "article_copy"  # of the source


def copy() -> Any:
    """Return the row of `sources` of that copy. Raises `TableError`."""
    return rows("sources")[KEY]


def passage(words: str) -> str:
    """Return the address of that copy; where a browser can, it opens at these few words of it. Raises `TableError`."""
    return f"{copy().url}#:~:text={quote(words, safe='').replace('-', '%2D')}" if words else copy().url
