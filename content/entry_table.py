"""Entries as a table: one row each, in cells of Markdown, with the sources that it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

LONG, FIRST = 15, 10


def unfolded(number: int) -> int:
    """Return how many of so many entries or rows stand open, a screen or two; the rest is folded."""
    return FIRST if number > LONG else number


@dataclass(frozen=True)
class Row:
    """One row: its cells, and the keys of its sources, separated by semicolons."""

    cells: tuple[str, ...]
    sources: str


@dataclass(frozen=True)
class EntryTable:
    """A table: the headings of its columns besides the sources, its rows, and what stands there where it has none."""

    headings: tuple[str, ...]
    rows: Sequence[Row]
    nothing: str
