"""The visitors who come to a site: what they do there, and what their tab notices on the way."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, WebSocket
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.forms import DESK, PHONE, PHONE_SAYS
from tests.browser.site import PATIENCE_MS, Site

# Notes when a map was last drawn and what is on its way to it: nothing in the page tells of either.
NOTE_DRAWING = """
    const fetched = window.fetch;
    window.underway = 0;
    window.lastDrawn = 0;
    window.fetch = (...asked) => {
        window.underway++;
        return fetched(...asked).finally(() => { window.underway--; window.lastDrawn = performance.now(); });
    };
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) {
        const draw = WebGL2RenderingContext.prototype[name];
        WebGL2RenderingContext.prototype[name] = function () {
            window.lastDrawn = performance.now();
            return draw.apply(this, arguments);
        };
    }"""
# Notes where the title and, at the side of a wide screen, the last entry of the menu stand before the application is
# there; then, how far from there they stand in the end. In the fonts of the page: until they are there, the title may
# have a line more on any page.
NOTE_OPENING = """addEventListener('DOMContentLoaded', () => {
    const place = selector => document.querySelector(selector)?.getBoundingClientRect();
    const beside = matchMedia('(min-width: 769px)').matches;
    const note = () => {
        const title = place('#prerendered h1');
        if (title) window.opened = [title, beside && place('#prerendered:not(.embedded) nav.menu li:last-child a')];
    };
    note();
    document.fonts.ready.then(note);
})"""
JUMP = """() => {
    if (!window.opened?.[0] || document.querySelector('#prerendered')) return null;
    const places = ['#root h1', '[data-testid="stSidebarNavItems"] li:last-child a'];
    const jumps = places.filter((_, i) => window.opened[i]).flatMap((selector, i) => {
        const now = document.querySelector(selector).getBoundingClientRect();
        return ['x', 'y', 'width', 'height'].map(side => Math.abs(now[side] - window.opened[i][side]));
    });
    return Math.max(...jumps);
}"""
NEAR = 2  # pixels
QUIET_MS = 80
# Ends when the script has ended, every chart and map is drawn, and nothing has moved for a while. A promise in the
# page, not one question after the other: those are evaluated from text, which our security policy forbids.
AT_REST = """([quiet, patience]) => new Promise((done, fail) => {
    const IN_HAND = '.deck-events-root > div';  // before that deck.gl heeds no finger: its canvas is there earlier
    const begun = performance.now(), all = selector => [...document.querySelectorAll(selector)];
    let moved = begun;
    const watch = new MutationObserver(() => moved = performance.now());
    watch.observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
    const missing = () => [
        all('[data-testid="stApp"][data-test-script-state="notRunning"]').length ? '' : 'end of the script',
        all('[data-stale="true"], [data-testid="stSkeleton"]').length ? 'fresh elements' : '',
        all('[data-testid="stPlotlyChart"]').every(e => e.querySelector('.main-svg')) ? '' : 'charts',
        all('[data-testid="stDeckGlJsonChart"]').every(e => e.querySelector(IN_HAND)) ? '' : 'maps',
        window.underway ? 'files' : '',
        document.getAnimations().some(e => e instanceof CSSTransition) ? 'end of a transition' : '',
    ].filter(Boolean);
    const look = () => {
        const calm = performance.now() - Math.max(moved, window.lastDrawn) > quiet;
        const open = calm ? missing() : ['rest'];  // looking through the page is dear
        if (open.length && performance.now() - begun < patience) return setTimeout(look, 25);
        watch.disconnect();
        open.length ? fail(new Error('still missing: ' + open)) : done();
    };
    look();
})"""


@dataclass
class Visit:
    """One visitor's tab, and what the tab noticed on its way.

    One tab serves one visitor after the other: every link opened in it is a new session on the server, at half the
    cost of a link in a new tab, which has to read all scripts anew.
    """

    page: Page
    address: str = ""
    number: int = 0  # of the visitor, in the order in which they came
    strangers: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    sockets: list[WebSocket] = field(default_factory=list)
    received: list[bytes] = field(default_factory=list)
    jumps: list[tuple[str, float | None]] = field(default_factory=list)  # of the title: address, pixels; all visitors

    def __post_init__(self) -> None:
        self.page.add_init_script(f"{NOTE_DRAWING}\n{NOTE_OPENING}")
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)
        self.page.on("websocket", self._connected)

    def come_to(self, site: Site) -> "Visit":
        """Return this tab as that of a new visitor to a site, at a desk, in the light, who has noticed nothing."""
        # What the last visitor had open must say nothing more. An empty tab would change the process, a plain answer
        # of the site does not: what is compiled stays.
        self.page.goto(f"{site.address}/_stcore/health")
        self.page.evaluate("localStorage.clear()")  # whether the menu was folded, which Streamlit keeps
        self.page.set_viewport_size(DESK)
        self.page.emulate_media(media="null", color_scheme="light", reduced_motion="no-preference")
        for noticed in (self.strangers, self.complaints, self.sockets, self.received):
            noticed.clear()
        self.address, self.number = site.address, self.number + 1
        return self

    def open(self, link: str) -> Page:
        """Open a link of the dashboard and return the page when it has come to rest.

        The server sends a title of its own ahead. (Not by `expect`, which describes the page whenever it looks again.)
        """
        self.page.goto(self.address + link, wait_until="commit")
        self.page.locator('[data-testid="stApp"] h1').wait_for()
        self.rest()
        if "#" not in link:  # what is named there is scrolled to
            self.page.locator("#prerendered").wait_for(state="detached")  # the server may still draw a picture
            self.jumps.append((self.page.url, self.page.evaluate(JUMP)))
        return self.page

    def rest(self) -> Page:
        """Return the page when the server has finished with it and everything is drawn."""
        self.page.evaluate(AT_REST, [QUIET_MS, PATIENCE_MS])
        return self.page

    def come_upon(self, title: str) -> None:
        """Wait until the page has this title. For why not by `expect`, see `open`."""
        self.page.locator("h1").filter(has_text=re.compile(f"^{re.escape(title)}$")).wait_for()

    @contextmanager
    def rerun(self) -> Iterator[None]:
        """Wait after what is done inside until the server has answered with a whole run."""
        with self.sockets[-1].expect_event("framereceived", ends_a_run, timeout=PATIENCE_MS):
            yield

    def turn_to(self, label: str, title: str) -> Page:
        """Go to another page by the menu, folded or not, and return it at rest."""
        self.page.get_by_test_id("stSidebar").get_by_role("link", name=label, exact=True).dispatch_event("click")
        self.come_upon(title)
        return self.rest()

    @contextmanager
    def phone(self) -> Iterator[None]:
        """Make this tab a phone inside: small, touched, and saying so to the server."""
        phone = self.page.context.new_cdp_session(self.page)
        phone.send("Emulation.setUserAgentOverride", {"userAgent": PHONE_SAYS})
        phone.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
        self.page.set_viewport_size(PHONE)
        try:
            yield
        finally:  # what follows a test that fails is no phone
            phone.detach()

    def _asked(self, url: str) -> None:
        if urlsplit(url).scheme not in ("data", "blob", "about") and not self._ours(url):
            self.strangers.append(url)

    def _ours(self, url: str) -> bool:
        return urlsplit(url).netloc == urlsplit(self.address).netloc

    def _heard(self, message: ConsoleMessage) -> None:
        # Streamlit looks for itself under the address of the page first: two "not found" of its own. The third is the
        # browser's, which asks for the icon of the plain page that a visitor begins with: the dashboard names its own.
        own = re.search(r"/(_stcore/(health|host-config)|favicon\.ico)$", message.location["url"])
        if message.type == "error" and not own:
            self.complaints.append(message.text)

    def _connected(self, web_socket: WebSocket) -> None:
        self.sockets.append(web_socket)
        if not self._ours(web_socket.url):
            self.strangers.append(web_socket.url)
        web_socket.on("framereceived", lambda frame: self.received.append(_bytes(frame)))


def ends_a_run(frame: bytes | str) -> bool:
    """Return whether a message of the server says that a run of the script has ended."""
    return ForwardMsg.FromString(_bytes(frame)).WhichOneof("type") == "script_finished"


def _bytes(frame: bytes | str) -> bytes:
    return frame if isinstance(frame, bytes) else frame.encode()
