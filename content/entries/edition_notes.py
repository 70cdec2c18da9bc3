"""What an edition of the data changed, in the words of its editors."""

import re
from collections.abc import Iterator

from content.choices import Arguments
from content.entries.entry import ITEM, TEXT, Entry, Paragraph
from content.reader import Reader
from tables.package_citation import changes
from tables.translations import ENGLISH

EDITION = re.compile(r"^### (.+)$", re.MULTILINE)
START = re.compile(r"\n\s*\n|\n(?=- )")  # of a paragraph or an item; a line may go on in the next


def edition_notes(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return an entry for each edition of the data, the latest first; the notes are English, for others there are none.

    `chosen` decides nothing.
    """
    if reader.language != ENGLISH:
        return []
    _, *found = EDITION.split(changes())
    return [
        Entry(
            "edition_notes",
            title.split()[0],
            title,
            tuple(_paragraphs(text)),
            page="sources",
            parameters={"part": "cite"},
        )
        for title, text in zip(found[::2], found[1::2], strict=True)
    ]


def _paragraphs(text: str) -> Iterator[Paragraph]:
    for part in START.split(text.strip()):
        said = " ".join(part.split())
        yield Paragraph(said.removeprefix("- "), ITEM if said.startswith("- ") else TEXT, short=True)
