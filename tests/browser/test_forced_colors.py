"""Who has their own few colours for everything sees what is chosen, the slider, and nothing faint."""

import numpy as np
import pytest
from playwright.sync_api import Locator, Page

from tests.browser.pixels import CONTRAST, contrast, luminance
from tests.browser.visit import Visit

STREAMLIT = "**/static/js/*"
# What is chosen, and beside it what is not.
APPLICATION = {
    "/map?flows_as=table": {
        "segment": '[data-testid="stButtonGroup"] [role="radio"][aria-checked="{}"]',
        "pill": '.element-container:not(.st-key-bar_more) [data-testid="stButtonGroup"] [aria-pressed="{}"]',
    },
    "/sources": {"tab": '[role="tab"][aria-selected="{}"]'},
}
FOLDED = {"/map?flows_as=table": ".st-key-layers_open button"}  # opens what is looked at there
MENU = {"true": "nav a[aria-current]", "false": "nav a:not([aria-current])"}
MOMENT = {"true": ".moments a[aria-current]", "false": ".moments a:not([aria-current])"}
PAGE = {"true": '[data-testid="stPaginationPageActive"]', "false": '[data-testid="stPaginationPage"]'}


@pytest.fixture
def forced(visit: Visit) -> Visit:
    """Return a visitor whose system chooses the colours."""
    visit.page.emulate_media(forced_colors="active")
    yield visit
    visit.page.emulate_media(forced_colors="none")


def ground(place: Locator) -> float:
    """Return how light the ground of a place is: most of its pixels."""
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    return float(np.median(luminance(place.page, [box[side] for side in ("x", "y", "width", "height")])))


def apart(page: Page, chosen: str, other: str) -> bool:
    """Return whether the ground of what is chosen stands out from that of another."""
    return contrast(ground(page.locator(chosen).first), ground(page.locator(other).first)) >= CONTRAST


def test_what_is_chosen_stands_out_in_the_application(forced):
    page, found = forced.page, {}
    for link, kinds in APPLICATION.items():
        forced.open(link)
        if link in FOLDED:
            page.locator(FOLDED[link]).click()
        for kind, selector in kinds.items():
            found[kind] = apart(page, selector.format("true"), selector.format("false"))
    found |= {"menu": apart(page, *MENU.values()), "page": apart(page, *PAGE.values())}
    faint = page.get_by_test_id("stCaptionContainer").first.evaluate("e => getComputedStyle(e).opacity")
    assert ([kind for kind, seen in found.items() if not seen], faint) == ([], "1")


def test_the_slider_has_a_track_and_a_knob(forced):
    page = forced.open("/map?flows_as=table&year=1995")
    track = page.get_by_test_id("stSlider").get_by_role("group").locator("> div").bounding_box()
    left, middle = track["x"], track["y"] + track["height"] / 2
    line = luminance(page, [left, middle - 10, track["width"], 20])
    drawn = contrast(line, line[0, 0]) >= CONTRAST
    assert drawn.any(axis=0).mean() > 0.9, "the track is not seen from end to end"
    assert drawn.sum(axis=0).max() >= 10, "no knob"


def test_what_is_chosen_stands_out_before_the_application_is_there(forced):
    page = forced.page
    page.route(STREAMLIT, lambda route: route.abort())
    page.goto(f"{forced.address}/map")
    seen = {"menu": apart(page, *MENU.values()), "moment": apart(page, *MOMENT.values())}
    page.unroute(STREAMLIT)
    assert seen == {"menu": True, "moment": True}
