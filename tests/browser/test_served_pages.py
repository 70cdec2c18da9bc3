"""Every page as the server sends it, without the application, by the rules of accessibility and in 320 pixels."""

import pytest
from playwright.sync_api import Page

from content.links import address
from content.menu import pages
from tests.browser import axe
from tests.browser.visit import Visit

NARROW = {"width": 320, "height": 640}
# What a reader may set who reads with difficulty (WCAG 1.4.12).
SPACED = "* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}"
TOO_WIDE = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"


def widths(page: Page) -> list[int]:
    """Return by how many pixels the page is too wide: as it is, and with space between letters and lines."""
    plain = page.evaluate(TOO_WIDE)
    page.add_style_tag(content=SPACED)
    return [plain, page.evaluate(TOO_WIDE)]


@pytest.mark.parametrize("name", pages())
def test_a_page_without_the_application_breaks_no_rule_and_fits_320_pixels(name, visit: Visit):
    page = visit.page
    page.goto(f"{visit.address}{address(name, plain='true')}")
    assert axe.found(page, contrast=False) == []  # of the same colours as the application
    page.set_viewport_size(NARROW)
    assert widths(page) == [0, 0]
