"""The pages as they are served, with letters twice as large in a window of 320 pixels, in every language."""

import pytest

from content.catalogue import PAGES
from content.links import address
from content.menu import pages
from tables.translations import languages
from tests.browser.served_page import NARROW, TOO_WIDE, UNFOLD
from tests.everywhere import somewhere

LARGER = "document.documentElement.style.fontSize = '200%'"


@pytest.mark.parametrize(("code", "name"), somewhere(languages(), pages()))
def test_a_page_with_letters_twice_as_large_fits_320_pixels_with_all_unfolded(code, name, visit):
    visit.page.set_viewport_size(NARROW)
    found = {}
    for tab in dict.fromkeys(section.tab for section in PAGES[name].sections):
        chosen = {PAGES[name].tabs.name: tab} if tab else {}
        visit.page.goto(visit.address + address(name, lang=code, plain="true", **chosen), wait_until="commit")
        visit.page.wait_for_load_state("domcontentloaded")
        visit.page.evaluate(f"{LARGER}; {UNFOLD}")
        found[tab] = visit.page.evaluate(TOO_WIDE)
    assert not any(found.values()), found
