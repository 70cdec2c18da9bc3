"""A reader who reads one view by its link, again and again, and notices when something else comes."""

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

from tools.benchmarks import jar
from tools.benchmarks.connection import ANSWER_SECONDS
from tools.benchmarks.session import PageError, Session
from tools.local import HOST, Say

AGAIN_SECONDS = 0.5  # about what Streamlit's page waits before it connects again
LOST_SECONDS = 1.0  # in which a connection to a process that has just ended breaks
GONE = (OSError, http.client.HTTPException, WebSocketException)


class Refused(PageError):
    """The server answered, but not with what was asked for."""


class View(NamedTuple):
    """What a link shows: the headings, sentences and key figures of the page, in order, and its first file."""

    shown: tuple[str, ...]
    file: bytes

    def __str__(self) -> str:
        """Return the first words of it, and some letters that are the same only where all of it is."""
        return f"“{self.shown[0][:40]}” {hashlib.sha256(repr(self).encode()).hexdigest()[:6]}"


class Tab(Session):
    """A session that knows what it shows, and takes away the files that it offers."""

    def __init__(self, port: int, cookies: SimpleCookie) -> None:
        """Connect with the cookies of the reader's browser."""
        self._shown: list[str] = []
        self._files: list[str] = []
        self._address = (port, cookies)
        super().__init__(port, cookies)

    def view(self) -> View:
        """Return what the page shows and the first button for a CSV on it gives; raises `Refused` if there is no file.

        The file goes with the process that holds the session: where that is why, the error is that of the connection.
        """
        try:
            return View(tuple(self._shown), fetch(*self._address, self._files[0]))
        except Refused:
            self.rest(LOST_SECONDS)
            raise

    def rest(self, seconds: float) -> None:
        """Read for so long, yet notice at once when the connection is lost, as a browser does."""
        with contextlib.suppress(TimeoutError):
            self._socket.recv(seconds, decode=False)

    def _begin_run(self, page_hash: str, fragments: list[str]) -> None:
        super()._begin_run(page_hash, fragments)
        self._shown, self._files = [], []

    def _note_delta(self, delta: Delta) -> None:
        super()._note_delta(delta)
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
    """Somebody with a link, and what happened to them, which `say` hears as it happens."""

    number: int
    path: str
    query: str
    say: Say
    looks: int = 0
    """How often the view came as the link says."""
    returns: list[float] = field(default_factory=list)
    """For each lost connection the seconds until the same view was there again."""
    wrong: list[str] = field(default_factory=list)
    """What came that the link does not say."""
    view: View | None = None
    """What the link showed at the first visit."""
    _cookies: SimpleCookie = field(default_factory=SimpleCookie)

    @property
    def copy(self) -> str:
        """The number of the copy that the reader's cookie names."""
        return self._cookies["copy"].value.partition("-")[0] if "copy" in self._cookies else "none"

    def read(self, port: int, think: float, over: threading.Event) -> None:
        """Come, look every `think` seconds or so until `over`, and come back whenever the connection is lost."""
        lost: tuple[float, str] | None = None
        while not over.is_set():
            try:
                if lost is None:
                    fetch(port, self._cookies, f"/{self.path}?{self.query}")
                with Tab(port, self._cookies) as tab:
                    tab.open(self.path, self.query)
                    self._arrive(tab.view(), lost)
                    lost = None
                    while not over.is_set():
                        tab.rest(random.uniform(0.5, 1.5) * think)
                        tab.rerun()
                        self._look(tab.view())
            except PageError as error:
                self.wrong.append(str(error))
            except GONE:
                lost = lost or (time.monotonic(), self.copy)
                over.wait(AGAIN_SECONDS)

    def _arrive(self, now: View, lost: tuple[float, str] | None) -> None:
        if lost:
            since, copy = lost
            self.returns.append(time.monotonic() - since)
            moved = f"from copy {copy} to copy {self.copy} in {self.returns[-1]:.1f} s"
            self.say(f"reader {self.number} goes {moved}, before: {self.view}, after: {now}")
        else:
            self.say(f"reader {self.number} comes by {self.path}?{self.query} to copy {self.copy}: {now}")
        self._look(now)

    def _look(self, now: View) -> None:
        self.view = self.view or now
        if now == self.view:
            self.looks += 1
        else:
            self.wrong.append(f"saw {now} instead of {self.view}")
