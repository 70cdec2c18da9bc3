"""Whoever goes through a page with Tab sees at every stop where they are."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.browser.visit import Visit

STOPS = 40  # presses of Tab, at most: what comes then is of the kinds that were there
ROOM = 12  # pixels around what has the focus
LEAST = 40  # pixels that change, of those around the smallest thing: the knob of a slider
CONTRAST = 3  # what WCAG asks of a mark
# The kind of what has the focus, and where it is. Of a table the grid draws the ring itself, onto its canvas.
STOP = """() => {
    const e = document.activeElement, box = e.getBoundingClientRect();
    if (e === document.body) return null;
    const kind = [e.closest('[data-testid]')?.dataset.testid, e.tagName, e.role].join(' ');
    return {kind, box: [box.x, box.y, box.width, box.height], drawn: e.role === 'gridcell'};
}"""


def luminance(page: Page, box: list[float]) -> np.ndarray:
    """Return the relative luminance of each pixel of a place on screen and around it."""
    x, y, width, height = box
    size = page.viewport_size
    left, top = max(0, x - ROOM), max(0, y - ROOM)
    right, bottom = min(size["width"], x + width + ROOM), min(size["height"], y + height + ROOM)
    clip = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    shot = Image.open(BytesIO(page.screenshot(clip=clip, animations="disabled", caret="hide"))).convert("RGB")
    channels = np.asarray(shot) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return linear @ [0.2126, 0.7152, 0.0722]


def changed(page: Page, box: list[float]) -> int:
    """Return how many pixels stand out from what they are without the focus."""
    focused = luminance(page, box)
    page.evaluate("window.left = document.activeElement; left.blur()")
    plain = luminance(page, box)
    page.evaluate("left.focus()")
    contrast = (np.maximum(focused, plain) + 0.05) / (np.minimum(focused, plain) + 0.05)
    return int((contrast >= CONTRAST).sum())


def stops(visit: Visit) -> dict[str, int]:
    """Go through the page with Tab and return for each kind of stop how many pixels say where it is."""
    page, found = visit.page, {}
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        if stop["kind"] not in found and not stop["drawn"]:
            found[stop["kind"]] = changed(page, stop["box"])
    return found


@pytest.mark.parametrize(
    "link, scheme, kinds",
    [
        (
            "/map?flows_as=table",
            "light",
            {"stSlider", "stButtonGroup", "stBaseButton-elementToolbar"},
        ),
        ("/sources", "dark", {"stSidebarNavLink", "stSelectbox", "stTab", "stTextInputField", "stPageLink-NavLink"}),
    ],
)
def test_every_stop_of_the_keyboard_is_seen(link, scheme, kinds, visit):
    visit.page.emulate_media(color_scheme=scheme)
    visit.open(link)
    found = stops(visit)
    assert kinds <= {kind.split()[0] for kind in found}
    assert {kind: pixels for kind, pixels in found.items() if pixels < LEAST} == {}
