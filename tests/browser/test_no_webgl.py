"""Without WebGL, or after it is lost, a map is a sentence, a picture and a table, never an empty box."""

import re

import pytest
from playwright.sync_api import Page, expect

from tables.translations import words
from tests.browser.visit import Visit

SENTENCE = words("en")["card"]["no_map"]
# As with the switch --disable-3d-apis.
NONE = """const real = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return kind.startsWith('webgl') ? null : real.call(this, kind, ...more);
};"""
LOSE = """document.querySelectorAll('[data-testid="stDeckGlJsonChart"] canvas').forEach(canvas =>
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context').loseContext())"""


@pytest.fixture
def tab(visit: Visit):
    """Return a tab of its own: what its browser cannot do must not stay with the other visitors."""
    page = visit.page.context.new_page()
    yield page
    page.close()
    visit.page.context.clear_cookies(name="maps")


def told_by_a_picture_and_rows(page: Page) -> None:
    page.get_by_text(SENTENCE).wait_for()
    page.get_by_test_id("stDataFrame").wait_for()
    picture = page.locator("#root img[src*='/view/flows.svg']")
    expect(picture).to_have_attribute("alt", re.compile("Peru"))
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    expect(page.get_by_test_id("stDeckGlJsonChart")).to_have_count(0)


def test_a_browser_without_webgl_gets_a_picture_and_the_rows_of_the_map(visit, tab):
    tab.add_init_script(NONE)
    tab.goto(f"{visit.address}/map?year=2019&country=PER")
    told_by_a_picture_and_rows(tab)
    expect(tab.locator("h3#flows")).to_contain_text("Peru")


def test_a_map_that_is_lost_gives_way_to_its_picture_with_every_choice_kept(visit, tab):
    tab.goto(f"{visit.address}/map?year=2019&country=PER")
    tab.locator('[data-testid="stDeckGlJsonChart"] canvas').first.wait_for()
    expect(tab.get_by_text(SENTENCE)).to_have_count(0)
    tab.evaluate(LOSE)
    told_by_a_picture_and_rows(tab)
    assert tab.url.endswith("/map?year=2019&country=PER")
    expect(tab.locator("h3#flows")).to_contain_text("Peru")
