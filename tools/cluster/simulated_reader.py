"""A simulated reader: opens one link again and again and records lost connections and wrong content."""

import contextlib
import hashlib
import http.client
import random
import threading
import time
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import NamedTuple

from streamlit.proto.Delta_pb2 import Delta
from websockets.exceptions import WebSocketException

from tools.benchmarks import cookies as cookie_jar
from tools.benchmarks.connection import ANSWER_SECONDS
from tools.benchmarks.session import PageError, Session
from tools.local import HOST, Log

RECONNECT_SECONDS = 0.5  # about what Streamlit's page waits before it connects again
LOST_SECONDS = 1.0  # in which a connection to a process that has just ended breaks
CONNECTION_ERRORS = (OSError, http.client.HTTPException, WebSocketException)


class UnexpectedStatus(PageError):
    """The server answered with an error."""


class PageContent(NamedTuple):
    """The content of a page: headings, sentences and key figures, in order; the CSV that its session holds, if any."""

    shown: tuple[str, ...]
    file: bytes

    def __str__(self) -> str:
        """Return the first words and a short hash of everything."""
        return f"“{self.shown[0][:40]}” {hashlib.sha256(repr(self).encode()).hexdigest()[:6]}"


class ReaderSession(Session):
    """A session that records the content of its page and downloads its files."""

    def __init__(self, port: int, cookies: SimpleCookie) -> None:
        """Connect with the cookies of the reader's browser."""
        self._shown: list[str] = []
        self._files: list[str] = []
        self._address = (port, cookies)
        super().__init__(port, cookies)

    def content(self) -> PageContent:
        """Return the content of the page; raises `UnexpectedStatus` where the CSV that it offers is not there.

        A file is lost with the process of its session: then the connection error is raised instead.
        """
        try:
            file = fetch(*self._address, self._files[0]) if self._files else b""
            return PageContent(tuple(self._shown), file)
        except UnexpectedStatus:
            self.rest(LOST_SECONDS)
            raise

    def rest(self, seconds: float) -> None:
        """Wait so long, and raise at once when the connection is lost."""
        with contextlib.suppress(TimeoutError):
            self._socket.recv(seconds, decode=False)

    def _begin_run(self, page_hash: str, fragments: list[str]) -> None:
        super()._begin_run(page_hash, fragments)
        self._shown, self._files = [], []

    def _handle_delta(self, delta: Delta) -> None:
        super()._handle_delta(delta)
        match delta.new_element.WhichOneof("type"):
            case "heading":
                self._shown.append(delta.new_element.heading.body)
            case "markdown":
                self._shown.append(delta.new_element.markdown.body)
            case "metric":
                self._shown.append(f"{delta.new_element.metric.label}: {delta.new_element.metric.body}")
            case "download_button" if delta.new_element.download_button.id.endswith("csv"):
                self._files.append(delta.new_element.download_button.url)


def fetch(port: int, cookies: SimpleCookie, path: str) -> bytes:
    """Return the body at a path, requested as a browser does; raises `UnexpectedStatus` unless it is 200."""
    connection = http.client.HTTPConnection(HOST, port, timeout=ANSWER_SECONDS)
    try:
        connection.request("GET", path, headers={"Accept": "text/html,*/*", **cookie_jar.header(cookies)})
        answer = connection.getresponse()
        content = answer.read()
        cookie_jar.store(cookies, answer.headers.get_all("Set-Cookie"))
    finally:
        connection.close()
    if answer.status != 200:
        raise UnexpectedStatus(f"{path} answered {answer.status}")
    return content


@dataclass
class SimulatedReader:
    """A reader with a link, what happened to it, and the log of that."""

    number: int
    path: str
    query: str
    log: Log
    checks: int = 0
    """How often the content was as expected."""
    recoveries: list[float] = field(default_factory=list)
    """For each lost connection the seconds until the same content was there again."""
    errors: list[str] = field(default_factory=list)
    """Content that was not as expected, and error messages."""
    content: PageContent | None = None
    """The content at the first visit."""
    _cookies: SimpleCookie = field(default_factory=SimpleCookie)

    @property
    def copy(self) -> str:
        """The number of the copy that the reader's cookie names."""
        return self._cookies["copy"].value.partition("-")[0] if "copy" in self._cookies else "none"

    def read(self, port: int, think: float, over: threading.Event) -> None:
        """Open the link, check it every `think` seconds or so until `over`, and reconnect after a lost connection."""
        lost: tuple[float, str] | None = None
        while not over.is_set():
            try:
                if lost is None:
                    fetch(port, self._cookies, f"/{self.path}?{self.query}")
                with ReaderSession(port, self._cookies) as tab:
                    tab.open(self.path, self.query)
                    self._record_arrival(tab.content(), lost)
                    lost = None
                    while not over.is_set():
                        tab.rest(random.uniform(0.5, 1.5) * think)
                        tab.rerun()
                        self._check(tab.content())
            except PageError as error:
                self.errors.append(str(error))
            except CONNECTION_ERRORS:
                lost = lost or (time.monotonic(), self.copy)
                over.wait(RECONNECT_SECONDS)

    def _record_arrival(self, now: PageContent, lost: tuple[float, str] | None) -> None:
        if lost:
            since, copy = lost
            self.recoveries.append(time.monotonic() - since)
            moved = f"from copy {copy} to copy {self.copy} in {self.recoveries[-1]:.1f} s"
            self.log(f"reader {self.number} goes {moved}, before: {self.content}, after: {now}")
        else:
            self.log(f"reader {self.number} comes by {self.path}?{self.query} to copy {self.copy}: {now}")
        self._check(now)

    def _check(self, now: PageContent) -> None:
        self.content = self.content or now
        if now == self.content:
            self.checks += 1
        else:
            self.errors.append(f"saw {now} instead of {self.content}")
