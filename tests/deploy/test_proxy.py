"""nginx with the shipped configuration before test servers: trusted addresses, cookies, headers, timeouts."""

import http.client
import re
import threading
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.deploy import nginx
from tools.cluster.proxy import Proxy, configuration
from tools.local import HOST, free_port
from web.security_headers import security_headers
from web.settings import Settings

# On the loopback network, but not the one address of it that nginx believes: as good as anybody out there.
STRANGER = "127.0.0.2"
SECURITY_HEADERS = set(security_headers(Settings()))


class Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    body: bytes


class Small(BaseHTTPRequestHandler):
    """A copy that says which one it is, and that its answer may be kept as the path says."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = str(self.server.server_address[1]).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", self.path.strip("/").replace("_", ", "))
        self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing."""


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Return where nginx listens."""
    nginx.require()
    copies = [ThreadingHTTPServer((HOST, 0), Small) for _ in range(3)]
    for copy in copies:
        threading.Thread(target=copy.serve_forever, args=(0.05,)).start()
    yield from _before([f"{HOST}:{copy.server_address[1]}" for copy in copies], tmp_path_factory)
    for copy in copies:
        copy.shutdown()
        copy.server_close()


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Return where an nginx listens whose copies are all gone."""
    nginx.require()
    yield from _before([f"{HOST}:{free_port()}"], tmp_path_factory)


def _before(copies: list[str], folders: pytest.TempPathFactory) -> Iterator[int]:
    proxy = Proxy(free_port(), copies, folders.mktemp("nginx"))
    proxy.start()
    yield proxy.port
    proxy.stop()


def ask(port: int, path: str = "/no-store", come_from: str = HOST, **headers: str) -> Answer:
    connection = http.client.HTTPConnection(HOST, port, timeout=20, source_address=(come_from, 0))
    with closing(connection):
        connection.request("GET", path, headers={name.replace("_", "-"): said for name, said in headers.items()})
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())


def seats(port: int, forwarded: list[str], come_from: str = HOST) -> set[bytes]:
    """Return the copies that answer somebody without cookies, who is known by address alone."""
    return {ask(port, come_from=come_from, X_Forwarded_For=said).body for said in forwarded}


def test_readers_behind_a_proxy_are_distinguished_by_the_address_that_the_proxy_saw(port):
    assert len(seats(port, [f"203.0.113.{n}" for n in range(20)])) == 3


def test_forwarded_addresses_from_a_reader_are_ignored(port):
    assert len(seats(port, [f"198.51.100.{n}, 203.0.113.7" for n in range(20)])) == 1
    assert len(seats(port, [f"203.0.113.{n}" for n in range(20)], come_from=STRANGER)) == 1


@pytest.mark.parametrize("kept", ["no-store", "no-cache", "private_max-age=60"])
def test_a_new_reader_is_given_the_copy_that_answered(port, kept):
    answer = ask(port, f"/{kept}", Accept="text/html")
    assert re.match(r"copy=[123]-\w+; Path=/; HttpOnly; SameSite=Lax$", answer.headers["Set-Cookie"])


@pytest.mark.parametrize("kept", ["public_max-age=3600", "max-age=0_s-maxage=60", "Public"])
def test_an_answer_that_a_cache_may_give_to_others_names_no_copy(port, kept):
    assert ask(port, f"/{kept}").headers["Set-Cookie"] is None


def test_a_reader_who_has_a_copy_keeps_it(port):
    own = {ask(port, Cookie="copy=2-abc", X_Forwarded_For=f"203.0.113.{n}").body for n in range(20)}
    assert len(own) == 1
    assert ask(port, Cookie="copy=2-abc").headers["Set-Cookie"] is None


def test_security_headers_of_a_copy_stay_as_they_are(port):
    assert ask(port).headers.get_all("Referrer-Policy") == ["no-referrer"]


@pytest.mark.parametrize(
    "headers, status",
    [({}, 502), ({"Content_Length": "2000000"}, 413), ({"X": "x" * 40_000}, 400)],
)
def test_a_refusal_by_nginx_itself_carries_the_security_headers_too(alone, headers, status):
    answer = ask(alone, **headers)
    assert answer.status == status
    assert SECURITY_HEADERS - {name.lower() for name in answer.headers} == set()
    assert answer.headers["Server"] == "nginx", "without its version"


def test_only_a_websocket_may_be_silent_for_long():
    text = configuration("8080", ["127.0.0.1:1"], Path("/tmp"))
    places = dict(re.findall(r"^        location (.+?) \{(.+?)^        \}", text, re.MULTILINE | re.DOTALL))
    assert set(places) == {"/", "@another", "= /_stcore/stream", "@another_stream"}
    assert {place for place, told in places.items() if "read_timeout 75s" in told} == {
        "= /_stcore/stream",
        "@another_stream",
    }
    assert re.findall(r"^        proxy_read_timeout (\d+)s", text, re.MULTILINE) == ["20"]


@pytest.mark.parametrize(
    "told, secure", [("https", True), ("HTTPS", True), ("https, http", True), ("http, https", False)]
)
def test_the_scheme_is_the_one_that_the_first_of_several_proxies_names(told, secure, port):
    cookie = ask(port, Accept="text/html", X_Forwarded_Proto=told).headers["Set-Cookie"]
    assert ("; Secure" in cookie) == secure
