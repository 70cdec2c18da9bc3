"""Pictures of entries, for the links that lead to them: a statement with its verdict, an event, a country ..."""

import re

from content.entries.entry import SMALL, Entry, Paragraph, lines
from content.links import entry_address, of_reader
from content.markdown import plain
from content.pictures import credits, state
from content.reader import Reader
from views.pictures.composition import PictureWords
from views.pictures.entry import PLAIN, SMALLER, STRONG, EntryWords

WHOLE = re.compile(r"\*\*[^*]+\*\*")  # a paragraph that is emphasized as a whole


def entry_link(entry: Entry, reader: Reader) -> str:
    """Return the path of the picture of an entry for a reader."""
    return entry_address(entry.kind, entry.key, **of_reader(reader))


def entry_picture(entry: Entry, reader: Reader) -> bytes:
    """Return the picture of an entry as PNG: what it is, its short form as far as there is room, whose figures.

    Raises `TableError`.
    """
    from views.pictures.picture import draw_entry  # the library takes a second: only who draws waits for it

    words = PictureWords(credits(entry.sources, reader.say), state(reader))
    return draw_entry(entry_words(entry, reader), words, reader.palette)


def entry_words(entry: Entry, reader: Reader) -> EntryWords:
    """Return what the picture of an entry says."""
    paragraphs = tuple((" ".join(lines([one])), _look(one)) for one in entry.short_form())
    return EntryWords(reader.say(f"picture.kind.{entry.kind}"), plain(entry.title), paragraphs)


def _look(paragraph: Paragraph) -> str:
    if paragraph.style == SMALL:
        return SMALLER
    return STRONG if WHOLE.fullmatch(paragraph.text) else PLAIN
