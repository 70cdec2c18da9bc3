"""A person or institution of the story."""

from typing import Any

from content.entries.cells import known
from content.entries.entry import Entry, Paragraph
from content.reader import Reader


def person(row: Any, reader: Reader) -> Entry:
    """Return a person or institution, without a title: name, office, part in the story. `row` is one of `people`."""
    text = reader.say("claims.person", name=row.name, office=row.office, relevance=row.relevance)
    said = Paragraph(" ".join([text, *known(row.note)]), short=True)
    return Entry("person", row.person, "", (said,), "claims", sources=row.source)
