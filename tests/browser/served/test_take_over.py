"""The application takes the place of what was served before it: never both at once, and a reader keeps the place."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, WebSocketRoute, expect

from content import catalogue
from content.catalogue import PAGES
from content.links import address
from content.reader import Reader
from tables.translations import words
from tests.browser.forms import DESK, PHONE
from tests.browser.prerendered_page import CHART, held, without
from tests.browser.site import Site
from tests.browser.visit import NEAR, Visit
from tests.everywhere import some

# The words of the application that can be seen, and whether they can be reached with Tab or read out.
SEEN = """() => [...document.querySelectorAll('#root *')].filter(e =>
    e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && e.innerText?.trim()).length"""
READ_OUT = "() => !document.querySelector('#root').closest('[inert]')"
# Scrolls to an entry, as a reader does, and tells where it stands then.
SCROLL = """title => {
    const entry = [...document.querySelectorAll('#prerendered h3')].find(e => e.textContent.trim() === title);
    entry.scrollIntoView();
    scrollBy(0, -20);
    return entry.getBoundingClientRect().top;
}"""
STANDS = """title => [...document.querySelectorAll('[data-testid="stMain"] h3')]
    .find(e => e.textContent.trim() === title)?.getBoundingClientRect().top"""
TOP = "element => element.getBoundingClientRect().top"
NEAR_TOP = 20  # pixels
# On a page without this parameter its link has the address of several others; in the application it is a choice.
# Scrolls a line of text, a quarter down the page or more, to where a reader looks.
LOOK_AT_A_LINE = """() => {
    const lines = [...document.querySelectorAll('#prerendered main :is(p, li, td, h2, h3):not(:has(p, li, h3))')];
    const tops = lines.filter(line => line.checkVisibility()).map(line => line.getBoundingClientRect().top);
    scrollTo(0, tops.find(top => top > document.documentElement.scrollHeight / 4) - innerHeight / 3 + 5);
}"""
# Returns the pieces of text of a page, each with its place.
TEXTS = """page => {
    const found = [];
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const {top, bottom, height} = range.getBoundingClientRect();
        const text = range.toString().replace(/^[\\s:·]+|[\\s:·]+$/g, '');
        if (text && height) found.push({text, top, bottom});
    }
    return found;
}"""


def next_to_where_a_reader_looks(texts: list[dict]) -> list[dict]:
    """Return the texts at or next to a third of the height of the window."""
    looked = DESK["height"] / 3
    return [text for text in texts if max(text["top"] - looked, looked - text["bottom"]) < NEXT_TO]


NEXT_TO = 100  # pixels
A_HAIR = 5  # pixels: rows of a table are centred
LAID_OUT_OTHERWISE = ["declaration", "claims", "brief"]
HINDSIGHT = words("en")["app"]["when"]["hindsight"]
# Adds up what moves without the reader's doing, as browsers measure it: part of the window times part of its height.
SHIFTS = """window.shifts = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifts += entry.value; }))
        .observe({type: 'layout-shift', buffered: true});"""
STEADY = 0.02


@pytest.fixture
def guest(visit: Visit, tab: Page) -> Visit:
    """Return a visitor at a desk in a tab of its own."""
    tab.set_viewport_size(DESK)
    return Visit(tab, visit.address)


def test_nothing_of_the_application_is_seen_or_reached_while_the_opening_stands_and_the_focus_stays(visit):
    with held(visit, "/timeline?event=EV26") as page:
        page.locator("#root h3").first.wait_for(state="attached")
        assert page.locator("#prerendered").count() == 1
        assert (page.evaluate(SEEN), page.evaluate(READ_OUT)) == (0, False)
        page.locator("#prerendered .bar").get_by_role("link", name=HINDSIGHT).focus()
    assert page.evaluate(SEEN) > 0
    assert page.evaluate(READ_OUT)
    expect(page.get_by_role("radio", name=HINDSIGHT)).to_be_focused()


def test_a_reader_who_has_scrolled_keeps_the_place_though_it_comes_late(guest):
    page, title = guest.page, catalogue.view("disasters", Reader()).title
    waiting, late = [], True

    def pass_on(socket: WebSocketRoute) -> None:
        def answer(message: bytes | str) -> None:
            if late and (waiting or title.encode() in message):
                waiting.append((socket, message))
            else:
                socket.send(message)

        socket.connect_to_server().on_message(answer)

    page.route_web_socket("**/_stcore/stream", pass_on)
    page.set_viewport_size(PHONE)
    page.goto(f"{guest.address}/figures", wait_until="domcontentloaded")
    stood = page.evaluate(SCROLL, title)
    assert abs(stood - NEAR_TOP) < NEAR
    page.locator("#root h3").first.wait_for(state="attached")
    assert page.locator("#prerendered").count() == 1
    assert page.evaluate(SEEN) == 0
    while waiting:  # meanwhile more comes in
        socket, message = waiting.pop(0)
        socket.send(message)
    late = False
    page.locator("#prerendered").wait_for(state="detached")
    guest.rest()
    assert abs(page.evaluate(STANDS, title) - stood) < NEAR


def test_who_reads_what_a_page_ends_with_reads_on_at_the_same_line_though_the_application_ends_earlier(visit):
    with held(visit, "/figures?tab=asylum") as page:
        note = page.locator("#prerendered .view > details + p, #prerendered .view > p.small").last
        words = note.inner_text()
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        stood = note.evaluate(TOP)
        assert 0 < stood < DESK["height"] / 2
    assert abs(page.locator("#root p").get_by_text(words, exact=True).evaluate(TOP) - stood) < NEAR


@pytest.mark.parametrize("name", dict.fromkeys([*LAID_OUT_OTHERWISE, *some(5, [*PAGES])]))
def test_what_is_read_stays_in_its_place_though_the_application_lays_out_otherwise_what_is_around(visit, name):
    with held(visit, address(name)) as page:
        page.evaluate(LOOK_AT_A_LINE)
        before = page.locator("#prerendered main").evaluate(TEXTS)
    after = {text["text"]: text for text in page.get_by_test_id("stMain").evaluate(TEXTS)}
    read = [(text, after[text["text"]]) for text in next_to_where_a_reader_looks(before) if text["text"] in after]
    moved = [min(abs(now[edge] - was[edge]) for edge in ("top", "bottom")) for was, now in read]
    assert min(moved) < A_HAIR


def test_who_reads_below_a_heading_that_the_application_has_for_the_ear_alone_reads_on_there(visit):
    with held(visit, "/causes") as page:
        page.locator("#prerendered h2#named-violence").evaluate("heading => heading.scrollIntoView()")
        title = page.locator("#prerendered h2#named-violence").locator("xpath=following::h3").first
        words, stood = title.inner_text(), title.evaluate(TOP)
    assert abs(page.evaluate(STANDS, words) - stood) < NEAR


@pytest.fixture(scope="module")
def replaced(site: Site, browser: BrowserContext) -> Iterator[Visit]:
    """Return a visitor who skipped to the title of a page, and saw its picture, until the application was there."""
    page = browser.new_page()
    page.set_viewport_size(DESK)
    page.add_init_script(SHIFTS)
    visitor = Visit(page, site.address)
    with without(page, CHART):
        page.goto(f"{site.address}/compare", wait_until="commit")
        page.locator("#root h3").first.wait_for(state="attached")
        page.locator("#content").focus()
        expect(page.locator("#prerendered img").first).to_be_in_viewport()
    page.locator("#prerendered").wait_for(state="detached")
    yield visitor
    page.close()


def test_a_picture_stands_until_its_chart_is_drawn_and_nothing_moves(replaced):
    expect(replaced.page.locator("#root .main-svg").first).to_be_in_viewport()
    replaced.rest()
    assert replaced.page.evaluate("() => shifts") <= STEADY


def test_who_has_skipped_to_the_title_goes_on_from_there(replaced):
    expect(replaced.page.locator("#root h1")).to_be_focused()
