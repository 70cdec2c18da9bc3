"""Streamlit's scripts held back or left out: the page before the application, and pages without their charts."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import CDPSession, Page

from tests.browser.visit import Visit

SWITCH = "ButtonGroup"  # draws what stands above every title
CHART = "PlotlyChart"
NOTHING = {
    "responseCode": 200,
    "responseHeaders": [
        {"name": "content-type", "value": "text/javascript"},
        {"name": "cache-control", "value": "no-store"},
    ],
    "body": base64.b64encode(b"export default () => null").decode(),
}


@contextmanager
def _paused(page: Page, scripts: list[str]) -> Iterator[CDPSession]:
    """Let some of Streamlit's scripts, by the beginning of their names, wait for an answer to `Fetch.requestPaused`.

    Not by `page.route`, which has all other scripts fetched and compiled anew as well.
    """
    browser = page.context.new_cdp_session(page)
    for disabled in (True, False):  # forgets what the last page has fetched, which would not be asked for again
        browser.send("Network.setCacheDisabled", {"cacheDisabled": disabled})
    browser.send("Fetch.enable", {"patterns": [{"urlPattern": f"*/static/js/{script}.*"} for script in scripts]})
    yield browser
    browser.detach()


@contextmanager
def without(page: Page, *scripts: str) -> Iterator[None]:
    """Inside, the page waits for some of its scripts."""
    kept: list[str] = []
    with _paused(page, [*scripts]) as browser:
        browser.on("Fetch.requestPaused", lambda request: kept.append(request["requestId"]))
        yield
        for request in kept:
            browser.send("Fetch.continueRequest", {"requestId": request})


@contextmanager
def undrawn(page: Page) -> Iterator[None]:
    """Inside, charts stay empty, which cost more than the rest of a page: for tests of what is beside them."""
    with _paused(page, [CHART]) as browser:
        browser.on(
            "Fetch.requestPaused",
            lambda request: browser.send("Fetch.fulfillRequest", {"requestId": request["requestId"], **NOTHING}),
        )
        yield


@contextmanager
def held(visit: Visit, link: str) -> Iterator[Page]:
    """Open a link; inside, the application has drawn all but what stands above the title, and has not taken over."""
    page = visit.page
    with without(page, SWITCH):
        page.goto(visit.address + link, wait_until="commit")
        page.locator("#root h1").wait_for(state="attached")
        yield page
    page.locator("#prerendered").wait_for(state="detached")
    visit.rest()
