"""A search in the bar opens its results over the page, and each of them with the answer in sight."""

import pytest
from playwright.sync_api import expect

from tables.translations import words
from tests.browser import axe
from tests.browser.inside import go
from tests.browser.served_page import NARROW
from tests.browser.visit import Visit

SAY = words("en")["search"]
TERM = "Expulsion under Title 42"
# Of a hint in its field, in pixels.
HINT_ROOM = """field => {
    const look = getComputedStyle(field), pen = document.createElement('canvas').getContext('2d');
    pen.font = look.font;
    const edges = parseFloat(look.paddingLeft) + parseFloat(look.paddingRight);
    return field.clientWidth - edges - pen.measureText(field.placeholder).width;
}"""


def test_a_result_opens_its_place_in_sight_and_escape_closes_the_results(inside: Visit):
    page = go(inside, "/brief")
    field, results = page.get_by_role("searchbox", name=SAY["label"]), page.locator(".st-key-found")
    title = page.locator("#root h1").bounding_box()
    field.fill("title 42")
    field.press("Enter")
    expect(results.get_by_role("status")).to_contain_text("title 42", timeout=60_000)
    link = results.get_by_role("link", name=TERM)
    expect(link).to_be_visible()
    assert page.locator("#root h1").bounding_box() == title
    assert axe.found(page) == []
    page.keyboard.press("Escape")
    expect(results).to_have_count(0)
    expect(field).to_be_focused()
    field.press("Enter")
    link.click()
    expect(page.get_by_role("heading", name=TERM)).to_be_in_viewport()
    expect(results).to_have_count(0)
    assert "part=terms" in page.url


@pytest.mark.parametrize(("name", "key"), [(TERM, "Escape"), (SAY["close"], "Enter")])
def test_who_closes_the_results_from_among_them_by_a_key_is_in_the_field_again(inside: Visit, name, key):
    page = go(inside, "/brief")
    field, results = page.get_by_role("searchbox", name=SAY["label"]), page.locator(".st-key-found")
    field.fill("title 42")
    field.press("Enter")
    expect(results.get_by_role("status")).to_contain_text("title 42", timeout=60_000)
    results.get_by_role("link", name=name).or_(results.get_by_role("button", name=name)).press(key)
    expect(results).to_have_count(0)
    expect(field).to_be_focused()


@pytest.mark.parametrize(("page", "code"), [("timeline", "fr"), ("claims", "es")])
def test_the_hint_of_a_search_fits_a_narrow_phone_with_letters_twice_as_large(page, code, visit):
    visit.page.set_viewport_size(NARROW)
    opened = visit.open(f"/{page}?lang={code}&plain=false")
    opened.evaluate("document.documentElement.style.fontSize = '200%'")
    field = opened.locator('[data-testid="stMain"] [data-testid="stTextInput"] input').last
    assert field.evaluate(HINT_ROOM) >= 0
