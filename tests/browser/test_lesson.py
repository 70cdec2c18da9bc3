"""Who judges statements finds each at the same place, the way on without scrolling, and the way out with a way back."""

import pytest
from playwright.sync_api import Page, expect

from content.lesson_choices import title
from content.reader import Reader
from tests.browser.forms import DESK, PHONE
from tests.browser.inside import follow, go, turn
from tests.browser.pixels import CONTRAST, contrast, luminance
from tests.browser.visit import Visit

READER = Reader()
SAY = READER.say
OPENED = "[class*='st-key-opened-lesson-'] h2"
RING = '[data-testid="stRadioOption"] > div > div:first-child'


def bottom(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box
    return box["y"] + box["height"]


def judge(visit: Visit, page: Page) -> Page:
    """Take the first answer and check it."""
    page.get_by_test_id("stForm").get_by_role("radio", name=SAY("verdict.supported")).press("Space")
    with visit.rerun():
        page.get_by_role("button", name=SAY("lesson.check")).click()
    return visit.rest()


def test_who_comes_back_by_a_link_is_offered_the_set_once_below_the_heading(visit: Visit):
    visit.open("/lesson?set=border")
    page = visit.open("/lesson")
    offered = page.locator("#root .lesson-left")
    expect(offered).to_have_text(SAY("lesson.way.on", set=title("border", READER)))
    assert offered.bounding_box()["y"] >= bottom(page, "#root h2#sets")


def test_each_answer_has_a_ring_that_is_seen_in_light_and_dark(inside: Visit):
    page = go(inside, "/lesson?set=border")
    ring = page.get_by_test_id("stForm").locator(RING).first
    found = []
    for scheme in ("dark", "light"):
        turn(inside, scheme)
        ring.scroll_into_view_if_needed()
        box = ring.bounding_box()
        seen = luminance(page, [box[side] for side in ("x", "y", "width", "height")])
        found.append(contrast(seen, seen[0, 0]).max())
    assert min(found) >= CONTRAST, found


@pytest.mark.parametrize("way", ["menu", "statement"])
def test_a_set_is_left_for_all_sets_and_can_be_gone_on_with(inside: Visit, way):
    page = go(inside, "/lesson?set=border&answers=C18i")
    name, place = (SAY("lesson.menu"), "stSidebar") if way == "menu" else (SAY("lesson.way.sets"), "stMain")
    page.get_by_test_id(place).get_by_role("link", name=name, exact=True).click()
    page.get_by_role("button", name=SAY("lesson.way.on", set=title("border", READER))).click()
    page.wait_for_url("**/lesson?*answers=C18i*")
    expect(page.locator(OPENED)).to_be_visible()


def test_the_focus_goes_to_the_statement_of_the_set_and_then_to_the_verdict(inside: Visit):
    page = go(inside, "/lesson")
    page.get_by_test_id("stMain").get_by_role("link", name=title("border", READER), exact=True).press("Enter")
    expect(page.locator(".st-key-said-question h3")).to_be_focused()
    inside.rest()
    page.get_by_test_id("stForm").get_by_role("radio").first.press("Space")
    page.get_by_role("button", name=SAY("lesson.check")).press("Enter")
    expect(page.locator(".st-key-said-answer h3")).to_be_focused()


def test_the_result_is_said_and_its_title_gets_the_focus(inside: Visit):
    page = go(inside, "/lesson?set=5&answers=C06s,C15s,C16s,C18s,C31s&claim=C18")
    page.locator(".st-key-lesson-onward button").press("Enter")
    expect(page.locator(".st-key-said-result h2")).to_be_focused()
    expect(page.locator("#announced")).to_contain_text(SAY("lesson.result"))


def test_the_title_of_the_sets_gets_the_focus_when_a_set_is_left_for_them(inside: Visit):
    page = go(inside, "/lesson?set=border")
    page.get_by_test_id("stMain").get_by_role("link", name=SAY("lesson.way.sets"), exact=True).press("Enter")
    expect(page.locator("#root h2#sets")).to_be_focused()


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_each_statement_begins_where_the_one_before_did_and_its_verdict_has_the_way_on_in_sight(inside: Visit, size):
    go(inside, "/lesson")
    inside.page.set_viewport_size(size)
    page = follow(inside, "/lesson?set=5&answers=C06s&claim=C06")
    onward, places = page.locator(".st-key-lesson-onward button"), set()
    for _ in range(3):
        with inside.rerun():
            onward.click()
        inside.rest()
        places.add(page.locator(OPENED).bounding_box()["y"])
        judge(inside, page)
        expect(onward).to_be_in_viewport(ratio=1)
    assert len(places) == 1


def test_a_sheet_of_a_set_is_heard_with_the_name_of_the_set_and_seen_below_it_without(inside: Visit):
    page = go(inside, "/lesson")
    name = SAY("lesson.sheet.link_worksheet") + SAY("bound.about", what=title("border", READER))
    hidden = page.get_by_role("link", name=name, exact=True).locator(".stMarkdownColoredText")
    expect(hidden).to_have_css("font-size", "0px")
    assert title("border", READER) in hidden.inner_text()
