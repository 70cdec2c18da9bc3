"""Whoever has no mouse gets past what every page begins with, on the pages that the server sends as well."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.links import address
from content.menu import pages
from tests import everywhere
from tests.reading import read
from web import prerender

CONTROL = re.compile(r"<(?:a|button|input|select|summary)\b.*")


@pytest.mark.parametrize("name", everywhere.some(4, pages(), first=1))
def test_the_first_stop_of_a_served_page_leads_past_the_bar_to_the_title(name):
    client = TestClient(Starlette(routes=prerender.routes()))
    body = client.get(address(name)).text.partition("<body>")[2]
    assert CONTROL.findall(body)[0].startswith('<a class="skip" href="#content">')
    assert re.findall(r'id="content" tabindex="-1">(.*?)</h1>', body) == read(client, address(name)).texts["h1"]
