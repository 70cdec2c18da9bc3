"""A person or institution of the story."""

from typing import Any

import pandas as pd

from content.entries.entry import Entry, Paragraph
from content.reader import Reader


def person(row: Any, reader: Reader) -> Entry:
    """Return a person or institution, without a title: name, office, part in the story. `row` is one of `people`."""
    text = reader.say("claims.person", name=row.name, office=row.office, relevance=row.relevance)
    text = f"{text} {row.note}" if pd.notna(row.note) else text
    return Entry("person", row.person, "", (Paragraph(text, short=True),), "claims", sources=row.source)
