"""Addresses of pages and of open data: their paths, and the query strings that carry choices."""

from collections.abc import Mapping
from urllib.parse import urlencode

from content.choices import AT_PUBLICATION, LANGUAGE, MOMENT
from content.menu import START
from content.reader import Reader
from tables import package, translations

Link = tuple[str, str]  # its words, and its address


def address(page: str, **parameters: str) -> str:
    """Return the path of a page with parameters, from the root; the first page is at the root."""
    path = "/" if page == START else f"/{page}"
    return with_query(path, parameters)


def with_query(address: str, parameters: Mapping[str, str]) -> str:
    """Return an address with parameters; the commas between codes stay readable."""
    query = urlencode(parameters, safe=",")
    return f"{address}?{query}" if query else address


def in_language(language: str) -> dict[str, str]:
    """Return the parameter that names a language, unless an address without it is in that language."""
    return {} if language == translations.ENGLISH else {LANGUAGE.name: language}


def at_moment(reader: Reader) -> dict[str, str]:
    """Return the parameter that names the moment, unless it is that of an address without it."""
    return {MOMENT.name: AT_PUBLICATION} if reader.at_publication else {}


def of_reader(reader: Reader) -> dict[str, str]:
    """Return the parameters of language and moment, where these are not those of an address that names none."""
    return in_language(reader.language) | at_moment(reader)


def data_address(name: str, form: str, rows: Mapping[str, str] | None = None) -> str:
    """Return the path of a file of a table, or of the whole package; `rows` picks rows by key columns."""
    return with_query(f"/data/{name}.{form}", rows or {})


def package_address() -> str:
    """Return the path of the whole package as one zip. Raises `TableError`."""
    return data_address(package.describe()["name"], "zip")


FEED = "/changes.atom"


def feed_address(language: str) -> str:
    """Return the path of the feed of corrections and changes in a language."""
    return with_query(FEED, in_language(language))


BRIEF = "/brief.html"  # on two sides of paper
VIEWS = "/view/"  # below it lies each view alone


def view_address(name: str, form: str = "", **parameters: str) -> str:
    """Return the path of a view alone, or of a file of it: svg, png, csv or json."""
    return with_query(f"{VIEWS}{name}.{form}" if form else f"{VIEWS}{name}", parameters)


def entry_address(kind: str, key: str, **parameters: str) -> str:
    """Return the path of the picture of an entry, for the links that lead to it."""
    return with_query(f"/entry/{kind}/{key}.png", parameters)


SHEETS = ("worksheet", "key", "code")  # of a set of the lesson: to fill in, with our verdicts, to scan


def sheet_address(sheet: str, **parameters: str) -> str:
    """Return the path of a sheet of the lesson, for the set that the parameters name."""
    return with_query(f"/lesson-{sheet}.html", parameters)
