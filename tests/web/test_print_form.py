"""On paper every table says whose facts it holds, of which day, and where it is found again."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.catalogue import PAGES
from content.links import address
from tables import package
from web import prerender

HOME = "https://example.org"
TABLED = [name for name, page in PAGES.items() if any(section.table for section in page.sections)]
# What nobody can do with paper. On these pages the words are about other programs and about the dashboard itself.
ON_SCREEN = re.compile(
    r"\b(click|tap|hover|swipe|scroll|press the|point at|to open|switch to|choose an?)\b", re.IGNORECASE
)
ABOUT_SCREENS = ("addresses", "data", "sources")
TOLD = [name for name in PAGES if name not in ABOUT_SCREENS]
WORDLESS = re.compile(r"<style>.*?</style>|<div class=\"tools\">.*?</div>|<[^>]+>", re.DOTALL)
FOOT = re.compile(r'</table>\s*<p class="foot">(.*?)</p>', re.DOTALL)


@pytest.mark.parametrize("name", TABLED)
def test_every_table_of_a_printed_page_has_its_publishers_its_day_and_its_address(name):
    client = TestClient(Starlette(routes=prerender.routes()), base_url=HOME)
    html = client.get(address(name, print="whole")).text
    feet = FOOT.findall(html)
    assert len(feet) == html.count("<table>") > 0
    for foot in feet:
        assert "Sources: " in foot
        assert f"data version {package.version()} of " in foot
        assert f"{HOME}{address(name)}" in foot


@pytest.mark.parametrize("when", ["hindsight", "publication"])
@pytest.mark.parametrize("name", TOLD)
def test_a_printed_page_asks_for_nothing_that_only_a_screen_can_do(name, when):
    client = TestClient(Starlette(routes=prerender.routes()), base_url=HOME)
    text = WORDLESS.sub(" ", client.get(address(name, print="whole", when=when)).text)
    assert ON_SCREEN.findall(text) == []
