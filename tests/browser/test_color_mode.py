"""When the system turns dark or light while a page is open, what the server drew follows, and nothing else changes."""

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tables.load import rows
from tables.translations import words
from tests.browser.forms import DESK, SMALL
from tests.browser.inside import go, turn
from tests.browser.pixels import ground
from tests.browser.site import Site
from tests.browser.visit import Visit

EN = words("en")
EVENT = rows("events")["EV26"]
LINK = "/timeline?event=EV26"
WORD = "#root .js-plotly-plot text"
COLOUR = "word => getComputedStyle(word).fill"
TURNS = ("dark", "light")
RESTED_MS = 1500  # longer than the page waits before it has itself drawn anew


def test_a_chart_turns_dark_with_the_system_and_light_again_without_an_entry_of_the_history(inside: Visit):
    page = go(inside, LINK)
    word, entries = page.locator(WORD).first, page.evaluate("history.length")
    light = word.evaluate(COLOUR)
    for scheme in TURNS:
        turn(inside, scheme)
        assert (word.evaluate(COLOUR) == light) is (scheme == "light")
    assert page.evaluate("history.length") == entries
    expect(page.get_by_role("radio", name=EVENT.title)).to_be_checked()


def test_a_map_turns_dark_with_the_system(visit: Visit):
    visit.page.set_viewport_size(SMALL)
    page = visit.open("/map")
    land = page.get_by_test_id("stDeckGlJsonChart")
    light = ground(land)
    turn(visit, "dark")
    assert ground(land) < light / 4


def test_what_is_open_stays_open_when_the_system_turns_dark(inside: Visit):
    page = go(inside, LINK)
    page.get_by_test_id("stPopoverButton").first.click()
    opened = page.get_by_test_id("stPopoverBody")
    expect(opened).to_be_visible()
    turn(inside, "dark")
    expect(opened).to_be_visible()
    page.keyboard.press("Escape")


def test_what_is_half_typed_stays_when_the_system_turns_dark(inside: Visit):
    page = go(inside, LINK)
    field = page.get_by_role("textbox", name=EN["timeline"]["search"])
    field.press_sequentially("half ty")
    turn(inside, "dark")
    page.keyboard.type("ped")
    expect(field).to_have_value("half typed")
    field.fill("")


def test_years_that_play_go_on_to_the_last_one_when_the_system_turns_dark(visit: Visit):
    page = visit.open("/map?flows_as=table&year=2020")
    play = page.get_by_role("button", name=EN["map"]["play"])
    play.press("Enter")
    page.get_by_role("button", name=EN["map"]["stop"]).wait_for()
    page.emulate_media(color_scheme="dark")
    play.wait_for()  # it has arrived
    year = page.get_by_role("slider", name=EN["map"]["year"])
    expect(year).to_have_value(year.get_attribute("max"))


class SlowServer:
    """A tab whose connection may keep back what it asks of the server."""

    def __init__(self, tab: Page) -> None:
        self.held: list[bytes | str] | None = None
        self.server: WebSocketRoute
        tab.route_web_socket("**/_stcore/stream", self._connect)

    def _connect(self, socket: WebSocketRoute) -> None:
        self.server = socket.connect_to_server()
        socket.on_message(self._pass_on)

    def _pass_on(self, message: bytes | str) -> None:
        if self.held is None:
            self.server.send(message)
        else:
            self.held.append(message)

    def hold(self) -> None:
        """Keep back what is asked from now on."""
        self.held = []

    def let_go(self) -> int:
        """Let the server hear what was kept back and return how many messages that were."""
        held, self.held = self.held or [], None
        for message in held:
            self.server.send(message)
        return len(held)


@pytest.mark.parametrize("way", ["menu", "back"])
def test_a_change_of_page_under_way_arrives_when_the_system_turns_dark_meanwhile(tab: Page, site: Site, way: str):
    slow, visit = SlowServer(tab), Visit(tab, site.address)
    tab.set_viewport_size(DESK)
    visit.open(LINK)
    visit.turn_to(EN["claims"]["menu"], EN["claims"]["title"])
    tab.wait_for_timeout(RESTED_MS)
    slow.hold()
    if way == "back":
        tab.go_back()
    else:
        tab.get_by_test_id("stSidebar").get_by_role("link", name=EN["timeline"]["menu"], exact=True).click()
    tab.emulate_media(color_scheme="dark")
    tab.wait_for_timeout(RESTED_MS)
    assert slow.let_go() == 1
    visit.come_upon(EN["timeline"]["title"])
