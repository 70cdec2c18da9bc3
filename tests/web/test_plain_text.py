"""As plain text a page can be read, printed and translated: the same words without the application."""

import html
import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content import catalogue
from content.entries.entry import HOME
from content.links import address
from content.low_data import saved
from content.reader import Reader
from tables import package, package_citation
from tests.everywhere import some
from tests.reading import Reading, read
from tests.screen import PAGES
from web import prerender

SCRIPTS = r"<script(?! type=.application/ld)"
READER = Reader()
LINKS = [address(page.split("/")[1]) for page in PAGES]


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Return a reader of the pages."""
    return TestClient(Starlette(routes=prerender.routes()), base_url="https://example.org")


@pytest.mark.parametrize("link", some(3, LINKS))
def test_a_page_says_the_same_without_scripts_and_what_it_links_to_stays_plain(link, client):
    html = client.get(f"{link}?plain=true&when=publication").text
    plain, usual = Reading(html), read(client, f"{link}?when=publication")
    assert plain.texts["h1"] == usual.texts["h1"]
    assert re.findall(SCRIPTS, html) == []
    stay = [address for address in plain.links if "plain=true" in address and "when=publication" in address]
    assert {address.split("?")[0] for address in stay} >= set(LINKS)
    assert f"{link}?when=publication" in plain.links
    assert f"{link}?when=publication&plain=true" in usual.links


@pytest.mark.parametrize("link", [link for link in LINKS if link != "/brief"])  # it is printed as a sheet of its own
def test_no_mark_of_a_heading_a_list_or_a_block_of_code_is_left_on_a_page_that_is_printed_whole(link, client):
    page = client.get(f"{link}?print=whole").text
    assert re.findall(r"^\s*(?:<\w+[^>]*>)?\s*(?:#{1,6} |- |```).*", page, re.MULTILINE) == []


@pytest.mark.parametrize("link", ["/", "/map"])
def test_a_browser_that_saves_data_gets_no_application_unless_its_reader_asks_for_it(link, client):
    saving = {"Save-Data": "on"}
    told, asked = client.get(link, headers=saving), client.get(f"{link}?plain=false", headers=saving)
    assert re.findall(SCRIPTS, told.text) == []
    assert re.findall(SCRIPTS, asked.text)
    assert {"Save-Data"} <= {name.strip() for name in told.headers["vary"].split(",")}
    here = Reading(told.text).links
    assert f"{link}?plain=false" in here
    assert set(LINKS) <= set(here)  # the next page is as light by itself
    assert link in Reading(asked.text).links


def test_a_page_says_how_much_lighter_it_is_without_the_application_in_both_forms(client):
    use, on = (READER.say(f"app.low_data.{form}", saved=saved("map")) for form in ("use", "on"))
    assert (use in client.get("/map").text, on in client.get("/map?plain=true").text) == (True, True)
    assert [page for page in catalogue.PAGES if saved(page) <= 0] == []


@pytest.mark.parametrize("link", some(3, LINKS, 1))
def test_a_search_engine_takes_the_page_with_the_application_for_the_one(link, client):
    html = client.get(f"{link}?plain=true").text
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="https://example.org{link}">' in html
    assert "noindex" not in client.get(link).text


@pytest.mark.parametrize(
    ("page", "heading", "opens"),
    [
        ("map", "The countries of the story, and their roles", "/country?"),
        ("country", "The countries of the story, and their roles", "/country?"),
        ("data", "All tables", "/data?"),
    ],
)
def test_a_list_to_choose_from_says_above_it_what_it_holds(page, heading, opens, client):
    head, first = re.findall(
        r'class="offered">\s*<h2>(.*?)</h2>.*?<h3>(.*?)</h3>', client.get(address(page)).text, re.S
    )[0]
    assert head == heading
    assert opens in first


def test_every_list_to_choose_from_has_a_heading_of_its_own():
    kinds = {page.offered.__name__ for page in catalogue.PAGES.values() if page.offered}
    assert kinds == {*READER.say.look_up("web.offered")}


@pytest.mark.parametrize("query", ["part=cite", "print=whole"])
def test_how_the_data_are_cited_is_read_without_the_application_and_on_paper(query, client):
    text = html.unescape(client.get(f"/sources?{query}").text)
    assert f"{package_citation.facts()['name']} (" in text
    assert f"Data version {package.version()}" in text
    assert HOME not in text
