"""What an address asks for: which page, in which language, as of when, and the one thing that it names."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

import pandas as pd
from starlette.datastructures import QueryParams

from content import choices, query
from content.choices import THEN
from content.menu import pages
from content.query import Fault
from content.reader import Reader
from tables import as_of, words
from tables.load import load
from tables.package import TableError
from views.say import Say

# The pages whose address may name one thing, and the parameter that does.
NAMED_BY = {"country": "country", "claims": "claim", "timeline": "event", "data": "table", "sources": "source"}


@dataclass(frozen=True)
class Asked:
    """One address, checked.

    `then` is at publication, `thing` the key of what it names, or empty; `own` is the language of the browser,
    `spoken` whether it names one itself, `embedded` whether it is shown in a frame, `plain` whether without the
    application: to read, print or translate; `chosen` are its other choices, by parameter, and `faults` what it asks
    for that is not known.
    """

    page: str
    lang: str = words.ENGLISH
    then: bool = False
    thing: str = ""
    own: str = words.ENGLISH
    spoken: bool = False
    embedded: bool = False
    plain: bool = False
    chosen: tuple[tuple[str, str], ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def reader(self) -> Reader:
        """Return who asks."""
        return Reader(self.lang, self.then)

    @property
    def say(self) -> Say:
        """Return the words of the language."""
        return Say(words.words(self.lang))

    def table(self, name: str) -> pd.DataFrame:
        """Return a table in the language, cut at the day of the article where asked. Raises `TableError`."""
        return self.reader.table(name)

    def as_known(self, name: str) -> pd.DataFrame:
        """Return the same, and at publication with what was first published, and without later judgement."""
        return self.reader.as_published(name)

    def link(self, page: str, **named: str) -> str:
        """Return the address of a page or of a thing on it, which keeps the language, moment and form asked for."""
        along = {"lang": self.lang} if self.spoken else {}
        along |= {"when": THEN} if self.then else {}
        along |= {"plain": "true"} if self.plain else {}
        return address(page, **named, **along)

    def named(self) -> dict[str, str]:
        """Return the parameter that names the thing, with its key."""
        return {NAMED_BY[self.page]: self.thing} if self.thing else {}

    def view(self) -> dict[str, str]:
        """Return all parameters of what it shows but language and moment: what it names and its other choices."""
        return self.named() | dict(self.chosen)

    def otherwise(self) -> str:
        """Return the address of the same as plain text or, from there, with the application."""
        return replace(self, plain=not self.plain).link(self.page, **self.view())

    def at(self, moment: bool) -> "Asked":
        """Return the same address at publication (True) or with hindsight."""
        return replace(self, then=moment)


def address(page: str, **query: str) -> str:
    """Return the path of a page with parameters; the first page is at the root."""
    path = "/" if page == pages()[0] else f"/{page}"
    return f"{path}?{urlencode(query)}" if query else path


def keys(page: str) -> list[str]:
    """Return the keys of everything that an address of the page can name; none when its table cannot be read."""
    try:
        return choices.codes(page, NAMED_BY[page], load) if page in NAMED_BY else []
    except TableError:
        return []


def asked(page: str, given: QueryParams, accepted: str) -> Asked:
    """Return what an address asks for; `accepted` names the languages of the browser.

    What is not known counts as not given, and is a fault.
    """
    pairs = given.multi_items()
    frame, _ = choices.read("", pairs, load)  # the rest depends on the moment
    own = words.nearest(accepted)
    then = frame.get("when") == THEN and as_of.day_is_known()
    embedded, plain = (query.one(form, query.given(pairs, form), ["true"])[0] == "true" for form in ("embed", "plain"))
    lang = frame.get("lang") or own
    bare = Asked(page, lang, then, own=own, spoken="lang" in frame, embedded=embedded, plain=plain)
    found, faults = choices.read(page, pairs, bare.as_known)
    faults += [fault for _, fault in query.alike(pairs, choices.choices(page), choices.everywhere())]
    thing = found.pop(NAMED_BY.get(page, ""), "")
    chosen = tuple((name, value) for name, value in found.items() if name not in choices.EVERYWHERE)
    return replace(bare, thing=thing, chosen=chosen, faults=tuple(faults))
