"""Without WebGL, or after it is lost, a map is a sentence, a picture and a table, never an empty box."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tables.translations import words
from tests.browser.forms import SMALL
from tests.browser.inside import go

SENTENCE = words("en")["card"]["no_map"]
# As with the switch --disable-3d-apis.
NONE = """const real = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return kind.startsWith('webgl') ? null : real.call(this, kind, ...more);
};"""
LOSE = """document.querySelectorAll('[data-testid="stDeckGlJsonChart"] canvas').forEach(canvas =>
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context').loseContext())"""


@pytest.fixture(autouse=True)
def drawing(browser: BrowserContext) -> Iterator[None]:
    """Let what a browser cannot do not stay with the other visitors."""
    yield
    browser.clear_cookies(name="maps")


def told_by_a_picture_and_rows(page: Page) -> None:
    page.get_by_text(SENTENCE).wait_for()
    page.get_by_test_id("stDataFrame").wait_for()
    picture = page.locator("#root img[src*='/view/flows.svg']")
    expect(picture).to_have_attribute("alt", re.compile("Peru"))
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    expect(page.get_by_test_id("stDeckGlJsonChart")).to_have_count(0)


def test_a_map_that_is_lost_gives_way_to_its_picture_with_every_choice_kept(inside):
    inside.page.set_viewport_size(SMALL)
    page = go(inside, "/map?year=2019&country=PER")
    page.locator('[data-testid="stDeckGlJsonChart"] canvas').first.wait_for()
    expect(page.get_by_text(SENTENCE)).to_have_count(0)
    page.evaluate(LOSE)
    told_by_a_picture_and_rows(page)
    assert page.url.endswith("/map?year=2019&country=PER")
    expect(page.locator("h3#flows")).to_contain_text("Peru")


def test_a_browser_without_webgl_gets_a_picture_and_the_rows_of_the_map(site, tab):
    tab.add_init_script(NONE)
    tab.goto(f"{site.address}/map?year=2019&country=PER")
    told_by_a_picture_and_rows(tab)
    expect(tab.locator("h3#flows")).to_contain_text("Peru")
