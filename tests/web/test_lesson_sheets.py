"""What a teacher hands out lies at addresses that last: a worksheet that asks, a key that tells, a code to scan."""

import re
from html import unescape

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.lesson_choices import title
from content.lesson_set import ALL, SIZES, members
from content.links import SHEETS, sheet_address
from content.reader import Reader
from tables.load import load, rows
from tables.translations import languages, words
from web import lesson_sheets, prerender
from web.not_found import NotFoundMiddleware
from web.qr_code import qr_code

HOME = "https://example.org"
CLAIMS, EN = load("claims"), words("en")
client = TestClient(NotFoundMiddleware(Starlette(routes=lesson_sheets.routes()), lesson_sheets.routes()), base_url=HOME)
pages = TestClient(Starlette(routes=prerender.routes()), base_url=HOME)


def sheet(name: str, **query: str) -> str:
    answer = client.get(sheet_address(name, **query))
    assert answer.status_code == 200
    return unescape(answer.text)


@pytest.mark.parametrize("code", [*SIZES, ALL, "border"])
def test_a_worksheet_asks_the_statements_of_its_set_in_their_order_and_the_key_answers_them(code):
    asked, told = sheet("worksheet", set=code), sheet("key", set=code)
    words = "paraphrase" if len(set_of(code)) <= lesson_sheets.ROOMY else "short"
    statements = [getattr(rows("claims")[key], words) for key in set_of(code)]  # in the same words on both
    places = [(asked.find(statement), told.find(statement)) for statement in statements]
    assert places == sorted(places)
    assert min(min(pair) for pair in places) > 0
    for key in set_of(code):
        assert rows("claims")[key].reasoning not in asked
        assert rows("claims")[key].reasoning in told
    assert len(re.findall("☐", asked)) == len(EN["verdict"]) * len(set_of(code))


def test_a_worksheet_asks_for_the_reason_after_the_verdicts():
    statement, *_, asked = re.findall(r"<tr>.*?</tr>", sheet("worksheet", set="5"), re.DOTALL)[1:3]
    assert "☐" in statement
    assert EN["lesson"]["sheet"]["why"] in asked
    assert EN["lesson"]["sheet"]["why"] not in statement


def set_of(code: str) -> list[str]:
    return members(CLAIMS, code, 1)


@pytest.mark.parametrize("language", languages())
def test_each_sheet_is_heard_with_the_name_of_its_set_and_seen_below_it_without_on_the_page_that_is_served(language):
    reader, html = Reader(language), unescape(pages.get(f"/lesson?lang={language}").text)
    name = reader.say("bound.about", what=title("5", reader))
    for one in SHEETS:
        assert f'>{reader.say(f"lesson.sheet.link_{one}")}<span class="unseen">{name}</span></a>' in html


@pytest.mark.parametrize("name", ["worksheet", "code"])
def test_the_code_leads_to_the_set_by_its_whole_address(name):
    link = f"{HOME}/lesson?set=5&seed=7"
    html = sheet(name, set="5", seed="7")
    assert qr_code(link) in html
    assert f'href="{link}"' in html


def test_a_key_at_publication_keeps_back_what_was_not_known():
    late = [row for row in rows("claims").values() if row.verdict == "forecast-came-true"]
    told = sheet("key", set=ALL, when="publication")
    assert [row.claim for row in late if row.reasoning in told] == []
    assert EN["claims"]["later_short"] in told


@pytest.mark.parametrize("name", SHEETS)
def test_a_set_that_is_not_known_gives_the_one_of_ten_and_says_so(name):
    html = sheet(name, set="<b>")
    assert EN["lesson"]["set"]["size"].format(n=10) in html
    assert 'class="notice"' in html
    assert "<script" not in html


@pytest.mark.parametrize("name", SHEETS)
def test_without_its_table_a_sheet_says_what_is_broken(name, damage):
    damage("claims.csv", b"")
    answer = client.get(sheet_address(name))
    assert (answer.status_code, "claims.csv is empty." in answer.text) == (503, True)
