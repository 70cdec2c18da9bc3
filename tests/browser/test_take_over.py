"""The application takes the place of what was served before it: never both at once, and a reader keeps the place."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, WebSocketRoute, expect

from tables.load import rows
from tests.browser.forms import PHONE
from tests.browser.visit import NEAR, Visit

# The words of the application that can be seen, and whether they can be reached with Tab or read out.
SEEN = """() => [...document.querySelectorAll('#root *')].filter(e =>
    e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && e.innerText?.trim()).length"""
READ_OUT = "() => !document.querySelector('#root').closest('[inert]')"
# Scrolls to an entry, as a reader does, and tells where it stands then.
SCROLL = """title => {
    const entry = [...document.querySelectorAll('#opening h3')].find(e => e.textContent.trim() === title);
    entry.scrollIntoView();
    scrollBy(0, -20);
    return entry.getBoundingClientRect().top;
}"""
STANDS = """title => [...document.querySelectorAll('[data-testid="stMain"] h3')]
    .find(e => e.textContent.trim() === title)?.getBoundingClientRect().top"""
NEAR_TOP = 20  # pixels


@pytest.fixture
def tab(visit: Visit) -> Iterator[Page]:
    """Return a tab of its own: from the shared one a websocket that is held back could not be let go any more."""
    page = visit.page.context.new_page()
    yield page
    page.close()


def test_nothing_of_the_application_is_seen_or_reached_while_the_opening_stands_and_the_focus_stays(visit):
    page, held = visit.page, []
    switch = "**/static/js/ButtonGroup.*"  # it draws what stands above the title

    def hold(route: Route) -> None:
        held.append(route)

    page.route(switch, hold)
    page.goto(f"{visit.address}/timeline?event=EV26", wait_until="commit")
    page.locator("#root h1").wait_for(state="attached")
    page.locator("#root h3").first.wait_for(state="attached")
    assert page.locator("#opening").count() == 1
    assert (page.evaluate(SEEN), page.evaluate(READ_OUT)) == (0, False)
    page.locator("#opening nav.menu a[href*=country]").focus()
    for route in held:
        route.continue_()
    page.unroute(switch)
    page.locator("#opening").wait_for(state="detached")
    visit.rest()
    assert page.evaluate(SEEN) > 0
    assert page.evaluate(READ_OUT)
    expect(page.get_by_test_id("stSidebar").locator("a[href*=country]")).to_be_focused()


def test_a_reader_who_has_scrolled_keeps_the_place_though_it_comes_late(tab, visit):
    claim, held, late = rows("claims")["C20"], [], True

    def pass_on(socket: WebSocketRoute) -> None:
        def answer(message: bytes | str) -> None:
            if late and (held or f"### {claim.paraphrase}".encode() in message):
                held.append((socket, message))
            else:
                socket.send(message)

        socket.connect_to_server().on_message(answer)

    tab.route_web_socket("**/_stcore/stream", pass_on)
    tab.set_viewport_size(PHONE)
    tab.goto(f"{visit.address}/claims", wait_until="domcontentloaded")
    stood = tab.evaluate(SCROLL, claim.paraphrase)
    assert abs(stood - NEAR_TOP) < NEAR
    tab.locator("#root h3").first.wait_for(state="attached")
    assert tab.locator("#opening").count() == 1
    assert tab.evaluate(SEEN) == 0
    while held:  # meanwhile more comes in
        socket, message = held.pop(0)
        socket.send(message)
    late = False
    tab.locator("#opening").wait_for(state="detached")
    tab.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
    assert abs(tab.evaluate(STANDS, claim.paraphrase) - stood) < NEAR
