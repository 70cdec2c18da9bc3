"""Tabs of a page: only the open one is made, and every link leads to its answer, in whichever tab it lies."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.catalogue import PAGES
from content.links import address
from content.reader import Reader
from content.tabs import opened_by, opening
from content.view_link import page_link
from tests import screen
from web import prerender

FIGURES = PAGES["figures"]
OTHER = [spec for spec in FIGURES.views if opening(FIGURES, spec.anchor)]
TABBED = {name: page for name, page in PAGES.items() if page.tabs}
client = TestClient(Starlette(routes=prerender.routes()))


def cards(tab: str) -> list[str]:
    return [spec.anchor for section in FIGURES.sections if section.tab == tab for spec in section.views]


def drawn(**query: str) -> list[str]:
    """Return the cards that the application draws."""
    return [title.proto.anchor for title in screen.seen("explore/figures", **query).subheader]


def sent(**query: str) -> list[str]:
    """Return the cards that the server sends."""
    return re.findall(r'<h3 id="([^"]+)"', client.get(address("figures", **query)).text)


@pytest.mark.parametrize("query", [{}, {"tab": "route"}, {"series": "combined"}, {"months_as": "table"}], ids=str)
def test_only_the_cards_of_the_tab_that_a_link_asks_for_are_drawn_and_sent(query):
    asked = query.get("tab") or ("border" if query else FIGURES.first_tab)
    assert drawn(**query) == sent(**query) == cards(asked)
    assert len(cards(asked)) < len(FIGURES.views) / 2


def test_a_tab_that_is_left_stays_left_though_a_choice_on_its_card_is_still_made():
    at = screen.open_page("explore/figures", series="combined")
    assert at.query_params == {"tab": "border", "series": "combined"}
    at.session_state["tab_tab"] = FIGURES.tabs.word(Reader())("displaced")
    assert at.run().query_params == {"tab": "displaced", "series": "combined"}
    assert [title.proto.anchor for title in at.subheader] == cards("displaced")


@pytest.mark.parametrize("name", TABBED)
def test_a_page_as_the_server_sends_it_leads_to_every_tab_and_says_what_lies_there(name):
    page, html = TABBED[name], client.get(address(name)).text
    found = dict(re.findall(r'href="[^"?]*\??([^"]*)"[^>]* data-anchors="([^"]*)"', html))
    links = {tab: f"{page.tabs.name}={tab}" for tab in page.tabs.options(Reader(), {})}
    links[page.first_tab] = ""
    assert {*found} == {*links.values()}
    for section in page.sections:
        assert section.tab not in links or section.anchors() <= {*found[links[section.tab]].split()}


@pytest.mark.parametrize("tab, above", [("displaced", True), ("border", False)])
def test_countries_are_chosen_above_the_cards_only_where_the_first_one_rests_on_them(tab, above):
    html = client.get(address("figures", tab=tab)).text
    assert (html.index('name="countries"') < html.index("<h3 id")) == above


def test_every_link_to_a_view_opens_its_tab():
    assert OTHER
    for spec in OTHER:
        link = page_link(spec, Reader(), spec.arguments(FIGURES.chosen(Reader(), {})))
        assert spec.anchor in cards(re.search(r"tab=(\w+)", link)[1])


@pytest.mark.parametrize("name", TABBED)
def test_a_choice_on_a_card_opens_the_tab_of_a_view_that_has_it(name):
    page = TABBED[name]
    for spec in page.views:
        assert opened_by(page, {spec.form.name}) == opening(page, spec.anchor)
