"""A tap on the map of a phone is answered on the map, and what comes with it covers nothing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.fingers import MAP, Fingers
from tests.browser.site import Site
from tests.browser.visit import Visit

MEXICO, SEA = 0.46, 0.9  # of the map's height, in the middle of its width
TAPS = 5
TIP = ".deck-tooltip"


@pytest.fixture(scope="module")
def phone(desk: Visit, site: Site) -> Iterator[Visit]:
    """Return a visitor with the map open on a phone."""
    desk.come_to(site)
    with desk.phone():
        desk.open("/map?plain=false")
        yield desk


def answered(phone: Visit, tip: Locator) -> bool:
    """Tap on a country and return whether the map says something: a busy machine may overlook a tap."""
    Fingers(phone).tap(phone.page.locator(MAP), MEXICO)
    return tip.is_visible()


def test_a_tap_on_a_country_is_answered_in_sight_until_the_next_tap(phone):
    shown, tip = phone.page.locator(MAP), phone.page.locator(TIP)
    assert any(answered(phone, tip) for _ in range(TAPS)), f"{TAPS} taps on a country said nothing"
    phone.rest()
    expect(tip).to_be_visible()
    expect(tip).to_be_in_viewport(ratio=1)
    expect(tip).to_contain_text("Mexico")
    Fingers(phone).tap(shown, SEA)
    expect(tip).to_be_hidden()


def test_the_button_for_the_full_screen_covers_neither_the_year_nor_the_buttons_to_zoom(phone):
    button = phone.page.get_by_test_id("stDeckGlJsonChart").get_by_test_id("stElementToolbar").bounding_box()
    for other in ("stNumberInput", "stDeckGlJsonChartZoomButton"):
        box = phone.page.get_by_test_id(other).bounding_box()
        apart = button["x"] + button["width"] <= box["x"] or box["x"] + box["width"] <= button["x"]
        assert apart or button["y"] >= box["y"] + box["height"] or button["y"] + button["height"] <= box["y"]
