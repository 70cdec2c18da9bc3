"""A page of the dashboard, as something to open from another."""

from content.entries.entry import CAPTION, Entry, Paragraph
from content.reader import Reader


def page(name: str, reader: Reader) -> Entry:
    """Return a page: its name in the menu, and what is there."""
    say = reader.say
    return Entry(
        "page", name, say(f"{name}.menu"), (Paragraph(say(f"{name}.summary"), CAPTION, short=True),), page=name
    )
