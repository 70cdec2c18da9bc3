"""Static files are sent compressed, are compressed once, and are not sent again to a browser that has them."""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.testclient import TestClient

from tests.everywhere import somewhere
from web import compression, static_files
from web.static_files import STATIC, OwnStaticFiles, StreamlitStaticFilesMiddleware, static_url
from web.streamlit_internals import STATIC as STREAMLIT_STATIC

GEOJSON = "/app/static/americas.geojson"


def bundle(pattern: str) -> str:
    return "/static/" + next(STREAMLIT_STATIC.glob(pattern)).relative_to(STREAMLIT_STATIC).as_posix()


@pytest.fixture(scope="module")
def client() -> TestClient:
    mount = Mount("/app/static", OwnStaticFiles())
    return TestClient(Starlette(routes=[mount], middleware=[Middleware(StreamlitStaticFilesMiddleware)]))


@pytest.mark.parametrize(
    "accepted, encoding",
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0.5, gzip", "gzip"),
        ("br;q=0, gzip;q=0.1", "gzip"),
        ("*", "br"),
        ("*;q=0.5, br;q=0", "gzip"),
        ("GZIP; q=1.0", "gzip"),
        ("br;q=much, gzip;q=0", None),
        ("identity", None),
        (",;,=;q=", None),
        ("", None),
    ],
)
def test_a_browser_gets_the_best_encoding_it_accepts_and_the_same_file(client, accepted, encoding):
    answer = client.get(GEOJSON, headers={"accept-encoding": accepted})
    assert answer.headers.get("content-encoding") == encoding
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.content == (STATIC / "americas.geojson").read_bytes()


def test_the_largest_script_is_compressed_to_a_third_of_its_size_and_cached_for_a_year(client):
    path = bundle("js/PlotlyChart.*.js")
    answer = client.head(path, headers={"accept-encoding": "br"})
    assert int(answer.headers["content-length"]) < (STREAMLIT_STATIC.parent / path[1:]).stat().st_size / 3
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.content == b""


@pytest.mark.parametrize("pattern", ["media/*.woff2", "**/*.png"])
def test_fonts_and_images_are_not_compressed_again(client, pattern):
    assert "content-encoding" not in client.head(bundle(pattern), headers={"accept-encoding": "br, gzip"}).headers


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
@pytest.mark.parametrize("validator", [("etag", "if-none-match"), ("last-modified", "if-modified-since")])
def test_a_file_that_the_browser_has_is_not_sent_again(client, encoding, validator):
    sent, header = validator
    first = client.get(GEOJSON, headers={"accept-encoding": encoding})
    again = client.get(GEOJSON, headers={"accept-encoding": encoding, header: first.headers[sent]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["cache-control"] == first.headers["cache-control"]


def test_a_range_of_a_file_is_a_range_of_its_uncompressed_bytes(client):
    answer = client.get(GEOJSON, headers={"accept-encoding": "br", "range": "bytes=10-19"})
    assert answer.status_code == 206
    assert answer.content == (STATIC / "americas.geojson").read_bytes()[10:20]


@pytest.mark.parametrize(
    ("name", "encoding"), somewhere(sorted(path.name for path in STATIC.iterdir()), ["br", "identity"])
)
def test_images_may_be_shown_on_other_sites_also_after_a_304(client, name, encoding):
    first = client.get(f"/app/static/{name}", headers={"accept-encoding": encoding})
    tag = {"accept-encoding": encoding, "if-none-match": first.headers["etag"]}
    for answer, status in ((first, 200), (client.get(f"/app/static/{name}", headers=tag), 304)):
        assert answer.status_code == status
        policy = answer.headers.get("cross-origin-resource-policy")
        assert policy == ("cross-origin" if first.headers["content-type"].startswith("image/") else None)


@pytest.mark.parametrize("encoding", ["br", "identity"])
def test_our_files_are_cached_for_a_year_with_their_current_version_and_for_an_hour_without(client, encoding):
    def cache_control(address: str) -> str:
        answer = client.get(address, headers={"accept-encoding": encoding})
        assert answer.content == (STATIC / "take_over.js").read_bytes()
        return answer.headers["cache-control"]

    current = static_url("take_over.js") or ""
    assert cache_control(current) == "public, max-age=31536000, immutable"
    for address in (current + "0", f"{current}&v=1", "/app/static/take_over.js?v=", "/app/static/take_over.js"):
        assert cache_control(address) == "public, max-age=3600"


def test_a_changed_file_has_another_address(tmp_path, monkeypatch):
    monkeypatch.setattr(static_files, "STATIC", tmp_path)
    assert static_url("print.css") is None
    seen = []
    for text in ("one", "two"):
        (tmp_path / "print.css").write_text(text)
        os.utime(tmp_path / "print.css", (len(seen), len(seen)))
        seen.append(static_url("print.css"))
    assert seen[0] != seen[1]


@pytest.mark.parametrize("path", ["/static/js/gone.js", "/static/", "/static/js", "/static/%2e%2e/index.html"])
def test_a_script_that_is_gone_is_a_404_and_not_a_page(client, path):
    assert client.get(path).status_code == 404


def test_files_are_only_read(client):
    assert client.post(bundle("js/index.*.js")).status_code == 405


def test_a_file_is_compressed_once_for_many_requests_at_the_same_moment(tmp_path, monkeypatch):
    compressed = []
    monkeypatch.setitem(compression.COMPRESSORS, "br", lambda body: compressed.append(body) or b"small")
    (tmp_path / "words.txt").write_bytes(b"word " * 200)
    files = static_files.CompressedStaticFiles(tmp_path)
    scope = {"type": "http", "method": "GET", "headers": [(b"accept-encoding", b"br")]}

    async def all_ask() -> list[bytes]:
        answers = await asyncio.gather(*[files.get_response("words.txt", scope) for _ in range(20)])
        return [answer.body for answer in answers]

    with ThreadPoolExecutor() as aside:  # the browser's tests may leave a loop running in this thread
        answers = aside.submit(asyncio.run, all_ask()).result()
    assert answers == [b"small"] * 20
    assert len(compressed) == 1
