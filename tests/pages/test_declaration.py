"""The page of the Declaration: like is added to like, and what is not confirmed is not told as fact."""

import pytest

from tables import translations
from tables.load import load
from tests import screen
from views.charts.commitments import promises
from views.say import Say

PAGE = "check/declaration"


@pytest.fixture(scope="module")
def told() -> str:
    """Return what the page says as one text."""
    page = screen.open_page(PAGE)
    return "\n".join(text.value for text in [*page.markdown, *page.subheader])


@pytest.mark.parametrize(("unit", "title"), [("USD", "2.5 billion"), ("CAD", "145 million"), ("people", "44,000")])
def test_what_companies_pledged_and_what_was_planned_before_the_summit_is_not_added(unit: str, title: str) -> None:
    view = promises(load("commitments"), unit, Say(translations.words("en")))
    assert f" {title} " in f" {view.title}"
    assert ("K02 companies" in view.alt) == (unit == "USD")


def test_promises_of_companies_and_earlier_plans_are_named_as_such(told: str) -> None:
    assert "### K02 " in told
    assert told.count("pledged by companies, not public money") == 1
    assert told.count("a plan from before the summit") == 1


def test_a_promise_that_is_not_confirmed_is_not_told(unconfirmed: str) -> None:
    assert unconfirmed not in "\n".join(text.value for text in screen.open_page(PAGE).markdown)


def test_only_questions_that_are_not_answered_stand_under_what_was_not_found(told: str) -> None:
    about = load("questions").query("topic == 'declaration'")
    assert {row.asked: row.asked in told for row in about.itertuples()} == {
        row.asked: row.state != "closed" for row in about.itertuples()
    }


def test_states_that_did_not_endorse_are_told_apart_from_territories_that_cannot(told: str) -> None:
    states = next(line for line in told.splitlines() if line.startswith("**Not on the list**"))
    assert "Cuba" in states
    assert "Greenland" not in states
    assert "Greenland" in told


def test_what_followed_tells_the_end_of_what_the_questions_ask_about(told: str) -> None:
    events = load("events").set_index("event")
    assert all(f"{events.loc[key, 'title']}" in told for key in ("EV46", "EV56", "EV57"))
