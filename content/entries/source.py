"""A source of the data."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from content.entries.entry import SMALL, Entry, Paragraph
from content.reader import Reader
from tables import metadata
from views.say import Say


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


def resting(tables: Sequence[str], pages: Sequence[str], say: Say) -> list[Paragraph]:
    """Return what rests on a source: the tables and the pages of these names."""
    if not tables:
        return []
    # A title may have commas of its own.
    titles = " · ".join(metadata.title(name, say.words) for name in tables)
    names = say.list_of([say(f"{name}.menu") for name in pages])
    return [Paragraph(say("sources.used", tables=titles), SMALL), Paragraph(say("sources.on", pages=names), SMALL)]
