"""Every address that the page on data by address names is answered, and what it shows names this server."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.entries.entry import HOME
from content.pages.addresses import PAGE
from content.reader import Reader
from tables import package
from tests import screen
from web import brief_page, feed, open_data, prerender, view_routes

SITE = "https://example.org"
ROUTES = [*open_data.routes(), *view_routes.routes(), *feed.routes(), *prerender.routes(), *brief_page.routes()]
CLIENT = TestClient(Starlette(routes=ROUTES), base_url=SITE)
CODES = [entry.code for section in PAGE.sections for entry in section.content(Reader(), {}).entries if entry.key]
ADDRESSES = sorted({found for code in CODES for found in re.findall(r"\{home\}([^\"'\s]+)", code)})


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_of_an_example_is_answered_with_rows(address):
    answer = CLIENT.get(f"/{address}")
    assert answer.status_code == 200
    assert len(answer.content) > 500


def test_the_page_of_the_server_and_the_application_show_every_code_with_their_own_address():
    served = CLIENT.get("/addresses").text
    shown = [block.value for block in screen.seen("about/addresses").code]
    assert shown == [code.replace(HOME, "") for code in CODES]
    for code in CODES:
        escaped = code.replace("&", "&amp;").replace('"', "&#34;").replace("'", "&#39;").replace("<", "&lt;")
        assert escaped.replace(HOME, f"{SITE}/") in served


def test_the_page_names_licence_and_citation_of_this_edition():
    assert package.version() in CODES[-1]
    assert package.describe()["licenses"][0]["name"] in CODES[-1]
