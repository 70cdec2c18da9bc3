"""Who has their own few colours for everything sees what is chosen, the slider, and nothing faint."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tables.translations import words
from tests.browser.forms import DESK, PHONE
from tests.browser.page_checks import GROUND
from tests.browser.pixels import CONTRAST, contrast, ground, luminance
from tests.browser.site import Site
from tests.browser.visit import Visit

EN = words("en")
STREAMLIT = "**/static/js/*"
# What is chosen, and beside it what is not: on the map, and in the sources.
MAP = {
    "segment": '[data-testid="stButtonGroup"] [role="radio"][aria-checked="{}"]',
    "pill": '.element-container:not(.st-key-bar_more) [data-testid="stButtonGroup"] [aria-pressed="{}"]',
}
SOURCES = {"tab": '[role="tab"][aria-selected="{}"]'}
STATEMENT = ['[data-testid="stRadioOption"]' + kind for kind in (":has(input:checked)", ":not(:has(input:checked))")]
FOLDED = ".st-key-layers_open button"  # opens what is looked at there
MENU = {"true": "nav a[aria-current]", "false": "nav a:not([aria-current])"}
MOMENT = {"true": ".moments a[aria-current]", "false": ".moments a:not([aria-current])"}
PAGE = {"true": '[data-testid="stPaginationPageActive"]', "false": '[data-testid="stPaginationPage"]'}


@pytest.fixture(scope="module")
def forced(desk: Visit, site: Site) -> Iterator[Visit]:
    """Return a visitor whose system chooses the colours, on the page of the map."""
    desk.come_to(site).page.emulate_media(forced_colors="active")
    desk.open("/map?flows_as=table&year=1995")
    yield desk
    desk.page.emulate_media(forced_colors="none")


def apart(page: Page, chosen: str, other: str) -> bool:
    """Return whether the ground of what is chosen stands out from that of another."""
    return contrast(ground(page.locator(chosen).first), ground(page.locator(other).first)) >= CONTRAST


def test_the_slider_has_a_track_and_a_knob(forced):
    page = forced.page
    track = page.get_by_test_id("stSlider").get_by_role("group").locator("> div").bounding_box()
    left, middle = track["x"], track["y"] + track["height"] / 2
    line = luminance(page, [left, middle - 10, track["width"], 20])
    drawn = contrast(line, line[0, 0]) >= CONTRAST
    assert drawn.any(axis=0).mean() > 0.9, "the track is not seen from end to end"
    assert drawn.sum(axis=0).max() >= 10, "no knob"


def chosen_apart(page: Page, kinds: dict[str, str]) -> dict[str, bool]:
    """Return for each kind of choice whether what is chosen stands out from what is not."""
    return {kind: apart(page, selector.format("true"), selector.format("false")) for kind, selector in kinds.items()}


def test_what_is_chosen_stands_out_in_the_application(forced):
    page = forced.page
    page.locator(FOLDED).click()
    found = chosen_apart(page, MAP)
    page.keyboard.press("Escape")
    forced.turn_to(EN["sources"]["menu"], EN["sources"]["title"])
    found |= chosen_apart(page, SOURCES)
    found |= {"menu": apart(page, *MENU.values()), "page": apart(page, *PAGE.values())}
    faint = page.get_by_test_id("stCaptionContainer").first.evaluate("e => getComputedStyle(e).opacity")
    forced.turn_to(EN["claims"]["menu"], EN["claims"]["title"])
    with forced.rerun():
        page.get_by_test_id("stRadioOption").first.click()
    forced.rest()
    found["statement"] = apart(page, *STATEMENT)
    assert ([kind for kind, seen in found.items() if not seen], faint) == ([], "1")


def test_an_arrow_beside_tabs_covers_the_words_below_it(forced):
    page = forced.page
    page.set_viewport_size(PHONE)
    page.goto(f"{forced.address}/sources?plain=false")
    arrow = page.get_by_test_id("stTabsScrollRight")
    arrow.wait_for()
    covering, behind = (place.evaluate(GROUND) for place in (arrow, page.get_by_test_id("stApp")))
    page.set_viewport_size(DESK)
    assert covering == behind


def test_what_is_chosen_stands_out_before_the_application_is_there(forced):
    page = forced.page
    page.route(STREAMLIT, lambda route: route.abort())
    page.goto(f"{forced.address}/map")
    seen = {"menu": apart(page, *MENU.values()), "moment": apart(page, *MOMENT.values())}
    page.unroute(STREAMLIT)
    assert seen == {"menu": True, "moment": True}
