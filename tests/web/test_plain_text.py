"""As plain text a page can be read, printed and translated: the same words without the application."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.links import address
from tests.reading import Reading, read
from tests.screen import PAGES
from web import prerender

LINKS = [address(page.split("/")[1]) for page in PAGES]


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Return a reader of the pages."""
    return TestClient(Starlette(routes=prerender.routes()), base_url="https://example.org")


@pytest.mark.parametrize("link", LINKS)
def test_a_page_says_the_same_without_scripts_and_what_it_links_to_stays_plain(link, client):
    html = client.get(f"{link}?plain=true&when=publication").text
    plain, usual = Reading(html), read(client, f"{link}?when=publication")
    assert plain.texts["h1"] == usual.texts["h1"]
    assert re.findall(r"<script(?! type=.application/ld)", html) == []
    stay = [address for address in plain.links if "plain=true" in address and "when=publication" in address]
    assert {address.split("?")[0] for address in stay} >= set(LINKS)
    assert f"{link}?when=publication" in plain.links
    assert f"{link}?when=publication&plain=true" in usual.links


@pytest.mark.parametrize("link", LINKS)
def test_a_search_engine_takes_the_page_with_the_application_for_the_one(link, client):
    html = client.get(f"{link}?plain=true").text
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="https://example.org{link}">' in html
    assert "noindex" not in client.get(link).text
