"""What the figures mean and leave open: a term, a conflict between sources, a question."""

from typing import Any

from content.entries.cells import known
from content.entries.entry import SMALL, Entry, Paragraph
from content.reader import Reader
from tables import metadata


def term(row: Any, reader: Reader) -> Entry:
    """Return a definition. `row` is one of `terms`."""
    texts = [row.definition, *known(row.note)]
    return _entry("term", "terms", row.term, row.name, texts, row, reader)


def conflict(row: Any, reader: Reader) -> Entry:
    """Return what sources disagree on, what was chosen and why. `row` is one of `conflicts`."""
    texts = [row.versions, reader.say("sources.chosen", chosen=row.chosen, why=row.why)]
    return _entry("conflict", "conflicts", row.conflict, row.subject, texts, row, reader)


def question(row: Any, reader: Reader) -> Entry:
    """Return what was not found, with what was, and whether that answers it. `row` is one of `questions`."""
    say = reader.say
    answer = say("sources.answer", state=say(f"sources.state.{row.state}"), found=row.what_we_found)
    return _entry("question", "questions", row.question, row.asked, [answer], row, reader)


def _entry(kind: str, part: str, key: str, title: str, texts: list[str], row: Any, reader: Reader) -> Entry:
    """Return the entry of these texts, with the tables that it concerns, in a `part` of the page of sources."""
    say = reader.say
    # A title may have commas of its own.
    concerns = say(
        "sources.matters", tables=" · ".join(metadata.title(name, say.words) for name in row.tables.split(";"))
    )
    paragraphs = (*(Paragraph(text, short=True) for text in texts), Paragraph(concerns, SMALL))
    return Entry(kind, key, title, paragraphs, "sources", {"part": part}, sources=row.source)
