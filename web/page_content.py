"""The content of a page as the server sends it: the words and numbers of the application, as plain text and links."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from content import site
from content.catalogue import page_called
from content.choices import AT_PUBLICATION, LANGUAGE, MOMENT, MOMENTS
from content.citation import publishers, sources
from content.entries.entry import Entry, lines
from content.entries.lists import find
from content.files import tables_behind
from content.key_figures import key_figures
from content.markdown import plain
from content.menu import START, pages
from tables import as_of, load, package, translations
from tables.package import TableError
from views.say import Say
from views.text.key_figures import Tile
from web.page_request import PageRequest

Link = tuple[str, str]

CACHED = 64  # pages, of some 30 kB


@dataclass(frozen=True)
class EntryText:
    """An entry in short as plain text: its title, the address that opens it, and links to its sources or files.

    `headline` is the title where nothing else stands beside it.
    """

    title: str
    link: str
    lines: list[str]
    links: list[Link]
    headline: str


@dataclass
class PageContent:
    """The text of one page.

    `menu` has a link for each page; `moments` a word, a link and whether it is the moment asked for; `opened` is the
    entry that the address names; `files` has a link for each table behind the page; `problems` say which table is
    broken, `notices` what the address asks for that is not known.
    """

    request: PageRequest
    title: str
    lead: str
    menu: dict[str, Link]
    languages: list[Link]
    moments: list[tuple[str, str, bool]] = field(default_factory=list)
    opened: EntryText | None = None
    entries_title: str = ""
    key_figures: list[tuple[Tile, list[Link]]] = field(default_factory=list)
    entries: list[EntryText] = field(default_factory=list)
    files: list[Link] = field(default_factory=list)
    foot: str = ""
    problems: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def without_menu(self) -> bool:
        """Return whether the application shows the page without the menu at its side."""
        return self.request.embedded or page_called(self.request.page).wide


def page_content(request: PageRequest) -> PageContent:
    """Return the content of a page. A broken table takes away only what rests on it."""
    content = _without_choices(replace(request, choices=(), faults=(), embedded=False), package.stamp())
    moments = _moments(request) if content.moments else []
    languages, notices = _languages(request), _notices(request)
    return replace(content, request=request, languages=languages, moments=moments, notices=notices)


@lru_cache(maxsize=CACHED)
def _without_choices(request: PageRequest, stamp: int) -> PageContent:
    """Return what does not depend on the choices: most of the work, and no more variants than there are entries."""
    page, say = request.page, request.reader.say
    content = PageContent(
        request, say(f"{page}.title"), plain(say(f"{page}.lead")), _menu(request), _languages(request)
    )
    content.entries_title = say("overview.section.doors" if page == START else "web.there")
    for part, make in _PARTS.items():
        try:
            setattr(content, part, make(request))
        except TableError as error:
            content.problems += translations.sentences(error, say.words)
    content.problems += _lacking(request)
    content.problems = list(dict.fromkeys(content.problems))
    return content


def _notices(request: PageRequest) -> list[str]:
    return [site.notice(fault, request.reader) for fault in request.faults]


def _lacking(request: PageRequest) -> list[str]:
    """Return what is wrong with the tables that the page on the data cannot offer."""
    try:
        broken = load.broken().values() if request.page == "data" else []
    except TableError:  # without the descriptor no table is known, which is said already
        return []
    return [sentence for error in broken for sentence in translations.sentences(error, request.reader.say.words)]


def not_found(request: PageRequest) -> PageContent:
    """Return the content of the page at an address without a page."""
    say = request.reader.say
    return PageContent(request, say("web.nowhere.title"), say("web.nowhere.lead"), _menu(request), [])


def _menu(request: PageRequest) -> dict[str, Link]:
    return {page: (request.reader.say(f"{page}.menu"), request.link(page)) for page in pages()}


def _languages(request: PageRequest) -> list[Link]:
    name = LANGUAGE.word(request.reader)
    return [(name(code), request.in_language(code).same_page()) for code in translations.languages()]


def _moments(request: PageRequest) -> list[tuple[str, str, bool]]:
    as_of.publication_day()  # without the day of the article there is nothing to switch
    word, now = MOMENT.word(request.reader), request.reader.at_publication
    return [(word(moment), request.at(moment).same_page(), now == (moment == AT_PUBLICATION)) for moment in MOMENTS]


def _key_figures(request: PageRequest) -> list[tuple[Tile, list[Link]]]:
    if not page_called(request.page).key_figures:
        return []
    say = request.reader.say
    return [(figure.tile, _cited(figure.sources, request, say)) for figure in key_figures(request.reader)]


def _opened(request: PageRequest) -> EntryText | None:
    found = [find(kind, key, request.reader) for kind, key in request.entry_parameters().items()]
    return next(iter(_texts(filter(None, found), request)), None)


def _entries(request: PageRequest) -> list[EntryText]:
    listed = page_called(request.page).entries
    return _texts(listed(request.reader), request) if listed else []


def _texts(entries: Iterable[Entry], request: PageRequest) -> list[EntryText]:
    say = request.reader.say
    return [
        EntryText(
            title=plain(entry.title),
            link=request.link(entry.page, **entry.parameters),
            lines=lines(entry.short_form()),
            links=[*entry.links] or _cited(entry.sources, request, say),
            headline=entry.headline or plain(entry.title),
        )
        for entry in entries
    ]


def _cited(cell: str, request: PageRequest, say: Say) -> list[Link]:
    """Return the publishers of the sources in a cell, each with a link to our entry of its source."""
    found = publishers(sources(cell, say))
    return [(name, request.link("sources", source=source.key)) for name, source in found.items()]


def _files(request: PageRequest) -> list[Link]:
    return tables_behind(request.page, request.entry_parameters(), request.reader)


def _foot(request: PageRequest) -> str:
    return site.foot(request.reader)


_PARTS: dict[str, Callable[[PageRequest], Any]] = {
    "moments": _moments,
    "opened": _opened,
    "key_figures": _key_figures,
    "entries": _entries,
    "files": _files,
    "foot": _foot,
}
