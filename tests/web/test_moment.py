"""The page that the server sends says at publication what the application says."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.links import address
from content.menu import pages
from tests import screen
from tests.reading import read
from web import prerender

KNOWN = "As known on 20 April 2022"


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=prerender.routes()), base_url="https://example.org")


@pytest.mark.parametrize("page", pages())
def test_at_publication_the_server_too_says_what_is_different_with_hindsight(page: str, client: TestClient) -> None:
    said = [text for text in read(client, f"{address(page)}?when=publication").texts["p"] if text.startswith(KNOWN)]
    then = screen.seen(next(path for path in screen.PAGES if path.endswith(f"/{page}")), when="publication")
    assert said == [box.value for box in then.info if box.value.startswith(KNOWN)]
    assert len(said) == 1
    assert not [text for text in read(client, address(page)).texts["p"] if text.startswith(KNOWN)]
