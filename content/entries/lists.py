"""Lists of entries that several pages offer, and one entry by its key."""

from collections.abc import Callable
from typing import Any

from content import menu
from content.entries.claim import claim
from content.entries.country import country
from content.entries.entry import Entry
from content.entries.event import event
from content.entries.page import page
from content.entries.source import source
from content.entries.table import table
from content.reader import Reader
from tables import metadata
from tables.load import broken, load

ROWS: dict[str, tuple[str, Callable[[Any, Reader], Entry]]] = {
    "claim": ("claims", claim),
    "event": ("events", event),
    "source": ("sources", source),
}
BY_KEY: dict[str, Callable[[str, Reader], Entry]] = {"country": country, "table": table}


def countries(reader: Reader) -> list[Entry]:
    """Return the countries of the story. Raises `TableError`."""
    return [country(code, reader) for code in load("countries")["iso3"]]


def tables(reader: Reader) -> list[Entry]:
    """Return the tables that can be read. Raises `TableError` without the descriptor."""
    lacking = broken()
    return [table(name, reader) for name in metadata.titles(reader.say.words) if name not in lacking]


def pages(reader: Reader) -> list[Entry]:
    """Return all pages but the first."""
    return [page(name, reader) for name in menu.pages()[1:]]


def find(kind: str, key: str, reader: Reader) -> Entry | None:
    """Return one entry by its key: None where it lies after the moment that the reader wants. Raises `TableError`."""
    if kind in BY_KEY:
        return BY_KEY[kind](key, reader)
    name, build = ROWS[kind]
    rows = reader.as_published(name)
    return next((build(row, reader) for row in rows[rows.iloc[:, 0] == key].itertuples()), None)
