"""The catalogue: every page, in the order of the menu, and every view."""

from collections.abc import Iterable
from functools import partial
from importlib import import_module
from typing import Any

from content import choices, link_codes, tabs
from content.cache import cached
from content.choices import Arguments
from content.link_codes import Fault, Pairs
from content.menu import pages
from content.page import Page, ViewSpec
from content.reader import Reader
from tables import package
from views.view import View

PAGES: dict[str, Page] = {name: import_module(f"content.pages.{name}").PAGE for name in pages()}
NO_PAGE = Page("", "", "")
EVERYWHERE = {choice.name for choice in choices.EVERYWHERE}
VIEWS: dict[str, ViewSpec] = {spec.name: spec for page in PAGES.values() for spec in page.views}
PARAMETERS = {name for page in PAGES.values() for name in page.parameters()}  # of all pages


def view(name: str, reader: Reader, **chosen: Any) -> View:
    """Return the view of this name, for the values of its choices by argument: to be `cached`. Raises `TableError`."""
    return VIEWS[name].make(reader, **chosen)


def view_for(spec: ViewSpec, reader: Reader, chosen: Arguments) -> View:
    """Return a view for a reader, kept for the next one unless it rests on typed text.

    `chosen` are the values of its choices by argument. Raises `TableError`.
    """
    make = view if spec.typed(chosen) else partial(cached, view)
    return make(spec.name, reader.on_any_screen(), **spec.arguments(chosen))


def page_called(name: str) -> Page:
    """Return the page with a name, or one without anything where there is none."""
    return PAGES.get(name, NO_PAGE)


def read(page: str, pairs: Pairs, reader: Reader) -> tuple[dict[str, str], list[Fault]]:
    """Return the choices that a link makes on a page besides language and moment, and what of it is not known.

    The choices are codes by the names of their parameters. One on a card opens its tab, unless the link opens another.
    At an address that is none the page is empty.
    """
    declared, pairs = page_called(page), list(pairs)
    given, faults = choices.read(declared.parameters().values(), pairs, reader)
    codes = {name: code for name, code in declared.codes(given).items() if name not in EVERYWHERE}
    opened = tabs.opened_by(declared, {link_codes.known_as(name) for name, _ in pairs})
    return opened | codes, faults + [fault for _, fault in link_codes.alike(pairs, declared.parameters(), PARAMETERS)]


def pages_of(tables: Iterable[str]) -> list[str]:
    """Return the names of the pages that show one of these tables, in the order of the menu."""
    return [name for name, page in PAGES.items() if page.shows() & set(tables)]


def tables_of(page: str) -> list[str]:
    """Return the names of the tables that a page shows, in the order of the descriptor. Raises `TableError`."""
    return [name for name in package.names() if name in PAGES[page].shows()]
