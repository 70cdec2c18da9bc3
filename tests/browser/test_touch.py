"""A finger or the wheel on a map or a chart scrolls the page, and moves neither; the words on a chart cover no data."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.forms import SMALL
from tests.browser.visit import Visit

MAP, BORDER, LANES = ".st-key-flows_picture", ".st-key-months_picture", ".st-key-lanes_picture"
SCROLLED = "document.querySelector('[data-testid=stMain]').scrollTop"
CENTRE = "element => element.scrollIntoView({block: 'center'})"
# Where the map is, as React hands it to deck.gl.
SEEN = """map => {
    const left = [map[Object.keys(map).find(key => key.startsWith('__reactFiber'))]];
    for (let fiber = left.pop(); fiber; fiber = left.pop()) {
        const {zoom, longitude, latitude} = fiber.memoizedProps?.viewState ?? {};
        if (zoom) return [zoom, longitude, latitude];
        left.push(...[fiber.child, fiber.sibling].filter(Boolean));
    }
}"""
RANGES = "chart => ['xaxis', 'yaxis'].map(axis => chart._fullLayout[axis].range.map(String))"
# The words on a chart in whose box a piece of a line or the middle of a dot lies, and how much was looked at.
COVERING = """chart => {
    const lines = [...chart.querySelectorAll('.scatterlayer path.js-line')];
    const points = lines.flatMap(line => Array.from({length: line.getTotalLength() / 2}, (_, i) =>
        line.getPointAtLength(2 * i).matrixTransform(line.getScreenCTM())));
    const dots = [...chart.querySelectorAll('.points path')].map(dot => dot.getBoundingClientRect());
    const middle = box => ({x: box.x + box.width / 2, y: box.y + box.height / 2});
    points.push(...dots.filter(box => box.width > 1).map(middle));
    const inside = ({x, y}, box) => x > box.left && x < box.right && y > box.top && y < box.bottom;
    const words = [...chart.querySelectorAll('.annotation-text')];
    const covering = words.filter(word => points.some(point => inside(point, word.getBoundingClientRect())));
    return [covering.map(word => word.textContent), words.length, points.length, dots.length];
}"""
MANY = 300  # points along a line that is looked at
FAR, STEPS, FRAME_MS = 150, 10, 16  # pixels of a swipe, in so many steps
ABOVE = 0.06  # of a chart's height: there it has words alone
NEAR = 50  # pixels that the page has to move at the least
# A year, then each group with its number and all together.
WHOLE = re.compile(r"^\d{4}(\n.+: [\d,]+ people){6}$")
LISTED = "chart => ['position', 'left', 'right', 'bottom'].map(key => getComputedStyle(chart, '::after')[key])"
TAPS_MS = 700  # after which a tap is no second one any more


class Fingers:
    """Fingers on the screen of a visitor's phone."""

    def __init__(self, visit: Visit) -> None:
        self.page = visit.page
        self.screen = visit.page.context.new_cdp_session(visit.page)

    def swipe(self, place: Locator) -> float:
        """Swipe up in the middle of a place and return how far the page has scrolled."""
        x, y = self.middle(place)
        before = self.page.evaluate(SCROLLED)
        self.move([[(x, y - FAR * step / STEPS)] for step in range(STEPS + 1)])
        self.page.wait_for_timeout(TAPS_MS)
        return self.page.evaluate(SCROLLED) - before

    def spread(self, place: Locator) -> None:
        """Put two fingers on the middle of a place and move them apart."""
        x, y = self.middle(place)
        self.move([[(x - 30 - 6 * step, y), (x + 30 + 6 * step, y)] for step in range(STEPS + 1)])
        self.page.wait_for_timeout(TAPS_MS)

    def tap(self, place: Locator, down: float = 0.5, times: int = 1) -> None:
        """Tap on a place, so far down in it, once or several times."""
        x, y = self.middle(place)
        y += (down - 0.5) * place.bounding_box()["height"]
        for _ in range(times):
            self.move([[(x, y)]])
        self.page.wait_for_timeout(TAPS_MS)

    def middle(self, place: Locator) -> tuple[float, float]:
        """Bring a place to the middle of the screen and return where its own middle is."""
        place.evaluate(CENTRE)
        box = place.bounding_box()
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def move(self, path: list[list[tuple[float, float]]]) -> None:
        """Move fingers from one place to the next: each step has where all of them are."""
        for step, places in enumerate(path):
            fingers = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(places)]
            kind = "touchMove" if step else "touchStart"
            self.screen.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})
            self.page.wait_for_timeout(FRAME_MS)
        self.screen.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_one_finger_on_a_map_or_chart_scrolls_the_page_two_move_the_map_and_taps_rescale_nothing(visit):
    with visit.phone():
        page, fingers = visit.open("/map?plain=false"), Fingers(visit)
        shown = page.locator(f"{MAP} [data-testid=stDeckGlJsonChart]")
        before = shown.evaluate(SEEN)
        assert fingers.swipe(shown) > NEAR
        assert shown.evaluate(SEEN) == before
        fingers.spread(shown)
        assert shown.evaluate(SEEN)[0] > before[0]
        page = visit.open("/timeline?plain=false")
        chart = page.locator(f"{LANES} .js-plotly-plot").first
        before = chart.evaluate(RANGES)
        assert fingers.swipe(chart) > NEAR
        fingers.tap(chart, ABOVE, times=2)
        fingers.tap(chart, ABOVE)
        assert chart.evaluate(RANGES) == before
        fingers.tap(chart.locator(".points path").first)
        page.wait_for_url(re.compile(r"event=EV\d\d"))


