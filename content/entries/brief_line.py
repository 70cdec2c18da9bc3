"""The lines of the brief, and its numbered sources."""

from content.entries.entry import Entry, Paragraph
from views.say import Say
from views.text.brief import Line, Source


def brief_line(line: Line, say: Say) -> Entry:
    """Return a line: what stands before it, its text, what the record says, and the numbers of its sources."""
    texts = [f"**{line.before}**"] if line.before else []
    texts.append(f"**{line.text}**" if line.own else line.text)
    texts += [f"*{line.aside}*"] if line.aside else []
    texts += [numbers(line.notes, say)] if line.notes else []
    return _entry("line", " ".join(texts))


def numbered_source(source: Source, say: Say) -> Entry:
    """Return a source with its number."""
    title = f"[{source.title}]({source.url})" if source.url else source.title
    return _entry("numbered_source", f"**{source.number}** {say('bound.label', label=source.publisher)} {title}.")


def all_statements(say: Say) -> Entry:
    """Return the way to all statements: the brief has room for some."""
    return Entry("page", "claims", say("brief.all"), page="claims")


def numbers(notes: tuple[int, ...], say: Say) -> str:
    """Return the numbers of sources as they stand behind a sentence."""
    return say("brief.notes", numbers=", ".join(map(str, notes)))


def _entry(kind: str, text: str) -> Entry:
    return Entry(kind, "", "", (Paragraph(text, short=True),), "brief")
