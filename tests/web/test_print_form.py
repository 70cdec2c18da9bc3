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
