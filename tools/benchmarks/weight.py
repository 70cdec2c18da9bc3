"""What a page weighs in a browser: kB, requests, first paint, everything drawn; with an empty cache and a full one."""

import statistics
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, ViewportSize, sync_playwright

from tools.benchmarks.report import row, table
from tools.benchmarks.rerun import menu_paths
from tools.benchmarks.server import HOST, Server
from tools.benchmarks.targets import BARE, BARE_MAP, ROOT, WITHOUT_WEB, parser
from tools.browser import browser_path

LOADS = 3  # of each page; the median counts
SCREEN: ViewportSize = {"width": 1440, "height": 900}
PATIENCE_MS = 60_000
HEADERS = ["page", "cold, kB", "requests", "first paint, ms", "ready, ms", "warm, kB", "warm ready, ms"]
# The script has finished, each chart has its drawing and each map its canvas.
READY = """() => document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    && document.querySelector('[data-testid="stApp"] h1')
    && !document.querySelector('[data-testid="stSkeleton"]')
    && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every(e => e.querySelector('.main-svg'))
    && [...document.querySelectorAll('[data-testid="stDeckGlJsonChart"]')].every(e => e.querySelector('canvas'))
    && performance.now()"""
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN"
MAP = '[data-testid="stDeckGlJsonChart"]'


@dataclass(frozen=True)
class Load:
    """One opening of a page: bytes on the wire, requests, ms to the first paint and to everything drawn."""

    received: int
    requests: int
    paint: float
    ready: float
    has_map: bool


class Meter:
    """Counts what a page receives: files as they travel, compressed or not, and messages of the websocket."""

    def __init__(self, devtools: CDPSession) -> None:
        """Listen to the network of one page."""
        self.received = 0
        self.requests = 0
        devtools.on("Network.loadingFinished", lambda event: self._add(event["encodedDataLength"], 1))
        devtools.on("Network.webSocketFrameReceived", lambda event: self._add(_length(event["response"]), 0))
        devtools.send("Network.enable")

    def _add(self, received: float, requests: int) -> None:
        self.received += int(received)
        self.requests += requests


def _length(frame: dict) -> int:
    binary = frame["opcode"] == 2  # then the payload is in base 64, four characters for three bytes
    return len(frame["payloadData"]) * 3 // 4 if binary else len(frame["payloadData"])


def load(context: BrowserContext, address: str, drawn: str = READY) -> Load:
    """Open a page in a tab of its own and wait until everything is `drawn`: what a function of the browser returns."""
    page = context.new_page()
    meter = Meter(context.new_cdp_session(page))
    page.goto(address, wait_until="commit")
    ready = page.wait_for_function(drawn, timeout=PATIENCE_MS, polling=50).json_value()
    found = Load(meter.received, meter.requests, page.evaluate(PAINT), ready, _has_map(page))
    page.close()
    return found


def _has_map(page: Page) -> bool:
    return page.locator(MAP).count() > 0


def measure(browser: Browser, address: str) -> tuple[list[float], bool]:
    """Return the medians in the order of the headers, and whether there is a map on the page."""
    cold, warm = [], []
    for _ in range(LOADS):
        context = browser.new_context(viewport=SCREEN)
        cold.append(load(context, address))
        warm.append(load(context, address))
        context.close()
    median = [
        statistics.median(values)
        for values in (
            [each.received / 1e3 for each in cold],
            [each.requests for each in cold],
            [each.paint for each in cold],
            [each.ready for each in cold],
            [each.received / 1e3 for each in warm],
            [each.ready for each in warm],
        )
    ]
    return median, cold[0].has_map


@contextmanager
def chromium() -> Generator[Browser]:
    """Return the browser that the tests use."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(playwright.chromium), args=["--no-sandbox"])
        yield browser
        browser.close()


def main() -> None:
    """Measure the bare pages, then every page with and without `web/`, each beside the bare page of its kind."""
    arguments = parser(__doc__)
    arguments.add_argument("--page", nargs="+", help="paths of pages, / for the start (default: all in the menu)")
    options = arguments.parse_args()
    with ExitStack() as stack:
        browser = stack.enter_context(chromium())
        bare = {has_map: _bare(stack, browser, script) for has_map, script in ((False, BARE), (True, BARE_MAP))}
        rows = [row("bare page", bare[False], bare[False]), row("bare page with a map", bare[True], bare[True])]
        for name, script in (("", options.app), (" without `web/`", WITHOUT_WEB)):
            server = stack.enter_context(Server(script, folder=ROOT))
            paths = [path.strip("/") for path in options.page] if options.page else menu_paths(server)
            for path in paths:
                median, has_map = measure(browser, f"http://{HOST}:{server.port}/{path}")
                rows.append(row(f"/{path}{name}", median, bare[has_map]))
    print(table(HEADERS, rows))


def _bare(stack: ExitStack, browser: Browser, script: Path) -> list[float]:
    server = stack.enter_context(Server(script))
    return measure(browser, f"http://{HOST}:{server.port}/")[0]


if __name__ == "__main__":
    main()
