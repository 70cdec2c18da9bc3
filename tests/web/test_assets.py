"""The files that a browser fetches travel compressed, are compressed once, and are not sent again."""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.testclient import TestClient
from streamlit import file_util

from web import assets

SHAPES = "/app/static/americas.geojson"
BUNDLES = Path(file_util.get_static_dir(), "static")


def bundle(pattern: str) -> str:
    return "/static/" + next(BUNDLES.glob(pattern)).relative_to(BUNDLES).as_posix()


@pytest.fixture(scope="module")
def client() -> TestClient:
    mount = Mount("/app/static", assets.Own())
    return TestClient(Starlette(routes=[mount], middleware=[Middleware(assets.Bundles)]))


@pytest.mark.parametrize(
    "accepted, coding",
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
def test_a_browser_gets_the_best_coding_it_understands_and_the_same_file(client, accepted, coding):
    answer = client.get(SHAPES, headers={"accept-encoding": accepted})
    assert answer.headers.get("content-encoding") == coding
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.content == (assets.STATIC / "americas.geojson").read_bytes()


def test_the_largest_script_travels_in_a_third_of_its_size_and_is_kept_for_a_year(client):
    path = bundle("js/PlotlyChart.*.js")
    answer = client.head(path, headers={"accept-encoding": "br"})
    assert int(answer.headers["content-length"]) < (BUNDLES.parent / path[1:]).stat().st_size / 3
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.content == b""


@pytest.mark.parametrize("pattern", ["media/*.woff2", "**/*.png"])
def test_fonts_and_pictures_travel_as_they_are_because_they_are_compressed_already(client, pattern):
    assert "content-encoding" not in client.head(bundle(pattern), headers={"accept-encoding": "br, gzip"}).headers


@pytest.mark.parametrize("coding", ["br", "gzip", "identity"])
@pytest.mark.parametrize("validator", [("etag", "if-none-match"), ("last-modified", "if-modified-since")])
def test_a_file_that_the_browser_has_is_not_sent_again(client, coding, validator):
    said, asked = validator
    first = client.get(SHAPES, headers={"accept-encoding": coding})
    again = client.get(SHAPES, headers={"accept-encoding": coding, asked: first.headers[said]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["cache-control"] == first.headers["cache-control"]


def test_a_part_of_a_file_is_a_part_of_its_own_bytes(client):
    answer = client.get(SHAPES, headers={"accept-encoding": "br", "range": "bytes=10-19"})
    assert answer.status_code == 206
    assert answer.content == (assets.STATIC / "americas.geojson").read_bytes()[10:20]


@pytest.mark.parametrize("name", sorted(path.name for path in assets.STATIC.iterdir()))
@pytest.mark.parametrize("coding", ["br", "identity"])
def test_pictures_may_be_shown_on_other_sites_also_when_they_are_not_sent_again(client, name, coding):
    first = client.get(f"/app/static/{name}", headers={"accept-encoding": coding})
    tag = {"accept-encoding": coding, "if-none-match": first.headers["etag"]}
    for answer, status in ((first, 200), (client.get(f"/app/static/{name}", headers=tag), 304)):
        assert answer.status_code == status
        open_to = answer.headers.get("cross-origin-resource-policy")
        assert open_to == ("cross-origin" if first.headers["content-type"].startswith("image/") else None)


@pytest.mark.parametrize("coding", ["br", "identity"])
def test_a_file_of_ours_is_kept_for_a_year_under_the_address_of_today_and_for_an_hour_under_any_other(client, coding):
    def kept(address: str) -> str:
        answer = client.get(address, headers={"accept-encoding": coding})
        assert answer.content == (assets.STATIC / "opening.js").read_bytes()
        return answer.headers["cache-control"]

    today = assets.own("opening.js") or ""
    assert kept(today) == "public, max-age=31536000, immutable"
    for address in (today + "0", f"{today}&v=1", "/app/static/opening.js?v=", "/app/static/opening.js"):
        assert kept(address) == "public, max-age=3600"


def test_a_changed_file_of_ours_has_another_address(tmp_path, monkeypatch):
    monkeypatch.setattr(assets, "STATIC", tmp_path)
    assert assets.own("paper.css") is None
    seen = []
    for text in ("one", "two"):
        (tmp_path / "paper.css").write_text(text)
        os.utime(tmp_path / "paper.css", (len(seen), len(seen)))
        seen.append(assets.own("paper.css"))
    assert seen[0] != seen[1]


@pytest.mark.parametrize("path", ["/static/js/gone.js", "/static/", "/static/js", "/static/%2e%2e/index.html"])
def test_a_script_that_is_gone_is_not_found_instead_of_being_a_page(client, path):
    assert client.get(path).status_code == 404


def test_files_are_only_read(client):
    assert client.post(bundle("js/index.*.js")).status_code == 405


def test_many_readers_who_ask_at_once_make_a_file_be_compressed_once(tmp_path, monkeypatch):
    packed = []
    monkeypatch.setitem(assets.PACKERS, "br", lambda body: packed.append(body) or b"small")
    (tmp_path / "words.txt").write_bytes(b"word " * 200)
    files = assets.Kept(tmp_path)
    scope = {"type": "http", "method": "GET", "headers": [(b"accept-encoding", b"br")]}

    async def all_ask() -> list[bytes]:
        answers = await asyncio.gather(*[files.get_response("words.txt", scope) for _ in range(20)])
        return [answer.body for answer in answers]

    with ThreadPoolExecutor() as aside:  # the browser's tests may leave a loop running in this thread
        answers = aside.submit(asyncio.run, all_ask()).result()
    assert answers == [b"small"] * 20
    assert len(packed) == 1
