"""Every view has an address that lasts: a light page for frames of other sites, pictures, its rows, its description."""

import io
import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.catalogue import PAGES, VIEWS, view_for
from content.page import ViewSpec
from content.reader import Reader
from content.rows import BYTE_ORDER_MARK, readable
from tables import package
from tables.load import rows
from tests.everywhere import some
from tests.reading import Reading
from views.view import View
from web import openapi, sitemap, view_routes
from web.view_page import MOST_ROWS

HOME = "https://example.org"


def of_views(names: Iterable[str]) -> pytest.MarkDecorator:
    """Return the mark that tries a test with these views."""
    return pytest.mark.parametrize("spec", [VIEWS[name] for name in names], ids=names)


client = TestClient(Starlette(routes=view_routes.routes()), base_url=HOME)


def get(path: str, **headers: str) -> Any:
    """Return the answer at an address of a view."""
    answer = client.get(f"/view/{path}", headers=headers)
    assert answer.status_code == 200, answer.text
    return answer


@cache
def shown(spec: ViewSpec) -> View:
    """Return a view as it opens."""
    return view_for(spec, Reader(), PAGES[spec.page].chosen(Reader(), {}))


@cache
def page(spec: ViewSpec) -> Any:
    return get(spec.name)


@cache
def reading(spec: ViewSpec) -> Reading:
    return Reading(page(spec).text)


def table(answer: Any) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(answer.content), dtype="str", keep_default_na=False)


@of_views(some(3, [*VIEWS]))
def test_a_view_alone_is_a_page_without_scripts_or_cookies_that_any_site_may_frame(spec):
    answer, view = page(spec), shown(spec)
    assert "<script" not in answer.text
    assert "set-cookie" not in answer.headers
    policy = dict(rule.split(" ", 1) for rule in answer.headers["content-security-policy"].split("; "))
    assert policy["frame-ancestors"] == "*"
    assert (policy["default-src"], policy["img-src"]) == ("'none'", "'self'")
    assert "cross-origin-resource-policy" not in answer.headers  # the page itself is no more open than others
    texts = reading(spec).texts
    assert texts["h1"] == [view.title]
    assert {text for text in (view.line, view.note) if text} <= {*texts["p"]}
    assert answer.text.count("<tr>") == (1 + min(len(view.rows), MOST_ROWS) if len(view.rows) else 0)
    assert ('alt="' in answer.text) == (view.drawing is not None)


@of_views(some(3, [*VIEWS]))
def test_links_of_a_view_alone_open_outside_the_frame_and_lead_to_its_page_and_files(spec):
    text = page(spec).text
    anchors = re.findall(r"<a [^>]*>", text)
    assert [anchor for anchor in anchors if 'target="_blank" rel="noopener"' not in anchor] == []
    links = reading(spec).links
    assert any(link.endswith(f"#{spec.anchor}") for link in links)
    assert [f"../view/{spec.name}.{form}" for form in ("svg", "png", "csv", "json")] == links[1:5]
    known = {source.url for key in shown(spec).sources.split(";") if key for source in [rows("sources")[key]]}
    assert {url for url in known if isinstance(url, str)} <= {*links}


@of_views(some(5, [*VIEWS], 1))
def test_rows_by_their_codes_readable_rows_and_the_description_hold_the_same(spec):
    view = shown(spec)
    codes, sheet, said = get(f"{spec.name}.csv?codes=1"), get(f"{spec.name}.csv"), get(f"{spec.name}.json").json()
    assert list(table(codes)) == list(view.rows)
    assert len(table(codes)) == len(view.rows) == len(said["rows"]) == len(table(sheet))
    assert sheet.content.startswith(BYTE_ORDER_MARK.encode())
    assert (said["title"], said["line"], said["alternative_text"]) == (view.title, view.line, view.alt)
    assert [one["name"] for one in said["columns"]] == (list(view.rows) if len(view.rows) else ["source"])
    assert [one["key"] for one in said["sources"]] == view.sources.split(";")[: len(said["sources"])]
    assert all(one["licence"] and one["publisher"] for one in said["sources"])
    assert said["files"]["png"] == f"{HOME}/view/{spec.name}.png"
    assert said["link"].startswith(HOME)
    if view.drawing:
        assert view.title in said["citation"]
        assert said["link"] in said["sentence"]


def test_readable_rows_name_countries_units_and_sources_beside_the_codes():
    sheet, view = table(get("met.csv")), shown(VIEWS["met"])
    assert sheet["citizenship_name"].tolist() == readable(view.rows, Reader().say)["citizenship"].tolist()
    assert {*sheet["encounters_unit"]} == {"encounters"}
    assert all(sheet["source_url"].str.startswith("https://"))
    assert {*sheet["link"]} == {f"{HOME}/figures?tab=border#met"}


def test_a_file_of_a_state_is_named_by_it_and_holds_it():
    answer = get("flows.csv?codes=1&year=2019&country=COL&side=host")
    name = re.search('filename="(.*)"', answer.headers["content-disposition"])
    assert name and name[1].startswith("flows-col-host-codes-")
    assert name[1].endswith(f"-2019-{package.version()}.csv")
    arcs = table(answer).query("layer == 'flows'")
    assert {*arcs["year"]} == {"2019"}
    assert {*arcs["asylum"]} == {"COL"}


def test_at_publication_an_address_gives_what_was_known_then():
    then = get("months.json?when=publication").json()
    assert then["at_publication"] is True
    assert then["last_period"] == "2022-03"
    assert "when=publication" in then["link"]
    assert "when=publication" in then["files"]["svg"]


def test_a_page_follows_the_browser_and_a_file_is_the_same_for_everybody(spoken):
    page = get("met", **{"accept-language": spoken})
    assert f'<html lang="{spoken}"' in page.text
    assert f"met.svg?lang={spoken}&amp;size=page" in page.text
    assert "Accept-Language" in page.headers["vary"]
    file = get("met.json", **{"accept-language": spoken})
    assert file.json()["language"] == "en"
    assert "Accept-Language" not in file.headers["vary"]
    assert get(f"met.json?lang={spoken}").json()["language"] == spoken


def test_a_page_may_keep_to_one_mode():
    assert "prefers-color-scheme" in get("met").text
    for mode in ("light", "dark"):
        text = get(f"met?mode={mode}").text
        assert "prefers-color-scheme" not in text
        assert f"color-scheme: {mode};" in text
        assert ("mode=dark" in text) == (mode == "dark")


def test_every_view_and_its_choices_are_described_for_machines_and_listed_for_crawlers():
    described = openapi.describe(HOME, Reader().say)
    for name, spec in VIEWS.items():
        told = described["paths"][f"/view/{name}.{{form}}"]["get"]["parameters"]
        asked = {described["components"]["parameters"][one["$ref"].rpartition("/")[2]]["name"] for one in told}
        assert asked == {"form", "lang", "when", "mode", "size", "codes", *(choice.name for choice in spec.choices)}
    assert set(described["components"]["schemas"]["view"]["required"]) == {*get("met.json").json()}
    listed = TestClient(Starlette(routes=sitemap.routes()), base_url=HOME).get("/sitemap.xml").text
    assert [name for name in VIEWS if f"<loc>{HOME}/view/{name}</loc>" not in listed] == []


def test_the_description_is_json_that_every_program_reads():
    assert "NaN" not in get("promises.json").text
    assert json.loads(get("promises.json").text)["unit"] == "US dollars"
