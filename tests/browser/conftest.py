"""One browser and one server for all tests here; a tab of its own for each visitor."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, expect, sync_playwright

from tests.browser.forms import DESK
from tests.browser.site import PATIENCE_MS, Site, browser_path, serve
from tests.browser.visit import Visit

MISSING = (
    "The tests with a browser need Chromium or Google Chrome, or Playwright's own "
    "(python -m playwright install chromium), or its path in BROWSER_PATH: none was found."
)
READER = {"locale": "en-GB", "viewport": DESK, "color_scheme": "light"}

expect.set_options(timeout=PATIENCE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests here on one worker, in their order: they share a browser and a server."""
    for item in items:
        if "/tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """Return the browser. Without one the tests are skipped, except in CI, where there must be one.

    It keeps what it has fetched and compiled, as a reader's does: a third of the cost of opening a page.
    """
    with sync_playwright() as playwright:
        path = browser_path(playwright.chromium)
        if path is None and os.environ.get("CI", "").lower() in ("true", "1"):
            pytest.fail(MISSING, pytrace=False)
        if path is None:
            pytest.skip(MISSING)
        root = hasattr(os, "geteuid") and os.geteuid() == 0  # Chromium's sandbox refuses to run as root
        args = ["--no-sandbox"] if root else []
        folder = tmp_path_factory.mktemp("browser")
        browser = playwright.chromium.launch_persistent_context(folder, executable_path=path, args=args, **READER)
        browser.set_default_timeout(PATIENCE_MS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(browser: BrowserContext) -> Iterator[Site]:
    """Return the server that all tests share."""
    with serve() as running:
        yield running


@pytest.fixture
def come(browser: BrowserContext) -> Iterator[Callable[[Site], Visit]]:
    """Return the function that lets a new visitor come to a site, at a desk."""
    pages = []

    def come(site: Site) -> Visit:
        pages.append(browser.new_page())
        return Visit(pages[-1], site.address)

    yield come
    for page in pages:
        page.close()


@pytest.fixture
def visit(come: Callable[[Site], Visit], site: Site) -> Visit:
    """Return a visitor at a desk."""
    return come(site)
