"""A source of the data."""

from typing import Any

from content.entries.cells import known
from content.entries.entry import SMALL, Entry, Paragraph
from content.reader import Reader


def source(row: Any, reader: Reader) -> Entry:
    """Return a source: publisher, licence, the day it was read, and its address. `row` is one of `sources`."""
    say = reader.say
    facts = say("sources.facts", publisher=row.publisher, licence=row.licence, day=row.read_on)
    return Entry(
        "source",
        row.source,
        row.title,
        (Paragraph(facts, SMALL, short=True), *map(Paragraph, known(row.note))),
        page="sources",
        parameters={"source": row.source},
        links=tuple((row.publisher, url) for url in known(row.url)),
    )
