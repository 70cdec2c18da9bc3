"""A source of the data."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from content.entries.entry import SMALL, Entry, Paragraph
from content.reader import Reader
from tables import metadata

ABOUT, USED = "about", "used"  # the parts of the entry


def source(row: Any, reader: Reader, tables: Sequence[str] = (), pages: Sequence[str] = ()) -> Entry:
    """Return a source: publisher, licence, the day it was read, and its address; in full also what rests on it.

    `row` is one of `sources`; `tables` and `pages` are the names of those that rest on it.
    """
    say = reader.say
    facts = say("sources.facts", publisher=row.publisher, licence=row.licence, day=row.read_on)
    paragraphs = [Paragraph(facts, SMALL, short=True, part=ABOUT)]
    paragraphs += [Paragraph(row.note, part=ABOUT)] if pd.notna(row.note) else []
    if tables:
        titles = [metadata.title(name, say.words) for name in tables]
        names = say.list_of([say(f"{name}.menu") for name in pages])
        # A title may have commas of its own.
        paragraphs.append(Paragraph(say("sources.used", tables=" · ".join(titles)), SMALL, part=USED))
        paragraphs.append(Paragraph(say("sources.on", pages=names), SMALL, part=USED))
    return Entry(
        "source",
        row.source,
        row.title,
        tuple(paragraphs),
        page="sources",
        parameters={"source": row.source},
        links=((row.publisher, row.url),) if pd.notna(row.url) else (),
    )
