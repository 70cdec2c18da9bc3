"""A request may name any host: what is made for it is not kept, and a cache before us is told what it depends on."""

import gc
import json
import tracemalloc
from collections.abc import Callable, Iterable
from functools import _lru_cache_wrapper
from itertools import cycle
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from content.links import address
from content.menu import pages
from tests import everywhere
from web import feed, open_data, prerender, responses, sitemap, view_routes
from web.byte_cache import ByteCache
from web.settings import Settings

FORGED, MOST = 10, 100_000  # hosts, and bytes that they may leave behind altogether
PAGES = [address(page) for page in pages()]
DATA = ["/openapi.json", "/datapackage.json", "/data/claims.json"]
VIEW = ["/view/met", "/view/met.csv", "/view/met.json"]
WHOLE = ["/changes.atom", "/sitemap.xml", "/robots.txt"]
NAMING = [*WHOLE, *everywhere.some(3, PAGES), *VIEW]
JUNK = ["/map?country={}", "/claims?q={}", "/view/counted.json?q={}"]
LINKS = [*WHOLE, *everywhere.some(6, PAGES), *VIEW, *DATA, *JUNK]
OURS = {"content", "tables", "views", "web"}
HTTPS = ["https", "HTTPS", " https ", "https, http", "HTTPS,http", "https,"]  # as proxies write it
PACKED = {"accept-encoding": "br"}
PUBLIC = Settings(public_url="https://migration.example")


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(
        Starlette(
            routes=[*open_data.routes(), *feed.routes(), *sitemap.routes(), *prerender.routes(), *view_routes.routes()]
        )
    )


def left_behind(ask: Callable[[int], None], numbers: Iterable[int]) -> int:
    """Return how many bytes are held after these requests and were not before."""
    gc.collect()
    gc.freeze()  # what was there before is not traced: looking through it would only take time
    tracemalloc.start()
    for number in numbers:
        ask(number)
    gc.collect()
    left, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return left


def kept(ask: Callable[[int], None], first: int) -> int:
    """Return how many bytes are held after requests for hosts from this number on, beyond what pandas notes.

    It notes each copy of a table for a while, also for a link that is asked for again.
    """
    left = left_behind(ask, range(first, first + FORGED))
    return left if left < MOST else left - left_behind(ask, [0] * FORGED)


@pytest.fixture
def ask(link: str, client: TestClient) -> Callable[[int], None]:
    """Return what asks for a link with a host, and in the place of `{}` junk, of this number."""

    def asked(number: int) -> None:
        headers = PACKED | {"host": f"forged-{number}.example", "x-forwarded-proto": "https"}
        assert client.get(link.format(f"junk{number}"), headers=headers).status_code == 200

    asked(0)  # what is kept for all is made by the first
    return asked


@pytest.fixture(scope="module")
def caches() -> list[Any]:
    """Return all caches of our own."""
    found = [one for one in gc.get_objects() if isinstance(one, (ByteCache, _lru_cache_wrapper))]
    return [cache for cache in found if cache.__module__.split(".")[0] in OURS]


def sizes(caches: list[Any]) -> list[int]:
    """Return how much each cache holds, in bytes or in entries."""
    return [cache.held if isinstance(cache, ByteCache) else cache.cache_info().currsize for cache in caches]


@pytest.mark.parametrize("link", LINKS)
def test_forged_hosts_and_junk_fill_no_cache(ask, caches):
    before = sizes(caches)
    ask(1)
    assert sizes(caches) == before


@pytest.mark.parametrize("link", everywhere.some(len(LINKS), LINKS))
def test_forged_hosts_and_junk_leave_no_memory_behind(ask):
    assert any(kept(ask, first) < MOST for first in (1, 100)), "not made anew for all, which happens once in a while"


@pytest.mark.parametrize("link", NAMING)
def test_a_response_with_the_host_varies_by_it_unless_the_host_is_set(link, client, monkeypatch):
    said = client.get(link, headers={"host": "forged.example"})
    assert "forged.example" in said.text
    assert {"Host", "X-Forwarded-Proto"} <= {name.strip() for name in said.headers["vary"].split(",")}
    for module in (responses, feed, sitemap, prerender, view_routes):
        monkeypatch.setattr(module, "settings", lambda: PUBLIC)
    said = client.get(link, headers={"host": "forged.example"})
    assert "forged.example" not in said.text
    assert "https://migration.example" in said.text
    assert "Host" not in said.headers.get("vary", "")


@pytest.mark.parametrize("link", DATA)
def test_data_and_descriptions_are_the_same_for_every_host(link, client):
    answers = [client.get(link, headers={"host": host}) for host in ("a.example", "b.example")]
    assert answers[0].content == answers[1].content
    assert "host" not in answers[0].headers["vary"].lower()


def test_the_openapi_description_is_small(client):
    assert len(client.get("/openapi.json").content) < 250_000
    assert json.loads(client.get("/openapi.json").content)["servers"] == [{"url": "."}]


@pytest.mark.parametrize(("link", "told"), list(zip(NAMING, cycle(HTTPS), strict=False)))
def test_the_scheme_is_the_one_that_the_first_proxy_names(link, told, client):
    html = client.get(link, headers={"host": "a.example", "x-forwarded-proto": told}).text
    assert "https://a.example" in html
    assert "http://a.example" not in html


@pytest.mark.parametrize("told", ["wss", "ws", "ftp, https"])
def test_an_address_begins_with_http_also_where_uvicorn_takes_a_websocket_scheme_over(told):
    # uvicorn believes these names, which proxies use of websockets.
    app = ProxyHeadersMiddleware(Starlette(routes=sitemap.routes()), trusted_hosts="*")
    html = TestClient(app, base_url="http://a.example").get("/robots.txt", headers={"x-forwarded-proto": told}).text
    assert f"Sitemap: {'https' if told == 'wss' else 'http'}://a.example/" in html


@pytest.mark.parametrize("told", ["", "ftp", "javascript", "http, https", ",https", "https http"])
def test_any_other_scheme_is_that_of_the_request(told, client):
    html = client.get("/robots.txt", headers={"host": "a.example", "x-forwarded-proto": told}).text
    assert "Sitemap: http://a.example/" in html


def test_the_byte_cache_is_bounded_by_bytes_and_drops_the_least_recently_used():
    cache, made = ByteCache(100), []

    def get(key: str, size: int = 40) -> bytes:
        return cache.get(key, lambda: made.append(key) or key.encode() * size)

    assert [get(key) for key in "abab"] == [key.encode() * 40 for key in "abab"]
    get("c")  # in the place of the least recently used
    assert (get("b"), made, cache.held) == (b"b" * 40, ["a", "b", "c"], 80)
    get("large", 1000)
    assert cache.held <= 100
