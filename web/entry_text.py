"""Entries as the server sends them: as plain text, with links to what they open and to their sources."""

from dataclasses import dataclass

from content.entries.entry import COPY, HEADING, HOME, Entry, lines
from content.links import Link
from content.markdown import plain
from content.sources import publishers, sources
from web.page_request import PageRequest
from web.responses import BASE_URL_PLACEHOLDER


@dataclass(frozen=True)
class EntryText:
    """An entry in short as plain text: its title, the address that opens it, and links to its sources or files.

    `headline` is the title where nothing else stands beside it; `link` is empty where nothing else would open; `anchor`
    names the place of an entry that stands on this page alone. `code` is text to copy. `full` are all its lines, and
    whether each is to be copied as it is; `key` is its own, and `is_open` says that the page shows it in full. One that
    `heads` is the heading of those below it. `about` is what its links are heard with, which stands above them.
    """

    title: str
    link: str
    lines: list[str]
    links: list[Link]
    headline: str
    code: str = ""
    anchor: str = ""
    full: tuple[tuple[str, bool], ...] = ()
    key: str = ""
    is_open: bool = False
    heads: bool = False
    about: str = ""


def entry_text(entry: Entry, request: PageRequest) -> EntryText:
    """Return an entry in short as plain text. Raises `TableError`."""
    return EntryText(
        title=plain(entry.title),
        link=request.link(entry.page, **entry.parameters) if _opens(entry, request) else "",
        lines=lines(entry.short_form()),
        links=[*(entry.links or cited(entry.sources, request)), *_more(entry, request)],
        headline=entry.headline or plain(entry.title),
        code=entry.code.replace(HOME, f"{BASE_URL_PLACEHOLDER.decode()}/"),
        anchor=entry.anchor if _has_place(entry, request) else "",
        full=tuple((line, part.style == COPY) for part in entry.paragraphs for line in lines([part])),
        key=entry.key,
        is_open=_opens(entry, request) and entry.key == request.key,
        heads=entry.kind == HEADING,
        about=plain(entry.title) if entry.terse else "",
    )


def _more(entry: Entry, request: PageRequest) -> list[Link]:
    """Return a link to each other page that shows more on an entry."""
    return [(request.reader.say(f"{page}.more"), request.link(page)) for page in entry.more if page != request.page]


def _has_place(entry: Entry, request: PageRequest) -> bool:
    """Return whether the page lists the entry, which has no address of its own."""
    return entry.page == request.page and not request.declared.opens(entry)


def _opens(entry: Entry, request: PageRequest) -> bool:
    return bool(entry.parameters) or entry.page != request.page


def cited(cell: str, request: PageRequest) -> list[Link]:
    """Return the publishers of the sources in a cell, each with a link to our entry of its source."""
    found = publishers(sources(cell, request.reader.say))
    return [(name, request.link("sources", source=source.key)) for name, source in found.items()]
