"""The things that an address can name, each in a few sentences with its sources: a country, a statement, an event..."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from content.catalogue import tables_of
from content.menu import pages
from tables import catalogue, extract, package
from tables.load import broken, load, rows
from web.page_request import PageRequest

Link = tuple[str, str]

_MARKS = re.compile(r":\w+\[([^\]]*)\]|\*+|`")  # Markdown that the words use: colours, emphasis, code


@dataclass(frozen=True)
class Entry:
    """One thing: its name, the address that opens it, sentences, and links to its sources or files.

    `headline` is its name where nothing else stands beside it, if that needs more than the name.
    """

    title: str
    link: str
    lines: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    headline: str = ""


def plain(text: str) -> str:
    """Return a text without the Markdown that the words use."""
    return _MARKS.sub(lambda mark: mark[1] or "", text)


def cited(sources: str, request: PageRequest) -> list[Link]:
    """Return who published what a cell of source keys names, each publisher once, with the link to our entry."""
    known = rows("sources")
    found = {known[key].publisher: request.link("sources", source=key) for key in sources.split(";") if key in known}
    return list(found.items())


def country(code: str, request: PageRequest) -> Entry:
    """Return a country: its part in the story, who gives it that part and, with hindsight, why."""
    say, countries = request.reader.say, request.reader.table("countries")
    link = request.link("country", country=code)
    row = next(countries[countries["iso3"] == code].itertuples(), None)
    if row is None:
        return Entry(say.country(code), link, [say("country.outside", country=code, n=len(countries))])
    mark, role, basis = (say(key) for key in _part(row))
    lines = [plain(say("country.role", mark=mark, role=role)), plain(say("country.basis", basis=basis))]
    return Entry(
        say.country(code),
        link,
        lines if request.reader.at_publication else [*lines, row.why],
        cited(row.source, request),
    )


def _part(row: Any) -> tuple[str, str, str]:
    return f"role_mark.{row.role}", f"role.{row.role}", f"role_basis.{row.role_basis}"


def claim(row: Any, request: PageRequest) -> Entry:
    """Return a statement of the article: the verdict, the record, the reason, unless they came later."""
    say, link = request.reader.say, request.link("claims", claim=row.claim)
    if pd.isna(row.verdict):
        return Entry(row.paraphrase, link, [plain(say("claims.later"))])
    verdict = f"{say(f'verdict_mark.{row.verdict}')} {say(f'verdict.{row.verdict}')}"
    lines = [verdict, row.finding, plain(say("claims.why", reasoning=row.reasoning))]
    # A statement that does not hold must not go round without its verdict.
    headline = say("web.judged", verdict=verdict, statement=row.paraphrase)
    return Entry(row.paraphrase, link, lines, cited(row.source, request), headline)


def event(row: Any, request: PageRequest) -> Entry:
    """Return an event: when, what kind, where, and what happened."""
    say = request.reader.say
    when = say.period(row.start, row.end, row.precision)
    first = say("timeline.when", when=when, category=say(f"category.{row.category}"), place=row.place)
    return Entry(
        row.title, request.link("timeline", event=row.event), [first, row.description], cited(row.source, request)
    )


def table(name: str, request: PageRequest) -> Entry:
    """Return a table: what it is, how large, and its files."""
    say, told = request.reader.say, catalogue.entry(name, request.reader.say.words)
    size = say("data.size", rows=len(load(name)), columns=len(told["fields"]))
    licences = say("data.licence", names=say.listed([licence["title"] for licence in told["licenses"]]))
    files = [(form.upper(), f"/data/{name}.{form}") for form in extract.KINDS]
    return Entry(told["title"], request.link("data", table=name), [told["description"], size, licences], files)


def files(request: PageRequest) -> list[Link]:
    """Return the tables behind a page as links to their files, the whole package where it is about all of them.

    Of what the address names only its rows, where they can be picked by it. Raises `TableError`.
    """
    titles, shown = catalogue.titles(request.reader.say.words), tables_of(request.page)
    if request.page == "data":
        shown = [request.key] if request.key else []
    picked = {} if request.page == "data" else request.entry_parameters()
    found = []
    for name in shown:
        query = {column: key for column, key in picked.items() if column in extract.keys(name)}
        found.append((titles[name], f"/data/{name}.csv" + (f"?{urlencode(query)}" if query else "")))
    return found or [(request.reader.say("data.whole"), f"/data/{package.describe()['name']}.zip")]


def source(row: Any, request: PageRequest) -> Entry:
    """Return a source: publisher, licence, the day it was read, and its own address."""
    facts = request.reader.say("sources.facts", publisher=row.publisher, licence=row.licence, day=row.read_on)
    links = [(row.publisher, row.url)] if pd.notna(row.url) else []
    return Entry(row.title, request.link("sources", source=row.source), [facts], links)


def endorser(row: Any, request: PageRequest) -> Entry:
    """Return a government that endorsed the Declaration, and when."""
    line = request.reader.say(f"declaration.tip_{row.precision}", iso3=row.iso3, day=row.endorsed_on)
    return Entry(
        request.reader.say.country(row.iso3),
        request.link("country", country=row.iso3),
        [line],
        cited(row.source, request),
    )


def door(page: str, request: PageRequest) -> Entry:
    """Return a page as a thing to open."""
    say = request.reader.say
    return Entry(say(f"{page}.menu"), request.link(page), [say(f"{page}.door")])


def named(request: PageRequest) -> Entry | None:
    """Return the thing that the address names; None without one, or when it lies after the moment asked for.

    Raises `TableError`.
    """
    match request.page if request.key else "":
        case "country":
            return country(request.key, request)
        case "data":
            return table(request.key, request)
        case "claims":
            return _one("claims", claim, request)
        case "timeline":
            return _one("events", event, request)
        case "sources":
            return _one("sources", source, request)
    return None


def _one(name: str, told: Callable[[Any, PageRequest], Entry], request: PageRequest) -> Entry | None:
    frame = request.reader.as_published(name)
    return next((told(row, request) for row in frame[frame.iloc[:, 0] == request.key].itertuples()), None)


def _all(name: str, told: Callable[[Any, PageRequest], Entry], request: PageRequest) -> list[Entry]:
    return [told(row, request) for row in request.reader.as_published(name).itertuples()]


def there(request: PageRequest) -> list[Entry]:
    """Return everything that the page has entries for, in its order. Raises `TableError`."""
    match request.page:
        case "map" | "country":
            return [country(code, request) for code in load("countries")["iso3"]]
        case "claims":
            return _all("claims", claim, request)
        case "timeline":
            return _all("events", event, request)
        case "declaration":
            return _all("endorsements", endorser, request)
        case "data":
            lacking = broken()
            return [table(name, request) for name in catalogue.titles(request.reader.say.words) if name not in lacking]
        case "sources":
            return _all("sources", source, request)
    doors = [page for page in pages() if request.page == pages()[0] and page != request.page]
    return [door(page, request) for page in doors]
