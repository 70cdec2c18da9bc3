"""Every response carries the security headers, whatever was requested; and what is too large is refused."""

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket

from web import server
from web.security_headers import content_security_policy, security_headers
from web.settings import Settings

HEADER_NAMES = set(security_headers(Settings()))
UNSAFE_SOURCES = {"'unsafe-eval'", "http:", "https:", "*", "blob:", "data:"}


def healthy(request: Request) -> Response:
    return PlainTextResponse("healthy", headers={"cross-origin-resource-policy": "cross-origin"})


def broken(request: Request) -> Response:
    raise RuntimeError("/home/someone/secret")


async def talk(socket: WebSocket) -> None:
    await socket.accept()
    await socket.close()


@pytest.fixture
def client(monkeypatch):
    """Return the function that gives a client of a small server behind our middleware, with chosen settings."""

    def start(**chosen: object) -> TestClient:
        monkeypatch.setattr(server, "settings", lambda: Settings(**chosen))
        routes = [Route("/healthy", healthy), Route("/broken", broken), WebSocketRoute("/talk", talk)]
        return TestClient(Starlette(routes=routes, middleware=server.middleware()), raise_server_exceptions=True)

    return start


@pytest.mark.parametrize(
    "path, status",
    [("/healthy", 200), ("/nothing", 404), ("/broken", 500), ("/static/nothing.js", 404), ("/" + "x" * 9_000, 414)],
)
def test_every_response_carries_every_security_header(client, path, status):
    answer = client().get(path)
    assert answer.status_code == status
    assert HEADER_NAMES - set(answer.headers) == set()


def test_an_exception_is_a_plain_sentence_for_the_reader_and_a_traceback_in_the_log(client, caplog):
    answer = client().get("/broken?from=somewhere")
    assert answer.text == "Internal Server Error"
    assert "secret" in caplog.text
    assert "somewhere" not in caplog.text


def test_a_route_may_be_more_open_than_the_rest(client):
    assert client().get("/healthy").headers["cross-origin-resource-policy"] == "cross-origin"


def test_the_content_security_policy_allows_no_other_site_and_no_inline_script():
    directives = dict(rule.split(" ", 1) for rule in content_security_policy(Settings()).split("; "))
    assert directives["default-src"] == "'none'"
    assert not UNSAFE_SOURCES & set(directives["script-src"].split())
    assert "'unsafe-inline'" not in directives["script-src"]
    sources = {source for directive in directives.values() for source in directive.split()}
    assert {s for s in sources if not s.startswith("'")} <= {"data:", "blob:"}


def test_only_the_frame_ancestors_in_the_settings_may_embed_the_dashboard(client):
    chosen = {"frame_ancestors": ("https://news.example", "'self'")}
    assert "frame-ancestors 'self'" in client().get("/healthy").headers["content-security-policy"]
    policy = client(**chosen).get("/healthy").headers["content-security-policy"]
    assert policy.endswith("frame-ancestors https://news.example 'self'")


@pytest.mark.parametrize("address, sent", [("https://a.example", True), ("http://a.example", False), (None, False)])
def test_strict_transport_security_is_sent_only_where_the_public_address_is_https(client, address, sent):
    assert ("strict-transport-security" in client(public_url=address).get("/healthy").headers) == sent


@pytest.mark.parametrize(
    "host, status",
    [
        ("a.example", 200),
        ("A.example:8501", 200),
        ("x.b.example", 200),
        ("localhost:8501", 200),
        ("b.example", 400),
        ("evil.example", 400),
        ("a.example.evil.example", 400),
        ("", 400),
    ],
)
def test_a_server_answers_only_to_its_host_names(client, host, status):
    reader = client(hosts=("a.example", "*.b.example"))
    assert reader.get("/healthy", headers={"host": host}).status_code == status


def test_without_host_names_a_server_answers_to_any(client):
    assert client().get("/healthy", headers={"host": "anything.example"}).status_code == 200


@pytest.mark.parametrize(
    "headers, status",
    [
        ({"content-length": "1000001"}, 413),
        ({"transfer-encoding": "chunked"}, 411),
        ({"cookie": "x" * 40_000}, 431),
        ({"cookie": "x" * 4_000}, 200),
    ],
)
def test_a_request_larger_than_any_browser_sends_is_refused_unread(client, headers, status):
    answer = client().get("/healthy", headers=headers)
    assert answer.status_code == status
    assert (answer.headers.get("connection") == "close") == (status != 200)


def test_a_websocket_passes_all_middleware(client):
    with client().websocket_connect("/talk") as socket:
        assert socket.receive()["type"] == "websocket.close"


@pytest.mark.parametrize("path", ["/_stcore/upload_file", "/_stcore/metrics", "/_stcore/agent"])
@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "DELETE"])
def test_endpoints_of_streamlit_that_no_page_needs_are_blocked(client, path, method):
    answer = client().request(method, f"{path}/session/file")
    assert (answer.status_code, answer.text) == (404, "Not Found")
