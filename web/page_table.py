"""A table of entries as the server sends it: plain text in lines, with links to the sources of each row."""

from dataclasses import dataclass

from content.entry_table import EntryTable
from content.links import Link
from content.markdown import BREAK, plain


@dataclass(frozen=True)
class TableText:
    """A table as plain text: its headings, its rows of cells in lines with links to their sources.

    `nothing` is what is said where it has no rows; `foot` says on paper whose facts these are, of which day, and where.
    """

    headings: tuple[str, ...]
    rows: list[tuple[list[list[str]], list[Link]]]
    nothing: str
    foot: list[str]


def table_text(table: EntryTable, cited: list[list[Link]], foot: list[str]) -> TableText:
    """Return a table as plain text; `cited` are the links to the sources of each row."""
    cells = [[plain(cell).split(BREAK) for cell in row.cells] for row in table.rows]
    return TableText(table.headings, list(zip(cells, cited, strict=True)), table.nothing, foot)
