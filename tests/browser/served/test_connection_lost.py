"""Who loses the connection is told so in the words of the page, with pages that need none of it, until it is back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, WebSocketRoute, expect

from tables.translations import words
from tests.browser.site import Site
from tests.browser.visit import Visit

LOST = words("en")["web"]["lost"]
PAGE = "/addresses?when=publication"


class Connection:
    """A tab with the application, and its connection to the server, which can be closed."""

    def __init__(self, tab: Page) -> None:
        self.tab, self.broken = tab, False
        self.sockets: list[WebSocketRoute] = []
        tab.route_web_socket("**/_stcore/stream", self._connect)

    def told(self) -> Locator:
        """Return what says that the connection is lost."""
        return self.tab.get_by_role("alert").filter(has_text=LOST["said"])

    def close(self) -> None:
        """Close the connection, and let no other one come about until it is not `broken` any more."""
        self.broken = True
        self.sockets[-1].close()

    def _connect(self, socket: WebSocketRoute) -> None:
        if self.broken:
            socket.close()
            return
        socket.connect_to_server()
        self.sockets.append(socket)


@pytest.fixture(scope="module")
def connection(browser: BrowserContext, desk: Visit, site: Site) -> Iterator[Connection]:
    """Return the connection of a tab of its own; the shared one, which would lose its own too, has none."""
    desk.come_to(site)
    tab = browser.new_page()
    found = Connection(tab)
    tab.goto(site.address + PAGE)
    tab.locator("#prerendered").wait_for(state="detached")
    yield found
    tab.close()


def test_a_phone_that_loses_its_network_says_so_at_once_though_the_connection_is_not_given_up(browser, connection):
    expect(connection.told()).to_have_count(0)
    browser.set_offline(True)
    try:
        expect(connection.told()).to_be_in_viewport(ratio=1)
    finally:
        browser.set_offline(False)
    expect(connection.told()).to_have_count(0)


def test_what_is_said_of_a_lost_connection_can_be_closed_and_a_tab_that_was_never_opened_says_why_it_is_empty(
    browser, site, connection
):
    tab, empty = connection.tab, "[role='tabpanel']"
    tab.goto(f"{site.address}/causes")
    tab.locator("#prerendered").wait_for(state="detached")
    browser.set_offline(True)
    try:
        expect(connection.told()).to_be_visible()
        tab.get_by_role("tab").nth(1).click()
        expect(tab.locator(f"{empty}[data-empty='{LOST['empty']}']")).to_be_visible()
        said = tab.locator(empty).evaluate("panel => getComputedStyle(panel, '::before').content")
        assert said == f'"{LOST["empty"]}"'
        connection.told().get_by_role("button", name=LOST["close"]).click()
        expect(connection.told()).to_have_count(0)
    finally:
        browser.set_offline(False)
    expect(tab.locator(f"{empty} h3").first).to_be_visible()
    expect(tab.locator(f"{empty}[data-empty='{LOST['empty']}']")).to_have_count(0)
    tab.goto(site.address + PAGE)
    tab.locator("#prerendered").wait_for(state="detached")


def test_a_reader_who_loses_the_connection_is_led_to_pages_without_scripts_until_it_is_back(site, connection):
    told, tab = connection.told(), connection.tab
    connection.close()
    expect(told).to_be_in_viewport(ratio=1)
    plain, brief = (f"{site.address}/{page}?when=publication&plain=true" for page in ("addresses", "brief"))
    expect(told.get_by_role("link", name=LOST["plain"])).to_have_attribute("href", plain)
    expect(told.get_by_role("link", name=LOST["brief"])).to_have_attribute("href", brief)
    expect(tab.locator("#root h1")).to_be_visible()
    connection.broken = False
    expect(told).to_have_count(0)
    connection.close()
    told.get_by_role("link", name=LOST["plain"]).click()
    tab.wait_for_url(plain)


def test_the_mark_of_a_lost_connection_speaks_the_language_of_the_page(site, connection):
    connection.broken = False
    connection.tab.goto(f"{site.address}{PAGE}&lang=es")
    connection.tab.locator("#prerendered").wait_for(state="detached")
    connection.close()
    mark = connection.tab.get_by_test_id("stConnectionStatus")
    expect(mark).to_have_text(words("es")["web"]["own"]["connecting"])
