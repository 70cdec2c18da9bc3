"""Junk gets a refusal or a closed connection, no traceback anywhere, and the others read on."""

import http.client
import random
import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing
from urllib.parse import urlsplit

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from tests.browser.site import Site
from tests.open_files import FEW, open_files
from tools.benchmarks.session import Session

pytest.importorskip("resource", reason="Windows counts no open files")

HALF_OPEN = 2 * FEW
HELLO = b"GET /live HTTP/1.1\r\nHost: here\r\nConnection: close\r\n"
METHODS = ["POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "BREW", "get"]
PLACES = ["/", "/map", "/live", "/ready", "/app/static/favicon.svg", "/static/js", "/_stcore/health", "/_stcore/stream"]
UNKNOWN_PATHS = [
    "/nothing",
    "/_stcore/nothing",
    "/media/nothing",
    "/%ff%fe",
    "/a%00b",
    "//elsewhere.example/",
    "/..%2f..%2fdashboard.py",
    "/%2e%2e/dashboard.py",
    "/%252e%252e/dashboard.py",
    "/..%5c..%5cdashboard.py",
    "/data/..%2fdashboard.py",
    "/app/static/../dashboard.py",
    "/app/static/%2e%2e/dashboard.py",
    "/app/static/..%5cdashboard.py",
    "/app/static/%00",
    "/static/../../../../dashboard.py",
    "/static/..%2f..%2fdashboard.py",
    "/static//etc/passwd",
]
BROKEN = {
    "no request": b"\x00\x01\x02\r\n\r\n",
    "bytes in the address": b"GET /\x00\xff HTTP/1.1\r\nHost: here\r\n\r\n",
    "no length": HELLO + b"Content-Length: many\r\n\r\n",
    "two lengths": HELLO + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
    "no chunks": HELLO + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
    "large address": b"GET /" + b"x" * 20_000 + b" HTTP/1.1\r\nHost: here\r\n\r\n",
    "large header": HELLO + b"X: " + b"x" * 40_000 + b"\r\n\r\n",
    "huge header": HELLO + b"X: " + b"x" * 400_000 + b"\r\n\r\n",
    "huge body": HELLO + b"Content-Length: 99999999999\r\n\r\n" + b"x" * 100_000,
    "half a handshake": HELLO.replace(b"close", b"upgrade") + b"Upgrade: websocket\r\n\r\n",
}
MESSAGES = {
    "text": ("words", 1003),
    "nothing": (b"", 1007),
    "no message": (random.Random(1).randbytes(500), 1007),
    "unknown message": (b"\xa2\x06\x01x", 1007),
    "large message": (b"x" * 300_000, 1009),
    "choice of nothing": (b"\x5a\x08\x12\x06\x0a\x04\x0a\x02no", 1007),
}
FRAMES = {
    "text that is none": b"\x81\x82\x00\x00\x00\x00\xff\xfe",
    "reserved": b"\xff\x80\x00\x00\x00\x00",
    "unmasked": b"\x82\x01x",
    "endless": b"\x82\xff\x7f" + b"\xff" * 7 + b"\x00" * 4,
}


@pytest.fixture(scope="module")
def site(shared_site: Site) -> Site:
    return shared_site


@pytest.fixture(scope="module")
def reader(site: Site) -> Iterator[Session]:
    with Session(port(site)) as reading:
        reading.open("addresses")
        yield reading


@pytest.fixture(autouse=True)
def others_read_on(site: Site, reader: Session) -> Iterator[None]:
    """Hold every test against the server's console, and against a reader who was there before it."""
    yield
    assert "Traceback" not in site.said()
    assert reader.rerun().received


def port(site: Site) -> int:
    return urlsplit(site.address).port


def status(site: Site, method: str, path: str) -> int:
    with closing(http.client.HTTPConnection("127.0.0.1", port(site), timeout=20)) as line:
        line.request(method, path)
        answer = line.getresponse()
        body = answer.read()
        assert b"Traceback" not in body
        assert b"import streamlit" not in body
        return answer.status


def said_to(site: Site, request: bytes) -> bytes:
    """Return what the server says to bytes that may be no request, until it closes or falls silent."""
    with socket.create_connection(("127.0.0.1", port(site)), timeout=20) as line:
        answer = b""
        try:
            line.sendall(request)
            while part := line.recv(65_536):
                answer += part
        except ConnectionError:
            pass  # it closed while we were still talking
        return answer


def stream(site: Site) -> ClientConnection:
    return connect(f"ws://127.0.0.1:{port(site)}/_stcore/stream", proxy=None)


def closed_with(line: ClientConnection) -> int:
    with pytest.raises(ConnectionClosed) as end:
        while True:
            line.recv(20)
    return end.value.rcvd.code


def test_unknown_paths_are_refused(site):
    answers = {path: status(site, "GET", path) for path in UNKNOWN_PATHS}
    assert {path: code for path, code in answers.items() if not 400 <= code < 500} == {}


def test_methods_that_write_are_refused(site):
    answers = {(method, path): status(site, method, path) for method in METHODS for path in PLACES}
    assert {asked: code for asked, code in answers.items() if not 400 <= code < 500} == {}


def test_broken_and_oversized_requests_are_refused(site):
    answers = {name: said_to(site, request) for name, request in BROKEN.items()}
    assert {name: answer[:60] for name, answer in answers.items() if answer and b" 4" not in answer[:12]} == {}
    assert not [name for name, answer in answers.items() if b"Traceback" in answer]


@pytest.mark.parametrize("message, code", MESSAGES.values(), ids=MESSAGES)
def test_an_invalid_message_closes_its_websocket(site, message, code):
    with stream(site) as line:
        line.send(message)
        assert closed_with(line) == code


def test_invalid_websocket_frames_close_the_connection(site):
    codes = []
    for frame in FRAMES.values():
        with stream(site) as line:
            line.socket.sendall(frame)
            codes.append(closed_with(line))
    assert set(codes) <= {1002, 1007, 1009}


def test_a_valid_message_with_junk_in_every_field_is_answered(site):
    message = BackMsg()
    message.rerun_script.page_script_hash = message.rerun_script.fragment_id = "../../x"
    message.rerun_script.query_string = "%ff&=&lang=\x00"
    message.rerun_script.widget_states.widgets.add(id="$$ID-\x00", trigger_value=True)
    with stream(site) as line:
        line.send(message.SerializeToString())
        message.rerun_script.fragment_id = ""
        line.send(message.SerializeToString())
        assert line.recv(20)


def test_a_websocket_at_another_path_is_refused(site):
    for path in ["/", "/live", "/nothing", "/_stcore/health", "/_stcore/stream/x", "/static/x"]:
        with pytest.raises(InvalidStatus) as refusal:
            connect(f"ws://127.0.0.1:{port(site)}{path}", proxy=None)
        assert refusal.value.response.status_code in (403, 404)


def test_a_thousand_half_open_connections_keep_nobody_from_reading(site):
    with open_files(2 * HALF_OPEN), ExitStack() as lines:
        for _ in range(HALF_OPEN):
            line = lines.enter_context(socket.create_connection(("127.0.0.1", port(site)), timeout=20))
            line.sendall(HELLO[:30])
        assert status(site, "GET", "/live") == 200
        with Session(port(site)) as newcomer:
            assert newcomer.open("addresses").received
