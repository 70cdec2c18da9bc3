"""Where the application does not come, the page that is served first stays and says so after a while."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from content.links import address
from tables.translations import languages
from tests.browser.forms import PHONE
from tests.browser.site import Site

SMALL_SCREENS = [PHONE, {"width": 320, "height": 568}]
COVERED = "notice => notice.getBoundingClientRect().height / innerHeight"
TEN_SECONDS_LATER = "document.getAnimations().find(one => one.animationName === 'late').finish()"

NEARLY_TEN_SECONDS_LATER = TEN_SECONDS_LATER.replace("finish()", "currentTime = 9_500")


def silent(page: Page) -> None:
    page.route_web_socket("**/_stcore/stream", lambda socket: None)


def closed(page: Page) -> None:
    page.route_web_socket("**/_stcore/stream", lambda socket: socket.close())


def broken(page: Page) -> None:
    page.route("**/static/js/index.*.js", lambda route: route.fulfill(body="(", content_type="text/javascript"))


def all_broken(page: Page) -> None:
    page.route("**/*.js*", lambda route: route.fulfill(body="(", content_type="text/javascript"))


def told(site: Site, tab: Page) -> Locator:
    """Open a page on which no script runs, wait until it says so, and return what says so."""
    all_broken(tab)
    tab.goto(f"{site.address}/claims?claim=C18", wait_until="load")
    tab.evaluate(TEN_SECONDS_LATER)
    return tab.locator("#prerendered .late")


@pytest.mark.parametrize("trouble", [silent, closed, all_broken, broken])
def test_a_reader_without_the_application_is_told_so_in_sight_with_the_rows_of_the_page(site, tab, trouble):
    trouble(tab)
    tab.goto(f"{site.address}/claims?claim=C18", wait_until="load")
    late = tab.locator("#prerendered .late")
    expect(late).to_be_hidden()
    tab.evaluate(TEN_SECONDS_LATER)
    expect(late).to_be_in_viewport(ratio=1)
    expect(late.locator("a[href$='claims.csv?claim=C18']")).to_be_visible()
    expect(tab.locator("#prerendered h1")).to_be_visible()


def test_a_reader_whose_websocket_is_blocked_keeps_the_picture_of_the_map_that_was_asked_for(site, tab):
    silent(tab)
    tab.goto(f"{site.address}/map?year=2019&country=COL", wait_until="load")
    tab.evaluate(TEN_SECONDS_LATER)
    picture = tab.locator("#prerendered img[src*='/view/flows.svg']").first
    expect(picture).to_be_visible()
    for asked in ("year=2019", "country=COL"):
        expect(picture).to_have_attribute("src", re.compile(asked))
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0


def test_a_reader_to_whom_the_scripts_still_come_is_not_told_so_yet(site, tab):
    silent(tab)
    tab.goto(f"{site.address}/claims?claim=C18", wait_until="load")
    tab.evaluate(NEARLY_TEN_SECONDS_LATER)
    tab.add_script_tag(url=tab.locator("script[src*='skip_link']").first.get_attribute("src") + "?again")
    tab.wait_for_timeout(1000)
    expect(tab.locator("#prerendered .late")).to_be_hidden()


@pytest.mark.parametrize("code", languages())
def test_what_says_so_takes_a_fifth_of_a_small_screen_at_most(site, tab, code):
    silent(tab)
    tab.goto(f"{site.address}{address('map', lang=code)}", wait_until="load")
    tab.evaluate(TEN_SECONDS_LATER)
    for size in SMALL_SCREENS:
        tab.set_viewport_size(size)
        assert 0 < tab.locator("#prerendered .late").evaluate(COVERED) < 0.21, size


def test_what_says_so_is_closed_by_a_press_even_without_scripts_and_covers_nothing_any_more(site, tab):
    late = told(site, tab)
    late.locator(".close").click()
    expect(late).not_to_be_in_viewport()


def test_what_says_so_closed_by_the_keyboard_keeps_the_focus_in_sight_until_it_goes_on(site, tab):
    late = told(site, tab)
    late.locator("summary").focus()
    tab.keyboard.press("Enter")
    expect(late.locator("a").first).to_be_hidden()
    expect(late.locator("summary")).to_be_focused()
    expect(late.locator("summary")).to_be_in_viewport(ratio=1)
    tab.locator("#content").focus()
    expect(late).not_to_be_in_viewport()
