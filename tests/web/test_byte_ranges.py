"""A program may read a part of every file of the open data, as the standard of the web says (RFC 9110, 13 and 14)."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tables import export, package
from tests.everywhere import some, somewhere
from web import open_data

client = TestClient(Starlette(routes=open_data.routes()))
FILES = [f"/data/{name}.{form}" for name, form in somewhere(package.names(), export.KINDS)]
PICKED = [f"/data/displacement.{form}?origin=VEN&year=2021" for form in export.KINDS]
CSV = "/data/groups.csv"
WHOLE = client.get(CSV, headers={"accept-encoding": "identity"})
SIZE = len(WHOLE.content)
UNCHANGED = ["cache-control", "vary", "access-control-allow-origin", "access-control-expose-headers", "content-type"]


def ask(address: str, *wanted: str, **headers: str):
    """Return the answer to a request with these values of `Range`, and with these headers."""
    named = [(name.replace("_", "-"), value) for name, value in headers.items()]
    return client.get(address, headers=[("range", value) for value in wanted] + named)


@pytest.mark.parametrize(
    "address", [*some(3, FILES), *PICKED, "/data/americas-migration.zip", f"/{package.DESCRIPTOR}"]
)
def test_the_ranges_of_a_file_add_up_to_the_file(address):
    whole = client.get(address)
    half = len(whole.content) // 2
    head, tail = ask(address, f"bytes=0-{half - 1}"), ask(address, f"bytes={half}-")
    assert (head.status_code, tail.status_code) == (206, 206)
    assert head.content + tail.content == whole.content
    assert head.headers["content-range"] == f"bytes 0-{half - 1}/{len(whole.content)}"
    assert {answer.headers["accept-ranges"] for answer in (whole, head, tail)} == {"bytes"}


@pytest.mark.parametrize(
    ("wanted", "start", "stop"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=10-19", 10, 20),
        ("bytes=10-", 10, SIZE),
        ("bytes=-7", SIZE - 7, SIZE),
        (f"bytes=-{SIZE + 9}", 0, SIZE),
        (f"bytes={SIZE - 1}-", SIZE - 1, SIZE),
        (f"bytes=5-{SIZE * 9}", 5, SIZE),
        ("Bytes = 3 - 5 ", 3, 6),
    ],
)
@pytest.mark.parametrize("coding", ["identity", "br, gzip"])
def test_a_range_is_of_the_uncompressed_file_whatever_encoding_is_accepted(wanted, start, stop, coding):
    answer = ask(CSV, wanted, accept_encoding=coding)
    assert (answer.status_code, answer.content) == (206, WHOLE.content[start:stop])
    assert answer.headers["content-range"] == f"bytes {start}-{stop - 1}/{SIZE}"
    assert answer.headers["content-length"] == str(stop - start)
    assert "content-encoding" not in answer.headers
    assert answer.headers["etag"] == WHOLE.headers["etag"]
    assert [answer.headers[name] for name in UNCHANGED] == [WHOLE.headers[name] for name in UNCHANGED]


@pytest.mark.parametrize("wanted", [f"bytes={SIZE}-", f"bytes={SIZE + 5}-{SIZE + 9}", "bytes=-0"])
def test_a_range_beyond_the_end_is_refused_with_the_size(wanted):
    answer = ask(CSV, wanted)
    assert (answer.status_code, answer.headers["content-range"]) == (416, f"bytes */{SIZE}")
    assert list(answer.json()) == ["error"]
    assert "Content-Range" in answer.headers["access-control-expose-headers"]


@pytest.mark.parametrize(
    "wanted",
    ["bytes=", "bytes=-", "bytes=9-3", "bytes=a-b", "bytes=1", "bytes=--1", "rows=0-9", "junk", "", "bytes=0-²"]
    + ["bytes=0-9,20-29", "bytes=0-1, -1", f"bytes={'9' * 5000}-"],
)
def test_anything_but_a_single_valid_range_gets_the_whole_file(wanted):
    answer = client.get(CSV, headers={"range": wanted.encode("latin-1")})
    assert (answer.status_code, answer.content) == (200, WHOLE.content)
    assert "content-range" not in answer.headers


def test_two_range_headers_are_several_ranges():
    assert ask(CSV, "bytes=0-9", "bytes=20-29").status_code == 200


def test_only_get_supports_ranges():
    answer = client.head(CSV, headers={"range": "bytes=0-9", "accept-encoding": "identity"})
    assert (answer.status_code, answer.headers["content-length"]) == (200, str(SIZE))
    assert answer.headers["accept-ranges"] == "bytes"


def test_a_range_is_sent_only_when_if_range_names_the_current_etag():
    tag = WHOLE.headers["etag"]
    packed = client.get(CSV, headers={"accept-encoding": "gzip"}).headers["etag"]
    assert ask(CSV, "bytes=0-9", if_range=tag).status_code == 206
    for other in (f"W/{tag}", packed, '"other"', "Fri, 27 Nov 2026 00:00:00 GMT", ""):
        answer = ask(CSV, "bytes=0-9", if_range=other)
        assert (answer.status_code, answer.content) == (200, WHOLE.content), other
        assert ask(CSV, "bytes=99999999-", if_range=other).status_code == 200


def test_not_modified_goes_before_a_range():
    for wanted in ("bytes=0-9", f"bytes={SIZE}-"):
        assert ask(CSV, wanted, if_none_match=WHOLE.headers["etag"]).status_code == 304
    assert ask(CSV, "bytes=0-9", if_none_match='"other"').status_code == 206


def test_an_error_has_no_ranges():
    assert ask("/data/junk.csv", "bytes=0-9").status_code == 404
    assert ask("/data/groups.csv?year=1", "bytes=0-9").status_code == 400
