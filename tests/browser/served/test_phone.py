"""On a phone the page that is served stays until its reader asks for the application, which then keeps the place."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tables.translations import words
from tests.browser.visit import NEAR, Visit

A_LINE = 20  # pixels
EN = words("en")["web"]["live"]
ENDS = "element => element.getBoundingClientRect().bottom"
FAR_DOWN = "part => scrollTo(0, part.getBoundingClientRect().top + scrollY - 150)"
STANDS = "heading => heading.getBoundingClientRect().top"


@pytest.fixture
def phone(visit: Visit) -> Iterator[Page]:
    """Return the page of a visitor with a phone."""
    with visit.phone():
        yield visit.page


def test_nothing_of_the_application_comes_until_a_live_view_is_asked_for_which_then_stands_where_its_picture_was(
    visit, phone
):
    fetched: list[str] = []
    phone.on("request", lambda request: fetched.append(request.url))
    phone.goto(f"{visit.address}/", wait_until="networkidle")
    assert [url for url in fetched if "/static/js/" in url or "take_over" in url] == visit.sockets == []
    assert phone.evaluate("document.getAnimations().length") == 0, "it says that the application has not come"
    phone.locator("#prerendered #summit").evaluate("heading => scrollTo(0, heading.offsetTop - 90)")
    stood = phone.locator("#prerendered #summit").evaluate(STANDS)
    phone.locator(".view", has=phone.locator("#summit")).get_by_role("link", name=EN["chart"]).click()
    expect(phone.get_by_role("status").filter(has_text=EN["coming"])).to_be_in_viewport()
    phone.locator("#prerendered").wait_for(state="detached")
    visit.rest()
    assert abs(phone.locator("#root #summit").evaluate(STANDS) - stood) < NEAR
    expect(phone.locator("#root .main-svg").first).to_be_in_viewport()
    phone.reload()
    phone.locator("#prerendered").wait_for(state="detached")


def test_the_whole_page_comes_with_the_choices_of_the_address_and_stays_in_its_frame(visit, phone):
    phone.goto(f"{visit.address}/map?year=2019&country=COL&embed=true")
    title = phone.locator("h3#flows").inner_text()
    phone.locator("#prerendered .to-live").click()
    phone.locator("#prerendered").wait_for(state="detached")
    expect(phone.locator("#root h3#flows")).to_have_text(title)
    expect(phone.get_by_test_id("stSidebar")).to_have_count(0)
    assert visit.complaints == []


def test_who_has_scrolled_into_the_picture_of_the_map_has_the_live_map_there_though_its_title_is_elsewhere(
    visit, phone
):
    phone.goto(f"{visit.address}/map")
    picture = phone.locator("#prerendered .view img").first
    picture.evaluate("picture => scrollTo(0, picture.getBoundingClientRect().top + 200)")
    ended = picture.evaluate(ENDS)
    phone.locator("#prerendered .to-live").evaluate("link => link.click()")
    phone.locator("#prerendered").wait_for(state="detached")
    visit.rest()
    assert abs(phone.get_by_test_id("stDeckGlJsonChart").evaluate(ENDS) - ended) < NEAR


@pytest.mark.parametrize(("link", "sentence"), [("/country", ".answers th"), ("/claims", ".compact a")])
def test_who_has_scrolled_to_where_no_heading_is_in_sight_reads_on_at_the_same_line(visit, phone, link, sentence):
    phone.goto(f"{visit.address}{link}")
    line = phone.locator(f"#prerendered {sentence}").nth(4)
    words = line.inner_text()
    line.evaluate(FAR_DOWN)
    stood = line.evaluate(STANDS)
    phone.locator("#prerendered .to-live").evaluate("link => link.click()")
    phone.locator("#prerendered").wait_for(state="detached")
    visit.rest()
    same = phone.locator("#root p").get_by_text(words, exact=True)
    assert abs(same.evaluate(STANDS) - stood) < A_LINE


def test_a_list_that_the_application_has_not_stays_for_who_reads_it_until_it_is_scrolled_away(visit, phone):
    phone.goto(f"{visit.address}/country")
    phone.locator("#prerendered .to-live").evaluate("link => link.click()")
    phone.locator("#prerendered .offered li").nth(9).evaluate(FAR_DOWN)
    phone.locator("[data-testid='stApp'][data-test-script-state='notRunning'] h1").wait_for(state="attached")
    phone.wait_for_timeout(1000)
    expect(phone.locator("#prerendered .offered li").nth(9)).to_be_in_viewport()
    phone.evaluate("scrollTo(0, 200)")
    phone.locator("#prerendered").wait_for(state="detached")
