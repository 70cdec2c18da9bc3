"""What a teacher hands out fits on paper, and a pupil who looks at another page finds the lesson again."""

import pytest
from playwright.sync_api import Locator, expect

from content.links import sheet_address
from content.reader import Reader
from tables.translations import languages
from tests import everywhere
from tests.browser import paper
from tests.browser.served_page import NARROW, TOO_WIDE
from tests.browser.visit import Visit

SAY = Reader().say
SIDES = {"worksheet": {"5": 1, "10": 2, "all": 2}, "key": {"10": 1, "all": 1}}


@pytest.mark.parametrize("sheet, language", everywhere.somewhere(SIDES, languages()))
def test_a_worksheet_takes_two_sides_and_a_key_one_on_either_paper(visit: Visit, sheet, language):
    for code, most in SIDES[sheet].items():
        visit.page.goto(visit.address + sheet_address(sheet, set=code, lang=language))
        for size in ("A4", "Letter"):
            sides = paper.sides(visit.page.pdf(format=size))
            assert len(sides) == most, (code, size)
            assert all(sides)


@pytest.mark.parametrize("sheet", SIDES)
def test_a_sheet_is_read_on_a_narrow_phone_in_large_letters_without_scrolling_to_the_side(sheet, visit: Visit):
    visit.page.goto(visit.address + sheet_address(sheet, set="10"))
    visit.page.set_viewport_size(NARROW)
    assert visit.page.evaluate(TOO_WIDE)["large"] == 0


def go_on(shown: Locator) -> Locator:
    """Return what leads back to the set that was left, in what is shown."""
    return shown.get_by_text(SAY("lesson.way.on", set=""))


def test_after_another_page_and_a_reload_the_browser_leads_back_to_the_answers_without_telling_the_server(visit: Visit):
    page = visit.page
    page.evaluate("sessionStorage.clear()")
    with visit.phone():
        page.goto(f"{visit.address}/lesson?set=border&answers=C18i")
        menu = page.get_by_role("navigation", name=SAY("web.menu"))
        menu.get_by_role("link", name=SAY("map.menu"), exact=True).click()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        menu.get_by_role("link", name=SAY("lesson.menu"), exact=True).click()
        expect(go_on(page.locator("#prerendered"))).to_be_visible()
        assert [url for url in asked if "C18" in url] == []
        go_on(page.locator("#prerendered")).click()
        page.wait_for_url("**/lesson?set=border&answers=C18i")
        expect(page.locator("form.answer")).to_be_visible()
    page = visit.open("/lesson")
    go_on(page.locator("#root")).click()
    page.wait_for_url("**/lesson?set=border&answers=C18i")


def test_the_answer_that_was_checked_last_is_not_lost_on_another_page(visit: Visit):
    page = visit.page
    page.evaluate("sessionStorage.clear()")
    with visit.phone():
        page.goto(f"{visit.address}/lesson?set=border&answers=C18i")
        page.get_by_role("radio").first.check()
        page.get_by_role("button", name=SAY("lesson.check")).click()
        verdict = page.locator("#verdict h3").inner_text()
        page.get_by_role("link", name=SAY("lesson.way.sets")).click()
        go_on(page.locator("#prerendered")).click()
        expect(page.locator("#verdict h3")).to_have_text(verdict)
