"""One browser, one tab and one server for all tests of a folder here: each test is a new visitor in that tab."""

import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from tests.browser.forms import DESK, PHONE
from tests.browser.inside import can_stay, stay
from tests.browser.prerendered_page import undrawn
from tests.browser.served_page import Served, look
from tests.browser.site import PATIENCE_MS, Site, serve
from tests.browser.visit import Visit
from tools.browser import browser_path
from tools.local import HOST, free_port

MISSING = (
    "The tests with a browser need Chromium or Google Chrome, or Playwright's own "
    "(python -m playwright install chromium), or its path in BROWSER_PATH: none was found."
)
# Without smooth edges a map costs half where no graphics card draws it. All tabs share one process: what one of them
# has compiled, the next need not.
FLAGS = ["--webgl-antialiasing-mode=none", "--renderer-process-limit=1"]
# A page that is read once is not worth optimising its scripts, but compiling them plainly at once, nor two threads that
# clean up, and with much room for what is young it is cleaned up seldom: a fifth of the cost.
SCRIPTS = "--no-opt --no-maglev --always-sparkplug --single-threaded-gc"
FLAGS += [f"--js-flags={SCRIPTS} --min-semi-space-size=32 --max-semi-space-size=32"]
# Without a card, Mesa draws a map in a tenth of the time: it keeps the compiled shaders, which Chromium's own drawing
# compiles anew for each map. Where there is no Mesa, Chromium goes back to its own.
if sys.platform == "linux":
    FLAGS += ["--use-gl=angle", "--use-angle=gl-egl", "--ignore-gpu-blocklist", "--disable-gpu-compositing"]
HERE = Path(__file__).parent
# Strict: a file that is renamed must not lose its place in silence.
START, *END = (
    (HERE / name).resolve(strict=True)
    for name in ("test_first_visit.py", "test_no_errors.py", "served/test_no_errors.py")
)
READER = {"locale": "en-GB", "viewport": DESK, "color_scheme": "light"}

expect.set_options(timeout=PATIENCE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests here, which take longest: a worker runs all of a folder, which share browser and server.

    One of them comes to a server that has just started, and one reads at the end what the server has said. Those that
    need a visitor inside the application come together: each other visitor opens it anew.
    """
    here = [item for item in items if "/tests/browser/" in item.path.as_posix()]
    here.sort(key=lambda item: (item.path in END, item.path != START, "inside" not in item.fixturenames))
    items[:] = here + [item for item in items if item not in here]


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
        args = [*FLAGS, "--no-sandbox"] if root else FLAGS
        folder = tmp_path_factory.mktemp("browser")
        browser = playwright.chromium.launch_persistent_context(folder, executable_path=path, args=args, **READER)
        browser.set_default_timeout(PATIENCE_MS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def named() -> str:
    """Return the address of another site, which may show the dashboard in a frame."""
    return f"http://{HOST}:{free_port()}"


@pytest.fixture(scope="session")
def site(browser: BrowserContext, named: str) -> Iterator[Site]:
    """Return the server that all tests share."""
    with serve(DASHBOARD_FRAME_ANCESTORS=named) as running:
        yield running


@pytest.fixture(scope="session")
def desk(browser: BrowserContext) -> Visit:
    """Return the tab in which one visitor comes after the other."""
    return Visit(browser.pages[0])


@pytest.fixture(scope="session")
def served(desk: Visit, site: Site) -> Callable[[str, str], Served]:
    """Return the function that tells what is seen of a page as the server sends it in a language.

    It is opened only once.
    """
    return cache(lambda name, code: look(desk.come_to(site), name, code))


@pytest.fixture
def visit(desk: Visit, site: Site) -> Visit:
    """Return a visitor at a desk."""
    return desk.come_to(site)


@pytest.fixture
def inside(desk: Visit, site: Site) -> Visit:
    """Return a visitor at a desk who goes from link to link inside the application, for tests of what is there."""
    return stay(desk) if can_stay(desk) else desk.come_to(site)


@pytest.fixture
def tab(browser: BrowserContext) -> Iterator[Page]:
    """Return a narrow tab of its own: in the shared one a websocket that is held back could not be let go again."""
    page = browser.new_page()
    page.set_viewport_size(PHONE)
    yield page
    page.close()


@pytest.fixture
def reader(visit: Visit) -> Iterator[Visit]:
    """Return a visitor to whom no chart is drawn, for tests of the words and choices around them."""
    with undrawn(visit.page):
        yield visit
