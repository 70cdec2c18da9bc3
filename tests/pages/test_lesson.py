"""The lesson asks before it tells: in the application and without scripts, in one go or with a break."""

import re
from html import unescape

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.catalogue import VIEWS, view_for
from content.lesson import question
from content.lesson_choices import ASKED, LETTERS
from content.lesson_set import ALL, members
from content.links import with_query
from content.pages.claims import series_beside
from content.pages.lesson import PAGE
from content.reader import Reader
from tables.load import load, rows
from tables.translations import words
from tests import screen
from tests.everywhere import some
from tests.page_changes import begin, turn_to
from web import prerender

EN = words("en")
CLAIMS, SERIES = load("claims"), VIEWS["lesson_series"]
JUDGED = CLAIMS.dropna(subset=["evidence"])["claim"]
BORDER = ["C18", "C19"]  # a set of two: imprecise, and supported
client = TestClient(Starlette(routes=prerender.routes()), base_url="https://example.org")


def served(**query: str) -> str:
    """Return the lesson as the server sends it, with its head."""
    return unescape(client.get(with_query("/lesson", query)).text)


def sent(html: str, letter: str) -> str:
    """Return the address that the form of a page sends with the answer of a letter, as a browser makes it."""
    form = re.search(r'<form class="answer" action="(\w+)#verdict">(.*?)</form>', html, re.DOTALL)
    pairs = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form[2])
    [answer] = re.findall(rf'type="radio" name="(\w+)" value="(C\d+{letter})"', form[2])
    assert 'id="verdict"' not in html
    return f"/{form[1]}?{'&'.join(f'{name}={value}' for name, value in [*pairs, answer])}"


def onward(html: str) -> str:
    return re.search(r'class="onward" href="\.(.*?)"', html)[1]


def judged(claim: str, text: str) -> list[str]:
    """Return what of our judgement of a statement stands in a text."""
    row = rows("claims")[claim]
    judgement = [row.reasoning, row.finding, row.write, *([row.record] if pd.notna(row.record) else [])]
    return [said for said in judgement if said in text]


@pytest.mark.parametrize("claim", CLAIMS["claim"])
def test_a_question_tells_nothing_of_its_verdict_and_every_answer_once(claim):
    asked = question(Reader(), PAGE.chosen(Reader(), {"set": ALL, ASKED.argument: claim}))
    assert asked.statement.title == rows("claims")[claim].paraphrase
    assert judged(claim, str(asked)) == []
    assert {str(asked).count(word) for word in EN["verdict"].values()} == {1}


@pytest.mark.parametrize("claim", some(7, CLAIMS["claim"]))
def test_nothing_that_is_sent_with_a_question_tells_the_verdict(claim):
    asked = served(set=ALL, claim=claim)
    assert rows("claims")[claim].paraphrase in asked
    assert judged(claim, asked) == []
    assert {asked.count(word) for word in EN["verdict"].values()} == {1}


@pytest.mark.parametrize("claim", some(7, CLAIMS["claim"], 3))
def test_an_answer_brings_the_verdict(claim):
    row, told = rows("claims")[claim], served(set=ALL, claim=claim, answers=f"{claim}s")
    assert row.reasoning in told
    assert EN["verdict"][row.verdict] in told
    assert '<form class="answer"' not in told


@pytest.mark.parametrize("claim", JUDGED)
def test_the_series_beside_a_question_has_no_takeaway_no_mark_and_no_number_in_its_words(claim):
    view, shown = view_for(SERIES, Reader(), {"asked": claim}), series_beside(Reader(), claim)[0]
    assert view.drawing is not None
    assert view.rows.equals(shown.rows)
    assert not getattr(view.drawing, "marks", ())
    said = " ".join([view.title, view.line, view.note, view.alt.replace(f"{len(view.rows)} value", "")])
    assert re.findall(r"\d", said) == []
    assert not {view.title, view.line, view.alt, view.note} & {shown.title, shown.line, shown.alt, shown.note}


