"""A page is served for a frame of another site, or as plain text, when its address asks for that form."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.links import address
from content.menu import pages
from tests.everywhere import some
from tests.reading import read
from web import prerender


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Return a reader of the pages that are served before the application."""
    return TestClient(Starlette(routes=prerender.routes()), base_url="https://example.org")


def test_in_an_iframe_a_link_to_the_whole_page_replaces_the_menu(client):
    seen = read(client, "/claims?claim=C18&when=publication&embed=true")
    assert "/claims?claim=C18&when=publication" in seen.links
    assert address("map") not in [found.split("?")[0] for found in seen.links]


@pytest.mark.parametrize("page", some(3, pages()))
def test_links_open_a_new_tab_in_an_iframe_only(page, client):
    anchors = re.findall(r'<a (?!class="skip").*?>', client.get(f"{address(page)}?embed=true").text)  # within the page
    assert anchors
    assert [anchor for anchor in anchors if 'target="_blank" rel="noopener"' not in anchor] == []
    assert " target=" not in client.get(address(page)).text


@pytest.mark.parametrize(("form", "mark"), [("plain", 'content="noindex"'), ("embed", 'class="embedded ')])
def test_a_form_counts_as_it_comes_like_any_choice(form, mark, client):
    for query in (f"{form}=true", f"{form}=TRUE", f"{form.title()}=true", f"{form}=true&{form}=true", f"{form}=true)."):
        assert mark in client.get(f"/map?{query}").text, query
    for query in (f"{form}=false", f"{form}=", f"{form}=x"):
        assert mark not in client.get(f"/map?{query}").text, query
