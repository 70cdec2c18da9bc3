"""What an address of a view asks for is answered, or refused with a sentence: never by another view."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tests.web.test_view_addresses import get
from web import view_routes
from web.byte_cache import ByteCache

REFUSED = {
    "nothing": (404, "There is no such view."),
    "flows/": (404, "There is no such view."),
    "flows.gif": (404, "Its forms are svg, png, csv and json"),
    "flows.svg.png": (404, "Its forms are"),
    "flows?year=1066": (400, "it goes from 1969 to 2025"),
    "flows.csv?year=junk": (400, "“year=junk”, which is not known here"),
    "flows.svg?country=XYZ": (400, "“country=XYZ”, which is not known here. Its values: AIA, ATG,"),
    "flows.svg?country=FRA": (400, "(France), which cannot be chosen here"),
    "flows.png?yaer=2019": (400, "a choice of this page is called “year”"),
    "flows.png?land=COL": (400, "a choice of this page is called “country”"),
    "flows.json?year=2019&year=2020": (400, "only one is possible"),
    "flows.svg?size=huge": (400, "Its values: card, share, print, page, phone, sheet and column."),
    "flows.svg?mode=grey": (400, "Its values: light and dark."),
    "flows.csv?codes=yes": (400, "“codes=yes”"),
    "flows?lang=xx": (400, "“lang=xx”"),
    "flows?when=tomorrow": (400, "“when=tomorrow”"),
    "months.svg?year=2019": (400, "which is no choice of this view. Its choices: series, lang, when, mode"),
    "hosts.csv?countries=VEN,COL,FRA": (400, "“countries=FRA” (France), which cannot be chosen here"),
}
client = TestClient(Starlette(routes=view_routes.routes()), base_url="https://example.org")


@pytest.mark.parametrize("path", REFUSED)
def test_what_is_not_known_is_refused_with_a_sentence(path):
    status, sentence = REFUSED[path]
    answer = client.get(f"/view/{path}")
    assert answer.status_code == status
    page = "text/html" in answer.headers["content-type"]
    assert page == ("." not in path)
    assert sentence in (answer.text if page else answer.json()["error"])
    assert answer.headers["cache-control"] == "no-store"
    if page:
        assert "frame-ancestors *" in answer.headers["content-security-policy"], "the frame shows why it is empty"
    else:
        assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    "query", ["fbclid=x", "utm_source=2019&utm_medium=COL", "embed=true", "_=17", "flows_as=table"]
)
def test_what_others_add_to_a_link_changes_nothing(query):
    assert get(f"flows.csv?codes=1&year=2019&{query}").content == get("flows.csv?codes=1&year=2019").content


@pytest.mark.parametrize("query", ["amp;year=2019", "YEAR=2019", "year=2019).", "year=2019&year=2019", " year =2019"])
def test_a_choice_counts_as_it_comes(query):
    assert get(f"flows.csv?codes=1&{query}").content == get("flows.csv?codes=1&year=2019").content


def test_a_choice_on_which_others_depend_counts():
    link = get("left.json?country=COL&with=VEN").json()["link"]
    assert link.endswith("/country?tab=leaving&country=COL&with=VEN#left")
    assert client.get("/view/left.json?country=VEN&with=VEN").status_code == 400


@given(st.lists(st.tuples(st.text(string.printable, max_size=8), st.text(string.printable, max_size=8)), max_size=5))
def test_any_query_is_answered_or_refused_with_a_sentence(query):
    answer = client.get("/view/met.json", params=query)
    assert answer.status_code in (200, 400)
    assert answer.json().get("view", "met") == "met"
    assert answer.status_code == 200 or answer.json()["error"].endswith(".")


@pytest.mark.parametrize("form", ["", ".svg", ".csv", ".json"])
def test_a_state_without_rows_is_answered_in_every_form(form):
    answer = get(f"counted{form}?q=nothing+holds+this")
    assert ("nothing+holds+this" in answer.text) == (form in ("", ".json"))  # their links lead to this state


@pytest.mark.parametrize("form", ["", ".svg", ".csv", ".json"])
def test_a_broken_table_is_a_503_with_a_sentence(form, damage):
    damage("border_encounters.csv", b"")
    answer = client.get(f"/view/months{form}")
    assert answer.status_code == 503
    assert "border_encounters.csv is empty." in answer.text


@pytest.mark.parametrize(
    ("name", "path"), [("territories", "homicide.csv?country=VEN"), ("events", "met.csv?when=publication")]
)
def test_a_choice_that_cannot_be_read_gives_no_other_view(name, path, damage):
    damage(f"{name}.csv", b"")
    assert client.get(f"/view/{path}").status_code == 503


def test_a_picture_is_drawn_once_for_a_state_and_never_kept_for_typed_text(monkeypatch):
    drawn, kept = [], ByteCache(1_000_000)
    monkeypatch.setattr(view_routes, "KEPT", kept)
    monkeypatch.setattr(view_routes.DRAWING, "run", lambda *asked: drawn.append(asked) or ("x", b"<svg/>" * 100))
    for path in ("met.svg", "met.svg?mode=light", "met.svg?mode=dark", "met.png", "met.svg?utm_source=x"):
        assert get(path, **{"accept-encoding": "gzip"}).text == "<svg/>" * 100
    assert len(drawn) == 3
    held = kept.held
    for number in range(3):
        get(f"counted.svg?q=border{number}")
    assert (kept.held, len(drawn)) == (held, 6)


def test_a_picture_comes_in_the_encoding_that_the_reader_takes():
    plain = get("met.svg", **{"accept-encoding": "identity"})
    packed = get("met.svg", **{"accept-encoding": "br"})
    assert packed.headers["content-encoding"] == "br"
    assert plain.content == packed.content
    assert plain.content.startswith(b"<?xml")
    assert get("met.png").content.startswith(b"\x89PNG")


def test_a_file_is_not_sent_again_may_be_asked_for_in_parts_and_by_pages_of_other_sites():
    for path in ("/view/met.csv", "/view/met.svg", "/view/met.png", "/view/met.json"):
        whole = client.get(path)
        assert client.get(path, headers={"if-none-match": whole.headers["etag"]}).status_code == 304
        part = client.get(path, headers={"range": "bytes=10-19"})
        assert (part.status_code, part.content) == (206, whole.content[10:20])
        assert client.get(path, headers={"range": f"bytes={len(whole.content)}-"}).status_code == 416
        assert client.head(path).headers["etag"] == whole.headers["etag"]
        assert client.options(path, headers={"origin": "https://news.example"}).status_code == 204
        assert whole.headers["access-control-allow-origin"] == "*"
        assert whole.headers["cross-origin-resource-policy"] == "cross-origin"
        assert client.post(path).status_code == 405
