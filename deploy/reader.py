"""A reader who reads one view by its link, again and again, and notices when something else comes."""

import contextlib
import http.client
import random
import threading
import time
from dataclasses import dataclass, field
from http.cookies import SimpleCookie

from streamlit.proto.Delta_pb2 import Delta
from websockets.exceptions import WebSocketException

from benchmarks import jar
from benchmarks.session import ANSWER_SECONDS, PageError, Session
from deploy.places import HOST

AGAIN_SECONDS = 0.5  # about what Streamlit's page waits before it connects again
GONE = (OSError, http.client.HTTPException, WebSocketException)


class Refused(PageError):
    """The server answered, but not with what was asked for."""


class Tab(Session):
    """A session that knows what it shows, and takes away the files that it offers."""

    def __init__(self, port: int, cookies: SimpleCookie) -> None:
        """Connect with the cookies of the reader's browser."""
        self.shown: list[str] = []
        """The headings, sentences and key figures of the page, in order."""
        self._files: list[str] = []
        self._address = (port, cookies)
        super().__init__(port, cookies)

    def take(self) -> bytes:
        """Return what the first button for a CSV on the page gives; raises `PageError` if there is nothing."""
        return fetch(*self._address, self._files[0])

    def rest(self, seconds: float) -> None:
        """Read for so long, yet notice at once when the connection is lost, as a browser does."""
        with contextlib.suppress(TimeoutError):
            self._socket.recv(seconds, decode=False)

    def _begin_run(self, page_hash: str, fragments: list[str]) -> None:
        super()._begin_run(page_hash, fragments)
        self.shown, self._files = [], []

    def _note_delta(self, delta: Delta) -> None:
        super()._note_delta(delta)
        match delta.new_element.WhichOneof("type"):
            case "heading":
                self.shown.append(delta.new_element.heading.body)
            case "markdown":
                self.shown.append(delta.new_element.markdown.body)
            case "metric":
                self.shown.append(f"{delta.new_element.metric.label}: {delta.new_element.metric.body}")
            case "download_button" if delta.new_element.download_button.id.endswith("csv"):
                self._files.append(delta.new_element.download_button.url)


def fetch(port: int, cookies: SimpleCookie, path: str) -> bytes:
    """Return what is at a path, asked for as the reader's browser does; raises `Refused` unless it is there."""
    connection = http.client.HTTPConnection(HOST, port, timeout=ANSWER_SECONDS)
    try:
        connection.request("GET", path, headers={"Accept": "text/html,*/*", **jar.said(cookies)})
        answer = connection.getresponse()
        content = answer.read()
        jar.keep(cookies, answer.headers.get_all("Set-Cookie"))
    finally:
        connection.close()
    if answer.status != 200:
        raise Refused(f"{path} answered {answer.status}")
    return content


@dataclass
class Reader:
    """Somebody with a link, and what happened to them."""

    path: str
    query: str
    looks: int = 0
    """How often the view and its file came as the link says."""
    returns: list[float] = field(default_factory=list)
    """For each lost connection the seconds until the same view was there again."""
    wrong: list[str] = field(default_factory=list)
    """What came that the link does not say."""
    cookies: SimpleCookie = field(default_factory=SimpleCookie)
    _seen: tuple[list[str], bytes] | None = None

    @property
    def view(self) -> tuple[list[str], bytes] | None:
        """What the link showed at the first visit, and its file."""
        return self._seen

    @property
    def copy(self) -> str:
        """The number of the copy that the reader's cookie names."""
        return self.cookies["copy"].value.partition("-")[0] if "copy" in self.cookies else "none"

    def read(self, port: int, think: float, over: threading.Event) -> None:
        """Come, look every `think` seconds or so until `over`, and come back whenever the connection is lost."""
        lost: float | None = None
        while not over.is_set():
            try:
                if lost is None:
                    fetch(port, self.cookies, f"/{self.path}?{self.query}")
                with Tab(port, self.cookies) as tab:
                    tab.open(self.path, self.query)
                    self._look(tab)
                    if lost is not None:
                        self.returns.append(time.monotonic() - lost)
                        lost = None
                    while not over.is_set():
                        tab.rest(random.uniform(0.5, 1.5) * think)
                        tab.rerun()
                        self._look(tab)
            except PageError as error:
                self.wrong.append(str(error))
            except GONE:
                lost = lost or time.monotonic()
                over.wait(AGAIN_SECONDS)

    def _look(self, tab: Tab) -> None:
        now = (tab.shown, tab.take())
        self._seen = self._seen or now
        if now == self._seen:
            self.looks += 1
        else:
            self.wrong.append(f"saw {now[0][:3]} instead of {self._seen[0][:3]}")
