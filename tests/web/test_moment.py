"""The page that the server sends says at publication what the application says."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.links import address
from content.menu import pages
from tests import everywhere, screen
from tests.reading import read
from web import prerender

KNOWN = "As known on 20 April 2022"


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=prerender.routes()), base_url="https://example.org")


def said(client: TestClient, link: str) -> list[str]:
    """Return what the page of the server at a link says of the moment."""
    return [text for text in read(client, link).texts["p"] if text.startswith(KNOWN)]


@pytest.mark.parametrize("page", everywhere.some(3, pages()))
def test_at_publication_the_server_too_says_what_is_different_with_hindsight(page: str, client: TestClient) -> None:
    assert len(said(client, f"{address(page)}?when=publication")) == 1
    assert said(client, address(page)) == []


@pytest.mark.parametrize("page", everywhere.some(5, pages()))
def test_it_says_so_in_the_words_of_the_application(page: str, client: TestClient) -> None:
    then = screen.seen(next(path for path in screen.PAGES if path.endswith(f"/{page}")), when="publication")
    shown = [box.value for box in then.info if box.value.startswith(KNOWN)]
    assert said(client, f"{address(page)}?when=publication") == shown
