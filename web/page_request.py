"""A request for a page, read and checked: the page, who reads, the entry that the address names, other choices."""

from dataclasses import dataclass, replace

from starlette.datastructures import QueryParams

from content import choices, query
from content.choices import THEN
from content.links import address
from content.query import Fault
from content.reader import Reader
from tables import as_of, words
from tables.load import load
from tables.package import TableError

# The pages whose address may name one entry, and the parameter that does.
NAMED_BY = {"country": "country", "claims": "claim", "timeline": "event", "data": "table", "sources": "source"}


@dataclass(frozen=True)
class PageRequest:
    """One address of a page, checked.

    `key` is that of the entry that the address names, or empty; `choices` are the other choices, by parameter, and
    `faults` what of the address is not known. `browser_language` is the language that the browser prefers,
    `has_language` says whether the address names one itself; `embedded` whether the page stands in a frame of another
    site, `plain` whether it is wanted without the application: to read, print or translate.
    """

    page: str
    reader: Reader = Reader()
    key: str = ""
    browser_language: str = words.ENGLISH
    has_language: bool = False
    embedded: bool = False
    plain: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    faults: tuple[Fault, ...] = ()

    def link(self, page: str, **parameters: str) -> str:
        """Return the address of a page, or of an entry on it, in the language, moment and form of this request."""
        kept = {"lang": self.reader.language} if self.has_language else {}
        kept |= {"when": THEN} if self.reader.at_publication else {}
        kept |= {"plain": "true"} if self.plain else {}
        return address(page, **parameters, **kept)

    def entry_parameters(self) -> dict[str, str]:
        """Return the parameter that names the entry, with its key; empty without one."""
        return {NAMED_BY[self.page]: self.key} if self.key else {}

    def parameters(self) -> dict[str, str]:
        """Return all parameters of what the page shows, but for language and moment."""
        return self.entry_parameters() | dict(self.choices)

    def same_page(self) -> str:
        """Return the address of the same page with the same choices."""
        return self.link(self.page, **self.parameters())

    def in_language(self, language: str) -> "PageRequest":
        """Return the same request with a language in its address."""
        return replace(self, reader=replace(self.reader, language=language), has_language=True)

    def at(self, moment: str) -> "PageRequest":
        """Return the same request at another moment: hindsight or publication."""
        return replace(self, reader=replace(self.reader, at_publication=moment == THEN))

    def in_other_form(self) -> "PageRequest":
        """Return the same request for the page as plain text or, from there, with the application."""
        return replace(self, plain=not self.plain)


def keys(page: str) -> list[str]:
    """Return the keys of all entries that an address of the page can name; none when their table cannot be read."""
    try:
        return choices.codes(page, NAMED_BY[page], load) if page in NAMED_BY else []
    except TableError:
        return []


def read_request(page: str, given: QueryParams, accepted: str) -> PageRequest:
    """Return the request for a page; `accepted` is the header that names the languages of the browser.

    A parameter that is not known counts as not given, and is a fault.
    """
    pairs = given.multi_items()
    everywhere, _ = choices.read("", pairs, load)  # language and moment first: the other choices depend on the moment
    browser_language = words.nearest(accepted)
    at_publication = everywhere.get("when") == THEN and as_of.day_is_known()
    reader = Reader(everywhere.get("lang") or browser_language, at_publication)
    found, faults = choices.read(page, pairs, reader.as_published)
    faults += [fault for _, fault in query.alike(pairs, choices.choices(page), choices.everywhere())]
    key = found.pop(NAMED_BY.get(page, ""), "")
    embedded, plain = (query.one(form, query.given(pairs, form), ["true"])[0] == "true" for form in ("embed", "plain"))
    return PageRequest(
        page=page,
        reader=reader,
        key=key,
        browser_language=browser_language,
        has_language="lang" in everywhere,
        embedded=embedded,
        plain=plain,
        choices=tuple((name, value) for name, value in found.items() if name not in choices.EVERYWHERE),
        faults=tuple(faults),
    )