def test_the_wheel_over_a_map_scrolls_the_page_and_its_buttons_zoom(visit):
    visit.page.set_viewport_size(SMALL)
    page = visit.open("/map")
    shown = page.locator(f"{MAP} [data-testid=stDeckGlJsonChart]")
    before, scrolled = shown.evaluate(SEEN), page.evaluate(SCROLLED)
    shown.hover()
    page.mouse.wheel(0, FAR)
    page.wait_for_function(f"{SCROLLED} > {scrolled + NEAR}")
    assert shown.evaluate(SEEN) == before
    shown.locator(".mapboxgl-ctrl-zoom-in, .maplibregl-ctrl-zoom-in").click()
    page.wait_for_timeout(TAPS_MS)
    assert shown.evaluate(SEEN)[0] > before[0]


def test_the_words_on_the_border_chart_cover_no_data_and_a_mouse_moves_no_axis(visit):
    page = visit.open("/figures?series=combined")
    chart = page.locator(f"{BORDER} .js-plotly-plot").first
    chart.evaluate(CENTRE)
    covering, words, points, dots = chart.evaluate(COVERING)
    assert covering == []
    assert (words, points > MANY, dots) == (2, True, 84)
    before = chart.evaluate(RANGES)
    chart.dblclick()
    box = chart.bounding_box()
    page.mouse.move(box["x"] + FAR, box["y"] + FAR)
    page.mouse.down()
    page.mouse.move(box["x"] + 2 * FAR, box["y"] + FAR, steps=STEPS)
    page.mouse.up()
    assert chart.evaluate(RANGES) == before


def test_what_a_finger_asks_of_a_chart_stands_whole_at_the_end_of_the_screen_until_it_goes_elsewhere(visit):
    with visit.phone():
        page = visit.open("/figures?plain=false")
        chart = page.get_by_test_id("stPlotlyChart").first
        Fingers(visit).tap(chart, down=0.7)
        expect(chart).to_have_attribute("data-tapped", WHOLE)
        assert chart.evaluate(LISTED) == ["fixed", "0px", "0px", "0px"]
        page.get_by_role("heading", level=3).first.dispatch_event("pointerdown", {"pointerType": "touch"})
        assert chart.get_attribute("data-tapped") is None
