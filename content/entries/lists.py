"""Entries by their keys, made once for all readers who see the same, and lists that several pages offer."""

from collections.abc import Callable, Iterable
from types import FunctionType
from typing import Any

from content.cache import cached
from content.countries import openable
from content.entries.claim import claim
from content.entries.country import country
from content.entries.entry import Entry
from content.entries.event import event
from content.entries.method import conflict, question, term
from content.entries.package import package
from content.entries.person import person
from content.entries.pledge import pledge
from content.entries.source import source
from content.entries.table import table
from content.reader import Reader
from tables import metadata
from tables.load import broken, load

ROWS: dict[str, tuple[str, Callable[[Any, Reader], Entry]]] = {
    "claim": ("claims", claim),
    "conflict": ("conflicts", conflict),
    "event": ("events", event),
    "package": ("action_packages", package),
    "person": ("people", person),
    "pledge": ("commitments", pledge),
    "question": ("questions", question),
    "source": ("sources", source),
    "term": ("terms", term),
}
BY_KEY: dict[str, FunctionType] = {"country": country, "table": table}


def by_key(kind: str, reader: Reader) -> dict[Any, Entry]:
    """Return all entries of a kind of which each is a row of one table, by their keys there, in its order.

    Do not change it: all readers share it. Raises `TableError`.
    """
    return cached(_by_key, kind, reader.on_any_screen())


def _by_key(kind: str, reader: Reader) -> dict[Any, Entry]:
    name, build = ROWS[kind]
    return {row[1]: build(row, reader) for row in reader.as_published(name).itertuples()}


def of(kind: str, keys: Iterable[Any], reader: Reader) -> list[Entry]:
    """Return the entries of a kind with these keys, in their order. Raises `TableError`."""
    every = by_key(kind, reader)
    return [every[key] for key in keys]


def countries(reader: Reader) -> list[Entry]:
    """Return the countries of the story, by their names. Raises `TableError`."""
    return [country(code, reader) for code in sorted(load("countries")["iso3"], key=reader.say.sort_key)]


def every_country(reader: Reader) -> list[Entry]:
    """Return all countries that have a page. Raises `TableError`."""
    return [country(code, reader) for code in openable()]


def tables(reader: Reader) -> list[Entry]:
    """Return the tables that can be read. Raises `TableError` without the descriptor."""
    lacking = broken()
    return [table(name, reader) for name in metadata.titles(reader.say.words) if name not in lacking]


def find(kind: str, key: str, reader: Reader) -> Entry | None:
    """Return one entry by its key: None where it lies after the moment that the reader wants. Raises `TableError`."""
    if kind in BY_KEY:
        return cached(BY_KEY[kind], key, reader.on_any_screen())
    return by_key(kind, reader).get(key)