def test_a_set_is_answered_to_its_end_without_scripts_and_the_result_says_what_was_mixed_up():
    html = served(set="border")
    for letter in ("s", "s"):
        html = unescape(client.get(sent(html, letter)).text)
        assert 'id="verdict"' in html
        html = unescape(client.get(onward(html)).text)
    assert EN["lesson"]["score"]["other"].format(n=2, same=1) in html
    supported, imprecise = (f"{EN['verdict_mark'][one]} {EN['verdict'][one]}" for one in ("supported", "imprecise"))
    assert EN["lesson"]["mixed"].format(answer=supported, verdict=imprecise) in html
    assert all(f'href="./claims?claim={claim}"' in html for claim in BORDER)
    assert 'href="./lesson?set=border">Start again' in html


def test_in_the_application_a_verdict_is_given_when_the_answer_is_checked_and_not_before():
    at = screen.open_page("check/lesson", set="border")
    at.radio(key="answer-C18").set_value("C18i").run()
    assert at.query_params == {"set": "border"}, "a key that moves through the answers is no answer"
    at.radio(key="answer-C18").set_value("C18i")
    at.get_by_key("check-C18").click().run()
    assert at.query_params == {"set": "border", "answers": "C18i", "claim": "C18"}
    assert rows("claims")["C18"].reasoning in " ".join(screen.paragraphs(at))
    assert len(at.radio) == 0
    at.button(key="lesson-onward").click().run()
    assert at.query_params == {"set": "border", "answers": "C18i"}
    assert rows("claims")["C19"].paraphrase in [title.value for title in at.subheader]
    at.get_by_key("check-C19").click().run()
    assert [info.value for info in at.info] == [EN["lesson"]["choose"]]
    assert at.query_params == {"set": "border", "answers": "C18i"}


def test_each_statement_as_it_is_served_has_the_way_to_all_sets():
    assert f'href="./lesson">{EN["lesson"]["way"]["sets"]}' in served(set="border", answers="C18i")


def test_answers_outlast_a_reload_and_start_again_takes_them_back():
    at = screen.open_page("check/lesson", set="border", answers="C18i,C19n")
    assert EN["lesson"]["score"]["other"].format(n=2, same=1) in " ".join(screen.paragraphs(at))
    at.button(key="lesson-again").click().run()
    assert at.query_params == {"set": "border"}
    assert len(at.radio) == 1


def test_after_a_look_at_another_page_the_lesson_goes_on_where_it_was():
    at = begin("check/lesson", set="border", answers="C18i")
    turn_to(turn_to(at, "explore/causes"), "check/lesson")
    at.button(key="lesson-on").click().run()
    assert at.query_params == {"set": "border", "answers": "C18i"}
    assert rows("claims")["C19"].paraphrase in [title.value for title in at.subheader]


def test_at_publication_an_answer_waits_for_a_record_that_came_later_and_is_judged_with_hindsight():
    late = next(key for key in members(CLAIMS, "5", 1) if rows("claims")[key].verdict == "forecast-came-true")
    asked = {"set": "5", "claim": late, "answers": f"{late}{LETTERS['forecast-came-true']}"}
    then, now = served(**asked, when="publication"), served(**asked)
    assert rows("claims")[late].reasoning not in then
    assert EN["lesson"]["progress_later"].format(at=4, of=5, answered=1, same=0, later=1) in then
    assert EN["lesson"]["progress"].format(at=4, of=5, answered=1, same=1) in now


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/claims?view=lesson", "lesson?set=all"),
        ("/claims?view=lesson&claim=C18&when=publication", "lesson?set=all&claim=C18&when=publication"),
        ("/claims?view=lesson&topic=border", "lesson?set=border"),
    ],
)
def test_a_link_to_the_lesson_where_it_was_leads_to_where_it_is(old, new):
    answer = client.get(old, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (308, new)
    assert client.get("/claims?view=ledger", follow_redirects=False).status_code == 200
