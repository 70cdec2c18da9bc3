"""The page that is served before the application, held back from being replaced."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, Route

from tests.browser.visit import Visit

SWITCH = "**/static/js/ButtonGroup.*"  # draws what stands above every title


@contextmanager
def without(page: Page, script: str | re.Pattern[str]) -> Iterator[None]:
    """Inside, the page waits for one of its scripts."""
    kept: list[Route] = []

    def keep(route: Route) -> None:
        kept.append(route)

    page.route(script, keep)
    yield
    for route in kept:
        route.continue_()
    page.unroute(script, keep)


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
