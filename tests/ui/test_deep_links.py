"""Every statement, event, country and table opens by its own link in a new session, and choices come into it.

Which thing a link names is asked of all; some of each kind are opened on a server, as a reader's browser does.
"""

import random
import re
from collections.abc import Iterator
from functools import partial
from itertools import groupby
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from content import catalogue
from content.countries import openable
from content.entries.lists import find
from content.reader import Reader
from tables import package
from tables.load import load
from tables.translations import words
from tests import everywhere
from tests.browser.site import Site
from tools.benchmarks.session import PageError, Session
from views.say import Say

LAST = int(load("displacement")["year"].max())


def links() -> Iterator[tuple[str, str, str]]:
    """Yield for each thing its page and query, the level of the heading that names it, and its name."""
    for name, column, title in [("claims", "claim", "paraphrase"), ("events", "event", "title")]:
        page = "timeline" if name == "events" else name
        yield from ((f"{page}?{column}={key}", "h3", text) for key, text in load(name)[[column, title]].to_numpy())
    yield from ((f"country?country={code}", "h2", Say(words("en")).country(code)) for code in openable())
    yield from ((f"data?table={name}", "h2", package.resource(name)["title"]) for name in package.names())


LINKS = list(links())
SAMPLE = 2  # links of each page that are opened: the last thing is one of them


def opened() -> list[tuple[str, str, str]]:
    """Return a few links of each page, others only when things come or go; with the option all."""
    kinds = [list(of_page) for _, of_page in groupby(LINKS, lambda link: link[0].partition("?")[0])]
    few = [link for kind in kinds for link in [*random.Random(0).sample(kind[:-1], SAMPLE - 1), kind[-1]]]
    return LINKS if everywhere.ASKED else few


class Named(Exception):
    """The first heading of the level that is waited for: the tab can be closed, which ends the run of its page."""


class Tab(Session):
    """A new reader's tab that waits for a heading of one level, `h2` or `h3`."""

    level = "none"

    def _handle(self, message: ForwardMsg) -> None:
        super()._handle(message)
        if self._errors:
            raise PageError(self._errors)
        shown = message.delta.new_element
        heading = re.match(r"### (.*)", shown.markdown.body)
        if heading and self.level == "h3":
            raise Named(heading[1])
        if shown.heading.tag == self.level:
            raise Named(shown.heading.body)

    def named(self, link: str, level: str) -> tuple[str, str]:
        """Open a link and return the first heading of a level with what the address holds by then.

        Raises `PageError` when something is broken before it or there is no such page.
        """
        self.level, where = level, urlsplit(link)
        try:
            self.open(where.path, where.query)
        except Named as heading:
            return str(heading), self.query()
        raise PageError(f"{link}: no {level}")

    def names(self, query: str) -> None:
        """Say from now on that the address holds this, whatever the server has written there."""
        self._query = parse_qsl(query)

    def query(self) -> str:
        """Return what the address holds behind the page."""
        return "&".join(f"{name}={value}" for name, value in self._query)


@pytest.fixture(scope="module")
def site(shared_site: Site) -> Iterator[Site]:
    """Return the server. One reader stays: when the last one leaves, Streamlit forgets how the pages compile."""
    with Tab(urlsplit(shared_site.address).port):
        yield shared_site


def named(site: Site, link: str, level: str) -> tuple[str, str]:
    with Tab(urlsplit(site.address).port) as tab:
        return tab.named(link, level)


@pytest.fixture(scope="module")
def unasked(site: Site) -> set[str]:
    """Return what the pages show that always show one thing: its address needs no name."""
    return {named(site, page, "h2")[0] for page in ("country", "data")}


@pytest.mark.parametrize(
    ("link", "level", "name"), everywhere.some(4, LINKS), ids=[link for link, *_ in everywhere.some(4, LINKS)]
)
def test_a_link_to_a_thing_names_it_and_no_other(link, level, name):
    page, query = urlsplit(link).path, dict(parse_qsl(urlsplit(link).query))
    declared, (key,) = catalogue.PAGES[page], query.values()
    with package.one_state():
        assert catalogue.read(page, query.items(), Reader()) == (query, [])
        assert (declared.in_full or partial(find, declared.thing.name))(key, Reader()).title == name


@pytest.mark.parametrize(("link", "level", "name"), opened(), ids=[link for link, *_ in opened()])
def test_a_thing_opens_by_its_own_link_and_the_address_goes_on_naming_it(link, level, name, site, unasked):
    assert named(site, link, level) == (name, "" if name in unasked else urlsplit(link).query)


def test_a_choice_that_is_made_on_a_page_comes_into_its_address(site):
    with Tab(urlsplit(site.address).port) as tab:
        tab.open("country", "country=COL&tab=leaving")
        tab.move(next(widget for widget in tab.widgets if widget.proto.id.endswith("-by")), 1)
        assert tab.query() == "country=COL&tab=leaving&by=per_1000"
        tab.move(next(widget for widget in tab.widgets if widget.proto.id.endswith("-left_as")), 1)
        assert tab.query() == "country=COL&tab=leaving&by=per_1000&left_as=table"


def test_a_card_changed_while_the_browser_still_names_an_older_address_keeps_every_choice_and_names_them_all(site):
    with Tab(urlsplit(site.address).port) as tab:
        tab.open("map", "flows_as=table")
        for years in (1, 2):
            tab.names("flows_as=table")  # as a browser far away does, which has not heard of the year yet
            year = next(widget for widget in tab.widgets if widget.proto.id.endswith("-year"))
            tab.move(year, -1)
            assert tab.query() == f"flows_as=table&year={LAST - years}"
        tab.names("flows_as=table")
        tab.move(next(widget for widget in tab.widgets if widget.proto.id.endswith("-flows_as")), 1)
        assert tab.query() == f"flows_as=source&year={LAST - 2}"
