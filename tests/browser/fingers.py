"""Fingers on a phone, and what they move: the page, a map, a chart."""

from playwright.sync_api import Locator

from tests.browser.visit import Visit

MAP = ".st-key-flows_picture [data-testid=stDeckGlJsonChart]"
SCROLLED = "document.querySelector('[data-testid=stMain]').scrollTop"
UNTIL_SCROLLED = f"""least => new Promise(done => {{
    const look = () => {SCROLLED} > least ? done() : requestAnimationFrame(look);
    look();
}})"""
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
FAR, STEPS, FRAME_MS = 150, 10, 16  # pixels of a swipe, in so many steps
NEAR = 50  # pixels that the page has to move at the least
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
