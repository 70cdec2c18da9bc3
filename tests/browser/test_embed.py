"""A site that the host has named shows one view in a frame of its own; to any other the frame stays empty."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from playwright.sync_api import expect

from tables.words import words
from tests.browser.site import HOST, Site, serve

EN = words("en")
LINK = "/map?year=2019"
FRAME = '<iframe src="{}&embed=true" width="1440" height="900"></iframe>'


class News(BaseHTTPRequestHandler):
    """Another site: one page, with what its server has been given to frame."""

    def do_GET(self) -> None:
        """Answer the page."""
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write("".join(map(FRAME.format, self.server.framed)).encode())

    def log_message(self, *_: object) -> None:
        """Write nothing on the console."""


@contextmanager
def news() -> Iterator[ThreadingHTTPServer]:
    """Run the other site on a free port until the end. A site from elsewhere may not ask this machine for anything."""
    with ThreadingHTTPServer((HOST, 0), News) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_a_named_site_shows_the_view_without_the_menu_and_any_other_shows_nothing(browser, site: Site):
    page, heard = browser.new_page(), []
    page.on("console", lambda message: heard.append(message.text))
    with news() as server, serve(DASHBOARD_FRAME_ANCESTORS=f"http://{HOST}:{server.server_port}") as ours:
        server.framed = [ours.address + LINK, site.address + LINK]
        page.goto(f"http://{HOST}:{server.server_port}")
        view, other = (page.frame_locator(f"iframe >> nth={n}") for n in range(2))
        way_out = view.get_by_test_id("stLinkButton").get_by_role("link")
        expect(way_out).to_have_attribute("href", ours.address + LINK)
        expect(way_out).to_contain_text(EN["frame"]["whole"])
        expect(view.locator("h1")).to_have_text(EN["map"]["title"])
        expect(view.get_by_test_id("stDeckGlJsonChart").locator("canvas").first).to_be_visible()
        expect(view.get_by_test_id("stSidebar")).to_have_count(0)
        assert other.locator("#root").count() == 0
        assert any(site.address in text and "frame-ancestors" in text for text in heard), heard
        page.close()
