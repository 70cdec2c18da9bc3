"""Every page opens in a real browser, wide in the light and narrow in the dark, and asks nobody else."""

import pytest
from playwright.sync_api import Page, expect

from tables.words import words
from tests.browser.conftest import PHONE
from tests.browser.site import PICTURES, SHAPES_ARE_HERE
from ui.menu import MENU

PAGES = [name for names in MENU.values() for name in names]
START = PAGES[0]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_without_a_complaint_and_without_a_third_party(name, visit):
    page = visit.open("/" if name == START else f"/{name}")
    expect(page.locator("h1")).to_have_text(words("en")[name]["title"])
    all_drawn(page)
    assert sideways(page) == {}
    page.screenshot(path=PICTURES / f"{name}-desk.png")
    page.set_viewport_size(PHONE["viewport"])  # the same page made narrow and dark, as cheap as a turn of the hand
    page.emulate_media(color_scheme="dark")
    visit.rest()
    assert sideways(page) == {}
    page.screenshot(path=PICTURES / f"{name}-phone.png")
    assert visit.strangers == []
    assert visit.complaints == []
    assert len(visit.sockets) == 1


def test_a_phone_gets_the_map_at_its_own_size(come, site):
    visit = come(site, True)
    page = visit.open("/map")
    all_drawn(page)
    assert sideways(page) == {}
    assert page.locator('[data-testid="stDeckGlJsonChart"]').bounding_box()["height"] < PHONE["viewport"]["height"]
    page.screenshot(path=PICTURES / "map-real-phone.png")
    assert visit.strangers == []


def all_drawn(page: Page) -> None:
    """Wait until every chart and map is there and nothing stands for an error."""
    for chart in page.locator('[data-testid="stPlotlyChart"]').all():
        expect(chart.locator(".main-svg").first).to_be_attached()
    decks = page.locator('[data-testid="stDeckGlJsonChart"]')
    for deck in decks.all():
        expect(deck.locator("canvas").first).to_be_attached()
    if decks.count():
        page.wait_for_function(SHAPES_ARE_HERE)
    for trouble in ("stException", "stAlert", "stSkeleton"):
        expect(page.locator(f'[data-testid="{trouble}"]')).to_have_count(0)


def sideways(page: Page) -> dict[str, float]:
    """Return what is wider than the screen, by how many pixels."""
    return page.evaluate(
        """() => Object.fromEntries(
            [document.scrollingElement, document.querySelector('[data-testid="stMain"]')]
            .filter(e => e.scrollWidth > e.clientWidth)
            .map(e => [e.tagName, e.scrollWidth - e.clientWidth]))"""
    )
