"""One browser and one server for all tests here; a new visitor for each."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.site import Site, Visit, browser_path, serve

MISSING = (
    "The tests with a browser need Chromium or Google Chrome, or Playwright's own "
    "(python -m playwright install chromium), or its path in BROWSER_PATH: none was found."
)
DESK = {"locale": "en-GB", "viewport": {"width": 1440, "height": 900}, "color_scheme": "light"}
PHONE = {
    "locale": "en-GB",
    "viewport": {"width": 390, "height": 844},
    "color_scheme": "dark",
    "is_mobile": True,
    "has_touch": True,
    "user_agent": "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests here on one worker, in their order: they share a browser and a server."""
    for item in items:
        if "/tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the browser. Without one the tests are skipped, except in CI, where there must be one."""
    with sync_playwright() as playwright:
        path = browser_path(playwright.chromium)
        if path is None and os.environ.get("CI", "").lower() in ("true", "1"):
            pytest.fail(MISSING, pytrace=False)
        if path is None:
            pytest.skip(MISSING)
        root = hasattr(os, "geteuid") and os.geteuid() == 0  # Chromium's sandbox refuses to run as root
        args = ["--no-sandbox"] if root else []
        browser = playwright.chromium.launch(executable_path=path, args=args)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(browser: Browser) -> Iterator[Site]:
    """Return the server that all tests share."""
    with serve() as running:
        yield running


@pytest.fixture(scope="session")
def devices(browser: Browser) -> Iterator[dict[bool, BrowserContext]]:
    """Return a desk and a phone (True), each with a cache of its own for what the server sends."""
    devices = {phone: browser.new_context(**(PHONE if phone else DESK)) for phone in (False, True)}
    yield devices
    for context in devices.values():
        context.close()


@pytest.fixture
def come(devices: dict[bool, BrowserContext]) -> Iterator[Callable[..., Visit]]:
    """Return the function that lets a new visitor come to a site."""
    pages = []

    def come(site: Site, phone: bool = False) -> Visit:
        pages.append(devices[phone].new_page())
        return Visit(pages[-1], site.address)

    yield come
    for page in pages:
        page.close()


@pytest.fixture
def visit(come: Callable[..., Visit], site: Site) -> Visit:
    """Return a visitor at a desk."""
    return come(site)
