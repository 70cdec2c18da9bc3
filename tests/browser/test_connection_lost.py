"""Who loses the connection is told so in the words of the page, with pages that need none of it, until it is back."""

from playwright.sync_api import WebSocketRoute, expect

from tables.translations import words

LOST = words("en")["web"]["lost"]
TOLD = ".lost"


def test_a_reader_who_loses_the_connection_is_led_to_pages_without_scripts_until_it_is_back(visit, tab):
    open_ones: list[WebSocketRoute] = []
    broken = False

    def connect(socket: WebSocketRoute) -> None:
        if broken:
            socket.close()
            return
        socket.connect_to_server()
        open_ones.append(socket)

    tab.route_web_socket("**/_stcore/stream", connect)
    tab.goto(f"{visit.address}/addresses?when=publication")
    tab.locator("#prerendered").wait_for(state="detached")
    expect(tab.locator(TOLD)).to_have_count(0)
    broken = True
    open_ones[0].close()
    told = tab.get_by_role("alert").filter(has_text=LOST["said"])
    expect(told).to_be_in_viewport(ratio=1)
    plain, brief = (f"{visit.address}/{page}?when=publication&plain=true" for page in ("addresses", "brief"))
    expect(told.get_by_role("link", name=LOST["plain"])).to_have_attribute("href", plain)
    expect(told.get_by_role("link", name=LOST["brief"])).to_have_attribute("href", brief)
    expect(tab.locator("#root h1")).to_be_visible()
    broken = False
    expect(tab.locator(TOLD)).to_have_count(0)
    broken = True
    open_ones[-1].close()
    told.get_by_role("link", name=LOST["plain"]).click()
    tab.wait_for_url(plain)


def test_a_phone_that_loses_its_network_says_so_at_once_though_the_connection_is_not_given_up(visit, tab):
    tab.goto(f"{visit.address}/addresses")
    tab.locator("#prerendered").wait_for(state="detached")
    tab.context.set_offline(True)
    try:
        expect(tab.get_by_role("alert").filter(has_text=LOST["said"])).to_be_in_viewport(ratio=1)
    finally:
        tab.context.set_offline(False)
    expect(tab.locator(TOLD)).to_have_count(0)
