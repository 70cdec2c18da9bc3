"""A site that the host has named shows one view in a frame of its own; to any other the frame stays empty."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, expect

from tables.translations import words
from tests.browser.site import HOST, Site
from tests.browser.visit import JUMP, NEAR, Visit

EN = words("en")
LINK = "/timeline?span=summit"
FRAME = '<iframe src="{}&embed=true" width="1440" height="900"></iframe>'


class News(BaseHTTPRequestHandler):
    """Another site: one page, with what its server has been given to frame."""

    def do_GET(self) -> None:
        """Answer the page."""
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write(FRAME.format(self.server.framed).encode())

    def log_message(self, *_: object) -> None:
        """Write nothing on the console."""


@contextmanager
def news(port: int, framed: str) -> Iterator[str]:
    """Run another site of this machine (one from elsewhere may not ask it), which frames a link, until the end."""
    with ThreadingHTTPServer((HOST, port), News) as server:
        server.framed = framed
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_port}"
        server.shutdown()


def test_a_named_site_shows_the_view_without_the_menu_and_any_other_shows_nothing(visit: Visit, site: Site, named: str):
    page, heard = visit.page, []

    def hear(message: ConsoleMessage) -> None:
        heard.append(message.text)

    page.on("console", hear)
    view = page.frame_locator("iframe")
    with news(urlsplit(named).port, site.address + LINK) as address:
        page.goto(address)
        way_out = view.get_by_test_id("stLinkButton").get_by_role("link")
        way_out.wait_for()
        expect(way_out).to_have_attribute("href", site.address + LINK)
        expect(way_out).to_contain_text(EN["app"]["whole"])
        expect(view.locator("h1")).to_have_text(EN["timeline"]["title"])
        view.get_by_test_id("stPlotlyChart").locator(".main-svg").first.wait_for()
        assert page.frames[-1].evaluate(JUMP) <= NEAR, "the title jumped"
        expect(view.get_by_test_id("stSidebar")).to_have_count(0)
    assert heard == []
    with news(0, site.address + LINK) as address:
        page.goto(address)
        assert view.locator("#root").count() == 0
        assert any(site.address in text and "frame-ancestors" in text for text in heard), heard
    page.remove_listener("console", hear)
