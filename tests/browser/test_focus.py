"""Whoever goes through a page with Tab sees at every stop where they are."""

import pytest
from playwright.sync_api import Page

from tests.browser.inside import go
from tests.browser.pixels import CONTRAST, contrast, luminance
from tests.browser.visit import Visit

STOPS = 40  # presses of Tab, at most: what comes then is of the kinds that were there
ROOM = 12  # pixels around what has the focus, for its ring
LEAST = 40  # pixels that change, of those around the smallest thing: the knob of a slider
# The kind of what has the focus, and where it is. In a table the grid draws the ring itself, onto its canvas.
STOP = """() => {
    const e = document.activeElement, box = e.getBoundingClientRect();
    if (e === document.body) return null;
    const kind = [e.closest('[data-testid]')?.dataset.testid, e.tagName, e.role].join(' ');
    const drawn = e.matches('[data-testid="stDataFrame"] :is(canvas, td)');
    return {kind, box: [box.x, box.y, box.width, box.height], drawn};
}"""

# Two frames later: a ring that the browser has not drawn yet would be missed on a machine that is busy.
DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def changed(page: Page, box: list[float]) -> int:
    """Return how many pixels stand out from what they are without the focus."""
    page.evaluate(DRAWN)
    focused = luminance(page, box, ROOM)
    page.evaluate("window.left = document.activeElement; left.blur()")
    plain = luminance(page, box, ROOM)
    page.evaluate("left.focus()")
    return int((contrast(focused, plain) >= CONTRAST).sum())


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
            {"stSlider", "stSelectbox", "stButtonGroup", "stBaseButton-elementToolbar"},
        ),
        ("/timeline", "light", {"stPlotlyChart", "stRadioOption"}),
        ("/sources", "dark", {"stSidebarNavLink", "stTab", "stTextInputField", "stPageLink-NavLink"}),
    ],
)
def test_every_stop_of_the_keyboard_is_seen(link, scheme, kinds, inside):
    inside.page.emulate_media(color_scheme=scheme)
    go(inside, link)
    found = stops(inside)
    assert kinds <= {kind.split()[0] for kind in found}
    assert {kind: pixels for kind, pixels in found.items() if pixels < LEAST} == {}
