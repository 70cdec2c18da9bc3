"""The page that is served before the application, held back from being replaced."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, Route

from tests.browser.visit import Visit

SWITCH = "**/static/js/ButtonGroup.*"  # draws what stands above every title


@contextmanager
def held(visit: Visit, link: str) -> Iterator[Page]:
    """Open a link; inside, the application has drawn all but what stands above the title, and has not taken over."""
    page, kept = visit.page, []

    def keep(route: Route) -> None:
        kept.append(route)

    page.route(SWITCH, keep)
    page.goto(visit.address + link, wait_until="commit")
    page.locator("#root h1").wait_for(state="attached")
    yield page
    for route in kept:
        route.continue_()
    page.unroute(SWITCH, keep)
    page.locator("#opening").wait_for(state="detached")
    visit.rest()
