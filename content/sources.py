"""The sources that a cell names by their keys."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from tables import translations
from tables.load import rows
from views.say import Say

PUBLISHERS = 6  # named in a citation and below a view; the card lists all


@dataclass(frozen=True)
class Source:
    """One source, with its licence in the language of the reader. `url` is empty where it has none."""

    key: str
    publisher: str
    title: str
    url: str
    licence: str
    read_on: pd.Timestamp

    def cited(self, say: Say) -> str:
        """Return publisher, title with its link, licence and day of reading, in Markdown."""
        title = f"[{self.title}]({self.url})" if self.url else self.title
        return say("card.cited", publisher=self.publisher, title=title, licence=self.licence, day=self.read_on)


def sources(cell: str, say: Say) -> list[Source]:
    """Return the sources that a cell names by their keys, separated by semicolons. Raises `TableError`."""
    table = rows("sources") if cell else {}
    return [_source(table[key], say) for key in cell.split(";") if key in table]


def _source(row: Any, say: Say) -> Source:
    url = row.url if pd.notna(row.url) else ""
    licence = translations.cell(say.words, "sources", "licence", row.source, row.licence)
    return Source(row.source, row.publisher, row.title, url, licence, row.read_on)


def publishers(found: Iterable[Source]) -> dict[str, Source]:
    """Return each publisher once, with the last of its sources."""
    return {source.publisher: source for source in found}


def named(names: Sequence[str], most: int, say: Say) -> str:
    """Return the names of publishers as one phrase: the first ones, and how many more there are."""
    more = len(names) - most
    listed = say.listed(names[:most])
    return say("card.more", named=listed, n=more) if more > 0 else listed
