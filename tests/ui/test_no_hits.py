"""A search without a hit, alone or beside other choices, leaves a working page: in the application and as served."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.catalogue import PAGES
from content.choices import Optional, Text
from content.links import address
from content.page import Page
from content.reader import Reader
from tests import screen
from web import prerender

NOWHERE = "zzzz"
SEARCHED = {name: page for name, page in PAGES.items() if any(isinstance(one, Text) for one in page.choices)}
client = TestClient(Starlette(routes=prerender.routes()))


def asked(page: Page, typed: str) -> dict[str, str]:
    """Return the parameters of a search with these words, in the last of what it can be held to besides."""
    return {one.name: typed for one in page.choices if isinstance(one, Text)} | {
        one.name: [*map(str, one.options(Reader(), {}))][-1] for one in page.choices if isinstance(one, Optional)
    }


@pytest.mark.parametrize("name", SEARCHED)
def test_a_search_without_a_hit_leaves_the_page_that_the_application_shows(name):
    page = SEARCHED[name]
    at = screen.open_page(f"{page.folder}/{name}", q=NOWHERE)
    assert not at.exception
    assert at.text_input(key="q").value == NOWHERE
    assert [title.value for title in at.title] == [title.value for title in screen.seen(f"{page.folder}/{name}").title]


@pytest.mark.parametrize("typed", [NOWHERE, "mexico"])
@pytest.mark.parametrize("name", SEARCHED)
def test_a_search_is_answered_by_the_server_whether_it_has_a_hit_among_the_rest_chosen_or_not(name, typed):
    for query in ({"q": typed}, asked(SEARCHED[name], typed)):
        assert client.get(address(name, **query)).status_code == 200, query
