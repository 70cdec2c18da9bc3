"""Downloads one address into one file; an error says in a sentence what is wrong with the response.

No address is asked with a password: an entry in a `.netrc` file is not sent.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import NewConnectionError, ReadTimeoutError
from urllib3.util.retry import Retry

from tables import package

# IOM's server refuses what looks like a browser or like a bare library, and serves a client with a plain name.
AGENT = "americas-migration-dashboard"
JSON = ("application/json",)
CSV = ("text/csv", "text/plain", "application/csv", "application/vnd.ms-excel", "application/octet-stream")
HTML = ("text/html",)
RETRIED_STATUSES = (429, 500, 502, 503, 504)  # another try may succeed
CHUNK = 1 << 16
MAX_RETRY_AFTER = 120  # seconds: a longer Retry-After is an error


class RefreshError(Exception):
    """A download or a table that is not used; its text is the sentence that says why."""


@dataclass(frozen=True)
class Limits:
    """How long to wait, how often to try, and how much to download from one publisher."""

    connect: float = 10  # seconds
    read: float = 90  # seconds between two pieces of an answer; UNHCR is slow
    tries: int = 5
    total: float = 1800  # seconds for all files of a publisher
    size: int = 400_000_000  # bytes of all files of a publisher; UNHCR's pages are about 90 million
    pages: int = 60


class BoundedRetry(Retry):
    """Retries after a growing, random pause, or after the server's Retry-After up to `MAX_RETRY_AFTER`."""

    def parse_retry_after(self, retry_after: str) -> float:
        """Return the seconds to wait; raises `RefreshError` when they are too many."""
        seconds = super().parse_retry_after(retry_after)
        if seconds > MAX_RETRY_AFTER:
            raise RefreshError(
                f"the server asks to wait {seconds:.0f} seconds, longer than {MAX_RETRY_AFTER}: try again later"
            )
        return seconds


@dataclass
class Downloader:
    """The connection to one publisher, which counts bytes and time against its limits."""

    limits: Limits
    say: Callable[[str], None]
    session: requests.Session = field(default_factory=requests.Session)
    downloaded: int = 0
    started: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        retry = BoundedRetry(
            total=self.limits.tries - 1,
            status_forcelist=RETRIED_STATUSES,
            allowed_methods={"GET"},
            backoff_factor=1,
            backoff_jitter=1,
            raise_on_status=False,
        )
        for scheme in ("https://", "http://"):
            self.session.mount(scheme, HTTPAdapter(max_retries=retry))
        self.session.headers["User-Agent"] = f"{AGENT}/{package.version()}"
        self.session.auth = lambda request: request  # or requests would look into .netrc
        self.session.max_redirects = 5

    def fetch(self, address: str, kinds: tuple[str, ...], target: Path) -> Path:
        """Write what an address answers to a file and return it; says address, bytes and seconds.

        Raises `RefreshError` for no answer, an error, another kind of content, too much, too little or a cut-off body.
        """
        started = time.monotonic()
        try:
            answer = self.session.get(address, stream=True, timeout=(self.limits.connect, self.limits.read))
            with answer:
                _check(answer, address, kinds)
                size = self._keep(answer, kinds, target)
        except requests.RequestException as error:
            raise RefreshError(explain(error, address)) from error
        if not size:
            raise RefreshError(f"{address} answers with nothing")
        self.say(f"  {address}: {size:,} bytes, {time.monotonic() - started:.1f} s")
        return target

    def _keep(self, answer: requests.Response, kinds: tuple[str, ...], target: Path) -> int:
        size, last = 0, b""
        with target.open("wb") as file:
            for piece in self._within_limits(answer):
                file.write(piece)
                size, last = size + len(piece), piece
        has_end = "Content-Length" in answer.headers or "chunked" in answer.headers.get("Transfer-Encoding", "")
        if size and kinds == CSV and not has_end and not last.endswith(b"\n"):
            raise RefreshError(f"the answer from {answer.url} was cut off")
        return size

    def _within_limits(self, answer: requests.Response) -> Iterator[bytes]:
        for piece in answer.iter_content(CHUNK):
            self.downloaded += len(piece)
            if self.downloaded > self.limits.size:
                raise RefreshError(f"{answer.url} sends more than {self.limits.size:,} bytes")
            if time.monotonic() - self.started > self.limits.total:
                raise RefreshError(f"the download takes longer than {self.limits.total:g} seconds")
            yield piece


def _check(answer: requests.Response, address: str, kinds: tuple[str, ...]) -> None:
    if answer.status_code == 429:
        raise RefreshError(f"{address} answers 429: too many requests, try again later")
    if answer.status_code != 200:
        raise RefreshError(f"{address} answers {answer.status_code} {answer.reason}".rstrip())
    kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind and kind not in kinds:
        raise RefreshError(f"{address} answers with {kind} instead of {kinds[0]}")


def explain(error: requests.RequestException, address: str) -> str:
    """Return in a sentence why an address could not be read."""
    host = urlsplit(address).netloc
    cause = error.args[0] if error.args else error
    cause = getattr(cause, "reason", cause)
    nowhere = f"no connection to {host} (is there a network?)"
    if isinstance(cause, NewConnectionError):
        return nowhere
    if isinstance(error, requests.Timeout) or isinstance(cause, ReadTimeoutError):
        return f"{host} does not answer in time"
    if isinstance(error, requests.exceptions.ChunkedEncodingError | requests.exceptions.ContentDecodingError):
        return f"the answer from {address} was cut off"
    if isinstance(error, requests.exceptions.SSLError):
        return f"{host} cannot prove that it is {host}"
    if isinstance(error, requests.TooManyRedirects):
        return f"{address} leads from one address to the next without end"
    if isinstance(error, requests.ConnectionError):
        return nowhere
    return f"{address} cannot be read: {error}"
