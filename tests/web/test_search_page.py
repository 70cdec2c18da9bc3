"""The search has an address of its own, whole without scripts."""

import re
from html import unescape

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from content.links import address
from content.reader import Reader
from content.search.index import index_for
from tables.translations import languages
from tests.everywhere import some
from web import prerender, search_page
from web.not_found import NotFoundMiddleware

ROUTES = [*search_page.routes(), *prerender.routes()]
client = TestClient(Starlette(routes=ROUTES, middleware=[Middleware(NotFoundMiddleware, routes=ROUTES)]))


def page(query: str) -> str:
    response = client.get(f"/search{query}")
    assert response.status_code == 200
    return unescape(response.text)


def test_the_search_shows_what_it_found_by_kind_with_links_that_open():
    html = page("?q=title+42")
    assert '<h2 id="term">Terms</h2>' in html
    links = re.findall(r'<h3><a href="([^"]*)"', html)
    assert "./sources?part=terms#term-expulsion-title-42" in links
    assert all(client.get(link.removeprefix(".").partition("#")[0]).status_code == 200 for link in links[:5])


def test_the_search_is_offered_in_every_language_with_what_was_typed():
    for code in languages():
        link = re.search(rf'<a href="\./(search\?[^"]*lang={code}[^"]*)"', page("?q=title+42"))
        assert 'value="title 42"' in page(link[1].removeprefix("search"))


def test_every_result_with_an_anchor_has_its_place_on_the_page_that_is_sent():
    found = index_for(Reader()).documents
    asked = {(one.page, one.parameters): set() for one in found if one.anchor}
    for one in found:
        if one.anchor:
            asked[one.page, one.parameters].add(one.anchor)
    for (name, parameters), anchors in some(3, [*asked.items()]):
        places = re.findall(r' id="([^"]*)"', client.get(address(name, **dict(parameters))).text)
        assert anchors <= {*places}, name
        assert len(places) == len({*places}), name


def test_the_search_keeps_what_was_typed_in_its_field():
    assert 'name="q" value="caravan “2018”"' in page("?q=caravan+%E2%80%9C2018%E2%80%9D")


@pytest.mark.parametrize("query", ["", "?q=", "?q=zzzz", "?q=a&q=b", "?q=%3Cscript%3E", "?lang=xx&q=panama"])
def test_any_search_is_answered_with_a_page(query):
    assert "<script" not in client.get(f"/search{query}").text
    html = page(query)
    assert "Search" in html


def test_a_search_that_finds_nothing_says_so():
    assert "Nothing here has “zzzz”" in page("?q=zzzz")


def test_results_keep_moment_and_language_in_their_links():
    links = re.findall(r'<h3><a href="([^"]*)"', page("?q=panama&when=publication&lang=en"))
    assert links
    assert all("when=publication" in link and "lang=en" in link for link in links)
