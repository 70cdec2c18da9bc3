"""A request for a page, read and checked: the page, who reads, the entry that the address names, other choices."""

from dataclasses import dataclass, replace
from functools import cached_property

from starlette.datastructures import QueryParams

from content import catalogue, choices, link_codes
from content.catalogue import page_called
from content.choices import AT_PUBLICATION, EVERYWHERE, LANGUAGE, MOMENT, Chosen
from content.link_codes import Fault, Pairs
from content.links import address, at_moment, of_reader, with_query
from content.page import Page
from content.reader import Reader
from tables import as_of, translations
from tables.table_error import TableError

EMBEDDED, PLAIN, PRINT = "embed", "plain", "print"  # parameters of the forms of a page
OPEN, WHOLE = PRINTED = ("open", "whole")  # what a print form holds of a page


@dataclass(frozen=True)
class PageRequest:
    """One address of a page, checked.

    `key` is that of the entry that the address names, or empty; `choices` are the other choices, by parameter, and
    `faults` what of the address is not known. `browser_language` is the language that the browser prefers,
    `has_language` says whether the address names one itself; `embedded` whether the page stands in a frame of another
    site, `asked_plain` what the address says of the page without the application: "true", "false" or nothing.
    `saves_data` says that the browser wants to save data, `may_wait` that the page is for a phone and of use without
    the application. `printed` asks for the print form: of what is open on the page, or of the whole page.
    """

    page: str
    reader: Reader = Reader()
    key: str = ""
    browser_language: str = translations.ENGLISH
    has_language: bool = False
    embedded: bool = False
    asked_plain: str = ""
    saves_data: bool = False
    may_wait: bool = False
    printed: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    faults: tuple[Fault, ...] = ()

    @cached_property
    def declared(self) -> Page:
        """The page as it is declared; one without anything at an address that has none."""
        return page_called(self.page)

    @cached_property
    def chosen(self) -> Chosen:
        """The values of all choices of the page, by argument: those of the address, and the defaults of the rest."""
        given, _ = choices.read(self.declared.parameters().values(), self.parameters().items(), self.reader)
        return self.declared.chosen(self.reader, given)

    @property
    def plain(self) -> bool:
        """Return whether the page is wanted without the application: to read, print or translate, or to save data."""
        return self.asked_plain == "true" or self.saves_data and not self.asked_plain

    @property
    def waits(self) -> bool:
        """Return whether the application starts when the reader asks for it, not by itself."""
        return self.may_wait and not self.asked_plain and not self.plain

    def link(self, page: str, **parameters: str) -> str:
        """Return the address of a page, or of an entry on it, in the language, moment and form of this request."""
        return address(page, **parameters, **self.kept())

    def kept(self) -> dict[str, str]:
        """Return the parameters of language, moment and form, which every link keeps."""
        kept = ({LANGUAGE.name: self.reader.language} if self.has_language else {}) | at_moment(self.reader)
        unasked = replace(self, asked_plain="")
        says_nothing = (self.plain, self.waits) == (unasked.plain, unasked.waits)
        return kept | ({} if says_nothing else {PLAIN: self.asked_plain})

    def entry_parameters(self) -> dict[str, str]:
        """Return the parameter that names the entry, with its key; empty without one."""
        return {self.declared.thing.name: self.key} if self.declared.thing and self.key else {}

    def parameters(self) -> dict[str, str]:
        """Return all parameters of what the page shows, but for language and moment."""
        return self.entry_parameters() | dict(self.choices)

    def same_page(self) -> str:
        """Return the address of the same page with the same choices."""
        return self.link(self.page, **self.parameters())

    def print_form(self, printed: str) -> str:
        """Return the address of the print form; of a whole list it is without the entry that is open beside it."""
        if sheet := self.declared.sheet:
            return with_query(sheet, of_reader(self.reader))
        entry_is_open = any(section.compact for section in self.declared.sections)
        named = dict(self.choices) if printed == WHOLE and entry_is_open else self.parameters()
        return self.link(self.page, **named, **{PRINT: printed})

    def in_language(self, language: str) -> "PageRequest":
        """Return the same request with a language in its address."""
        return replace(self, reader=replace(self.reader, language=language), has_language=True)

    def at(self, moment: str) -> "PageRequest":
        """Return the same request at another moment: hindsight or publication."""
        return replace(self, reader=replace(self.reader, at_publication=moment == AT_PUBLICATION))

    def in_other_form(self) -> "PageRequest":
        """Return the same request for the page without the application or, where that is not started, with it."""
        return self.started() if self.plain or self.waits else replace(self, asked_plain="true")

    def started(self) -> "PageRequest":
        """Return the same request for the page with the application, which starts at once."""
        return replace(self, asked_plain="false")


def keys(page: str) -> list[str]:
    """Return the keys of all entries that an address of the page can name; none when their table cannot be read."""
    thing = page_called(page).thing
    try:
        return list(map(str, thing.options(Reader(), {}))) if thing else []
    except TableError:
        return []


def read_reader(pairs: Pairs, language: str) -> tuple[Reader, bool]:
    """Return who asks, in a `language` unless the address names one, and whether it does.

    Where the day of the article is not known everybody has hindsight.
    """
    everywhere, _ = choices.read(EVERYWHERE, pairs, Reader())
    at_publication = everywhere.get(MOMENT.name) == AT_PUBLICATION and as_of.day_is_known()
    return Reader(everywhere.get(LANGUAGE.name) or language, at_publication), LANGUAGE.name in everywhere


def read_request(
    page: str, given: QueryParams, accepted: str, saves_data: bool = False, on_phone: bool = False
) -> PageRequest:
    """Return the request for a page; `accepted` is the header that names the languages of the browser.

    Where the browser `saves_data` the page is plain unless the address says otherwise; `on_phone` the application waits
    unless the address asks for it. A parameter that is not known counts as not given, and is a fault.
    """
    pairs, browser_language = given.multi_items(), translations.nearest(accepted)
    reader, has_language = read_reader(pairs, browser_language)
    found, faults = catalogue.read(page, pairs, reader)
    key = found.pop(thing.name, "") if (thing := page_called(page).thing) else ""
    embedded, plain = (
        link_codes.one(form, link_codes.given(pairs, form), ["true", "false"])[0] for form in (EMBEDDED, PLAIN)
    )
    printed, _ = link_codes.one(PRINT, link_codes.given(pairs, PRINT), PRINTED)
    return PageRequest(
        page=page,
        reader=reader,
        key=key,
        browser_language=browser_language,
        has_language=has_language,
        embedded=embedded == "true",
        asked_plain=plain or "",
        saves_data=saves_data,
        may_wait=on_phone and not page_called(page).needs_application(found),
        printed=printed or "",
        choices=tuple(found.items()),
        faults=tuple(faults),
    )
