"""The menu is one list of all pages, the same before the application is there and in it."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.links import address
from content.menu import pages
from tests import screen
from tests.everywhere import some
from tests.reading import Reading
from web import prerender

client = TestClient(Starlette(routes=prerender.routes()), base_url="https://example.org")


@pytest.mark.parametrize("page", some(4, pages()))
def test_the_menu_that_is_served_has_no_headings_and_the_pages_of_the_application_in_their_order(page):
    nav = client.get(address(page)).text.partition('<nav class="menu"')[2].partition("</nav>")[0]
    assert nav.count("<ul>") == 1
    assert re.findall(r"<h\d", nav) == []
    menu, application = Reading(nav), screen.seen(screen.START)._registered_pages.values()
    assert menu.links == [f"/{entry['url_pathname']}" for entry in application]
    assert menu.texts["a"] == [entry["page_name"] for entry in application]
