"""An event of the timeline."""

from typing import Any

from content.entries.cells import codes
from content.entries.entry import SMALL, Entry, Paragraph, note, status
from content.reader import Reader


def event(row: Any, reader: Reader) -> Entry:
    """Return an event: when, what kind and where, what happened; in full also how well it is confirmed.

    `row` is one of `events`.
    """
    say = reader.say
    when = say.period(row.start, row.end, row.precision)
    first = say("timeline.when", when=when, category=say(f"category.{row.category}"), place=row.place)
    paragraphs = [
        Paragraph(first, SMALL, short=True),
        Paragraph(row.description, short=True),
        status(row, say),
        *note(row, say),
    ]
    return Entry(
        "event",
        row.event,
        row.title,
        tuple(paragraphs),
        page="timeline",
        parameters={"event": row.event},
        sources=row.source,
        countries=codes(row.countries),
    )


def in_list(row: Any, reader: Reader) -> Entry:
    """Return an event as a line of a list: its title, when it was and what kind it is. `row` is one of `events`."""
    when, kind = reader.say.period(row.start, row.end, row.precision), reader.say(f"category.{row.category}")
    line = Paragraph(f"{when} · {kind}", SMALL, short=True)
    return Entry("event", row.event, row.title, (line,), page="timeline", parameters={"event": row.event})
