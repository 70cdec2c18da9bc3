"""A correction: what we had wrong, and what is right."""

from typing import Any

from content.entries.entry import SMALL, Entry, Paragraph
from content.reader import Reader


def correction(row: Any, reader: Reader) -> Entry:
    """Return a correction: where it stood, what it said, what is right, since when, who found it.

    `row` is one of `corrections`.
    """
    say = reader.say
    found = say("corrections.found", day=row.corrected_on, by=say(f"pointed_out_by.{row.pointed_out_by}"))
    paragraphs = (
        Paragraph(say("corrections.said", said=row.said), short=True),
        Paragraph(say("corrections.right", right=row.right), short=True),
        Paragraph(found, SMALL, short=True),
    )
    return Entry(
        "correction",
        row.correction,
        row.place,
        paragraphs,
        page="sources",
        parameters={"part": "corrections"},
        sources=row.source,
    )
