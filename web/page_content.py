"""The content of a page as the server sends it: the words and numbers of the application, as plain text and links."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from content import site
from content.cache import cached
from content.choices import AT_PUBLICATION, LANGUAGE, MOMENT, MOMENTS
from content.files import tables_behind
from content.links import Link
from content.markdown import plain
from content.menu import pages
from content.moment import told
from content.tabs import choices_lead
from tables import as_of, load, package, translations
from tables.table_error import TableError
from web.entry_text import EntryText, entry_text
from web.page_form import Form, page_form, search_form
from web.page_request import PageRequest
from web.page_section import SectionText, sections
from web.page_tabs import Tab, page_tabs

CACHED = 64  # pages, of 20 to 180 kB


@dataclass
class PageContent:
    """The text of one page.

    `menu` has a link for each page; `moments` a word, a link and whether it is the moment asked for, `moment` what
    is different at publication; `typed` is what was searched for; `form` changes what the page shows, as its `tabs`
    do; `opened` is the entry that stands open; `offered` are those to choose from; `files` has a link for each table
    behind the page; `problems` say which table is broken, `notices` what the address asks for that is not known.
    """

    request: PageRequest
    title: str
    lead: str
    menu: dict[str, Link]
    languages: list[Link]
    moments: list[tuple[str, str, bool]] = field(default_factory=list)
    moment: str = ""
    typed: str = ""
    form: Form | None = None
    tabs: list[Tab] = field(default_factory=list)
    opened: EntryText | None = None
    sections: list[SectionText] = field(default_factory=list)
    offered: list[EntryText] = field(default_factory=list)
    files: list[Link] = field(default_factory=list)
    foot: str = ""
    problems: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def narrow(self) -> bool:
        """Return whether two views stand side by side where there is room."""
        return self.request.declared.narrow

    @property
    def holds_more(self) -> bool:
        """Return whether the page holds more than is open at once, for which the whole page can be printed."""
        return self.request.declared.holds_more

    @property
    def offered_title(self) -> str:
        """Return what the entries to choose from are: countries or tables."""
        made = self.request.declared.offered
        return self.request.reader.say(f"web.offered.{made.__name__}") if made else ""

    @property
    def form_leads(self) -> bool:
        """Return whether the form stands above the sections, not below them."""
        return choices_lead(self.request.declared, self.request.chosen)

    @property
    def search(self) -> Form:
        """Return the form of the search."""
        return search_form(self.request, self.typed)


def page_content(request: PageRequest) -> PageContent:
    """Return the content of a page. A broken table takes away only what rests on it."""
    make = _make if request.choices else _kept
    content = make(replace(request, faults=(), embedded=False), package.stamp())
    moments = _moments(request) if content.moments else []
    languages, notices = _languages(request), _notices(request)
    return replace(content, request=request, languages=languages, moments=moments, notices=notices)


def _make(request: PageRequest, stamp: int) -> PageContent:
    """Return the content of a page but for what names the address as it was asked for."""
    page, say = request.page, request.reader.say
    content = PageContent(
        request, say(f"{page}.title"), plain(say(f"{page}.lead")), _menu(request), _languages(request)
    )
    for part, make in _PARTS.items():
        try:
            setattr(content, part, make(request))
        except TableError as error:
            content.problems += translations.sentences(error, say.words)
    faults = [fault for section in content.sections for fault in section.faults]
    content.problems += [sentence for fault in faults for sentence in translations.sentences(fault, say.words)]
    content.problems += _lacking(request)
    content.problems = list(dict.fromkeys(content.problems))
    return content


_kept = lru_cache(maxsize=CACHED)(_make)  # without choices: no more variants than there are entries


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
    return bare(request, say("web.nowhere.title"), say("web.nowhere.lead"))


def bare(request: PageRequest, title: str, lead: str) -> PageContent:
    """Return the content of an address that is no page of the menu: nothing but a title, a lead and the menu."""
    return PageContent(request, title, lead, _menu(request), [])


def _menu(request: PageRequest) -> dict[str, Link]:
    return {page: (request.reader.say(f"{page}.menu"), request.link(page)) for page in pages()}


def _languages(request: PageRequest) -> list[Link]:
    name = LANGUAGE.word(request.reader)
    return [(name(code), request.in_language(code).same_page()) for code in translations.languages()]


def _moments(request: PageRequest) -> list[tuple[str, str, bool]]:
    as_of.publication_day()  # without the day of the article there is nothing to switch
    word, now = MOMENT.word(request.reader), request.reader.at_publication
    return [(word(moment), request.at(moment).same_page(), now == (moment == AT_PUBLICATION)) for moment in MOMENTS]


def _moment(request: PageRequest) -> str:
    return told(request.page, request.reader) if request.reader.at_publication else ""


def _opened(request: PageRequest) -> EntryText | None:
    """Return the entry that the address names, or the one with which the page opens."""
    page = request.declared
    key = request.chosen[page.thing.argument] if page.thing else None
    found = page.entry(key, request.reader) if key else None
    return entry_text(found, request) if found else None


def _offered(request: PageRequest) -> list[EntryText]:
    offered = request.declared.offered
    return [entry_text(one, request) for one in cached(offered, request.reader)] if offered else []


def _files(request: PageRequest) -> list[Link]:
    return tables_behind(request.page, request.entry_parameters(), request.reader)


def _foot(request: PageRequest) -> str:
    return site.foot(request.reader)


_PARTS: dict[str, Callable[[PageRequest], Any]] = {
    "moments": _moments,
    "moment": _moment,
    "form": page_form,
    "tabs": page_tabs,
    "opened": _opened,
    "sections": sections,
    "offered": _offered,
    "files": _files,
    "foot": _foot,
}
