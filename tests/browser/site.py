"""A server of our own and the visitors who come to it."""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserType, ConsoleMessage, Page, WebSocket, expect

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "test-results"
HOST = "127.0.0.1"
START_SECONDS = 60
COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
PLACES = [
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path(os.environ.get("PROGRAMFILES", "/")) / "Google/Chrome/Application/chrome.exe",
]
SHAPES_ARE_HERE = "performance.getEntriesByType('resource').some(e => e.name.includes('.geojson') && e.responseEnd)"
STILL = '[data-testid="stApp"][data-test-script-state="notRunning"]'


def browser_path(chromium: BrowserType) -> str | None:
    """Return where a browser is: the one named in BROWSER_PATH, an installed one, or Playwright's own."""
    if named := os.environ.get("BROWSER_PATH"):
        return named
    found = [path for path in map(shutil.which, COMMANDS) if path]
    found += [str(path) for path in [*PLACES, Path(chromium.executable_path)] if path.is_file()]
    return found[0] if found else None


@dataclass(frozen=True)
class Site:
    """A running server: its address, and the file into which it speaks."""

    address: str
    console: Path

    def said(self) -> str:
        """Return everything that the server has written on its console."""
        return self.console.read_text("utf-8")


@contextmanager
def serve() -> Iterator[Site]:
    """Run `streamlit run dashboard.py` on a free port of this machine, as the README does, until the end."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py"]
    command += [f"--server.port={port}", f"--server.address={HOST}"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")}
    with tempfile.TemporaryDirectory() as folder:
        site = Site(f"http://{HOST}:{port}", Path(folder) / "console.txt")
        with site.console.open("wb") as console:
            server = subprocess.Popen(command, cwd=ROOT, env=clean, stdout=console, stderr=subprocess.STDOUT)
            try:
                _wait_for(site, server)
                yield site
            finally:
                server.terminate()
                server.wait(20)


def _wait_for(site: Site, server: subprocess.Popen) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{site.address}/_stcore/health", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    raise RuntimeError(f"The server did not start:\n{site.said()}")


@dataclass
class Visit:
    """One visitor's tab, and what the tab noticed on its way."""

    page: Page
    address: str
    strangers: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    sockets: list[str] = field(default_factory=list)
    received: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)
        self.page.on("websocket", self._connected)

    def open(self, link: str) -> Page:
        """Open a link of the dashboard and return the page when it has come to rest."""
        self.page.goto(self.address + link, wait_until="commit")
        expect(self.page.locator("h1")).to_be_visible(timeout=30_000)
        return self.rest()

    def rest(self) -> Page:
        """Return the page when the server has finished with it."""
        self.page.locator(STILL).wait_for(state="attached", timeout=30_000)
        return self.page

    def _asked(self, url: str) -> None:
        if urlsplit(url).scheme not in ("data", "blob", "about") and not self._ours(url):
            self.strangers.append(url)

    def _ours(self, url: str) -> bool:
        return urlsplit(url).netloc == urlsplit(self.address).netloc

    def _heard(self, message: ConsoleMessage) -> None:
        # Streamlit looks for itself under the address of the page first: two "not found" of its own.
        own = re.search(r"/_stcore/(health|host-config)$", message.location["url"])
        if message.type == "error" and not own:
            self.complaints.append(message.text)

    def _connected(self, web_socket: WebSocket) -> None:
        self.sockets.append(web_socket.url)
        if not self._ours(web_socket.url):
            self.strangers.append(web_socket.url)
        web_socket.on("framereceived", lambda frame: self.received.append(_bytes(frame)))


def _bytes(frame: bytes | str) -> bytes:
    return frame if isinstance(frame, bytes) else frame.encode()
