"""A source of the data."""

from typing import Any

import pandas as pd

from content.entries.entry import SMALL, Entry, Paragraph
from content.reader import Reader


def source(row: Any, reader: Reader) -> Entry:
    """Return a source: publisher, licence, the day it was read, and its address. `row` is one of `sources`."""
    say = reader.say
    facts = say("sources.facts", publisher=row.publisher, licence=row.licence, day=row.read_on)
    paragraphs = [Paragraph(facts, SMALL, short=True)]
    paragraphs += [Paragraph(row.note)] if pd.notna(row.note) else []
    return Entry(
        "source",
        row.source,
        row.title,
        tuple(paragraphs),
        page="sources",
        parameters={"source": row.source},
        links=((row.publisher, row.url),) if pd.notna(row.url) else (),
    )
