"""The page can be read before the application is there, and nothing jumps when it takes over."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.forms import DESK, PHONE
from tests.browser.site import Site

NEAR = 2  # pixels
BOX = "document.querySelector('{} h1').getBoundingClientRect().toJSON()"


@pytest.fixture(scope="module")
def page(browser: BrowserContext) -> Iterator[Page]:
    """Return a tab that notes where the title stands before the application is there."""
    page = browser.new_page()
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => window.opened = {BOX.format('#opening')})")
    yield page
    page.close()


@pytest.mark.parametrize(
    "size, link",
    [(DESK, "/sources"), (PHONE, "/sources"), (DESK, "/sources?embed=true")],
    ids=["desk", "phone", "in a frame"],
)
def test_the_title_stays_where_it_is_when_the_application_takes_over(size, link, page: Page, site: Site):
    page.set_viewport_size(size)
    page.goto(site.address + link, wait_until="commit")
    expect(page.locator("#root h1")).to_be_visible()
    expect(page.locator("#opening")).to_have_count(0)
    expect(page.locator("#root").get_by_role("radiogroup").first).to_be_visible()
    assert page.evaluate(BOX.format("#root")) == pytest.approx(page.evaluate("window.opened"), abs=NEAR)
