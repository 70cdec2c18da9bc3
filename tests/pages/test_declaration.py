"""The page of the Declaration: like is added to like, and what is not confirmed is not told as fact."""

from collections.abc import Callable
from html import unescape

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.entries.declaration import attendance
from content.links import address
from content.reader import Reader
from content.search.index import search
from content.sources import sources
from tables import translations
from tables.load import load
from tests import screen
from views.charts.commitments import promises
from views.say import Say
from web import prerender

PAGE = "check/declaration"


def told(**query: str) -> str:
    """Return what the page says as one text, the cells of its table included."""
    page = screen.seen(PAGE, **query)
    tables = [" ".join(cell for cell in table.value.to_numpy().ravel()) for table in page.table]
    return "\n".join([*(text.value for text in [*page.markdown, *page.subheader]), *tables])


def server(**query: str) -> str:
    """Return the page as the server sends it."""
    client = TestClient(Starlette(routes=prerender.routes()))
    return client.get(address("declaration", **query)).text


@pytest.mark.parametrize(("unit", "title"), [("USD", "2.5 billion"), ("CAD", "145 million"), ("people", "44,000")])
def test_what_companies_pledged_and_what_was_planned_before_the_summit_is_not_added(unit: str, title: str) -> None:
    view = promises(load("commitments"), unit, Say(translations.words("en")))
    assert f" {title} " in f" {view.title}"
    assert ("K02 companies" in view.alt) == (unit == "USD")


def test_the_page_begins_with_how_many_pledged_and_of_how_many_pledges_something_is_known() -> None:
    rows = load("commitments")
    known = (rows["outcome"] != "unknown").sum()
    said = (f"table has {len(rows)} entries", f"Of {known} entries a source", f"other {len(rows) - known} we found no")
    for text in (next(text.value for text in screen.seen(PAGE).markdown if "pledges" in text.value), server()):
        assert all(one in text for one in said)
    assert server().index("table has 22 entries") < server().index("<table")


@pytest.mark.parametrize("read", [told, server])
def test_the_first_tab_has_every_pledge_with_amount_day_outcome_and_source(read: Callable[[], str]) -> None:
    text, say = unescape(read()), Say(translations.words("en"))
    for row in load("commitments").itertuples():
        assert {part for part in (row.commitment, row.text, say.country(row.iso3)) if part not in text} == set()
        assert pd.isna(row.amount) or say("declaration.amount", amount=row.amount, unit=say(f"unit.{row.unit}")) in text
        assert pd.isna(row.outcome_note) or row.outcome_note in text
        assert sources(row.source, say)[0].publisher in text


def test_what_is_said_to_be_done_has_a_note_and_what_is_unknown_has_none() -> None:
    rows = load("commitments")
    assert (rows["outcome_note"].notna() == (rows["outcome"] != "unknown")).all()


@pytest.mark.parametrize(
    ("sort", "first"), [("promised", "K01"), ("who", "K16"), ("amount", "K04"), ("outcome", "K07")]
)
def test_pledges_are_sorted_by_what_the_reader_chooses(sort: str, first: str) -> None:
    assert first in screen.seen(PAGE, sort=sort).table[0].value.iloc[0, 0]


@pytest.mark.parametrize("typed", ["K05", "k05", "hire H-2A", "65 million"])
def test_a_search_leaves_the_pledges_that_have_its_words(typed: str) -> None:
    (table,) = screen.seen(PAGE, q=typed).table
    assert ["K05" in cell for cell in table.value.iloc[:, 0]] == [True]


def test_a_pledge_and_a_package_that_were_found_open_with_the_answer_in_sight() -> None:
    pledge = next(one for one in search("H-2A", Reader()).groups["pledge"]).document
    assert (pledge.page, dict(pledge.parameters), pledge.place) == ("declaration", {"q": "K05"}, "#commitments")
    package = next(one for one in search("xenophobia", Reader()).groups["package"]).document
    assert (dict(package.parameters), package.place) == ({"tab": "packages"}, "#pillars")
    assert "xenophobia" in told(tab="packages")


def test_a_link_from_before_the_tabs_opens_the_tab_of_its_card() -> None:
    assert screen.card(screen.seen(PAGE, unit="CAD"), "promises").startswith("145 million")
    assert screen.card(screen.seen(PAGE, endorsers_as="table"), "endorsers")


@pytest.mark.parametrize("read", [told, server])
def test_the_time_for_which_something_was_pledged_is_named_as_such(read: Callable[[], str]) -> None:
    period = load("commitments")["period"].dropna().iloc[0]
    assert f"{translations.words('en')['column']['period']}: {period}" in unescape(read())


def test_promises_of_companies_and_earlier_plans_are_named_as_such() -> None:
    assert "K02 · pledged by companies, not public money" in told()
    assert told().count("pledged by companies, not public money") == 1
    assert told().count("a plan from before the summit") == 1


def test_a_promise_that_is_not_confirmed_is_not_told(unconfirmed: str) -> None:
    page = screen.open_page(PAGE)
    assert unconfirmed not in " ".join(page.table[0].value.to_numpy().ravel())


def test_only_questions_that_are_not_answered_stand_under_what_was_not_found() -> None:
    about, text = load("questions").query("topic == 'declaration'"), told(tab="questions")
    assert {row.asked: row.asked in text for row in about.itertuples()} == {
        row.asked: row.state != "closed" for row in about.itertuples()
    }


def test_states_that_did_not_endorse_are_told_apart_from_territories_that_cannot() -> None:
    text = told(tab="endorsers")
    states = next(line for line in text.splitlines() if line.startswith("**Not on the list**"))
    assert "Cuba" in states
    assert "Greenland" not in states
    assert "Greenland" in text


def test_what_followed_tells_the_end_of_what_the_questions_ask_about() -> None:
    events, text = load("events").set_index("event"), told(tab="after")
    assert all(events.loc[key, "title"] in text for key in ("EV46", "EV56", "EV57"))


def test_who_came_and_who_was_not_invited_has_sources_of_its_own() -> None:
    countries = load("countries")
    assert (countries["attendance_source"].isna() == (countries["attendance"] == "not a member")).all()
    for row in countries.dropna(subset=["attendance_source"]).itertuples():
        assert {*row.attendance_source.split(";")} <= {*row.source.split(";")}, row.iso3


def test_who_came_to_the_summit_is_a_list_of_all_members_in_the_story_by_level() -> None:
    countries, text = load("countries"), told(tab="attendance")
    members = countries[countries["attendance"] != "not a member"]
    assert all(Reader().say.country(code) in text for code in members["iso3"])
    names = [row.cells[0] for row in attendance(Reader(), {}).rows]
    assert names.index("Canada") < names.index("Honduras") < names.index("Cuba")
    assert "boycotted the summit" in text
    cited = {key for row in attendance(Reader(), {}).rows for key in row.sources.split(";")}
    assert {"usa_today_2022_06_06", "gleaner_2022_06_11"} <= cited
    assert not {"un_wup_2018", "unhcr_population", "la_declaration_text"} & cited  # of capitals, stocks, signatures
    assert "official list of all delegations was not found" in text
