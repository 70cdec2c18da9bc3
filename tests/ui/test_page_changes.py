"""On a way through several pages each keeps to its own choices, though others have some of the same name."""

import pytest
from streamlit.testing.v1 import AppTest

from content.catalogue import PAGES as DECLARED
from content.reader import Reader
from tables.translations import words
from tests import screen
from tests.everywhere import some
from tests.page_changes import begin, turn_to
from tests.ui.test_changed_choices import change_everything, in_any_order, others

STICKY = {"lang", "when"}
TABBED = [page for page, declared in zip(screen.PAGES, DECLARED.values(), strict=True) if declared.tabs]


def open_last_tab(at: AppTest, page: str) -> AppTest:
    """Click on the last tab of the page."""
    tabs = DECLARED[page.rpartition("/")[2]].tabs
    at.session_state[f"{tabs.name}_tab"] = tabs.word(Reader())([*tabs.options(Reader(), {})][-1])
    return at.run()


@pytest.mark.parametrize("page", some(2, TABBED))
def test_back_takes_back_a_choice_though_pages_before_had_some_of_the_same_name(page):
    at = turn_to(open_last_tab(begin(page), page), "about/data")
    turn_to(at, "explore/timeline")
    at.segmented_control(key="lanes_as").set_value("table").run()
    assert at.query_params == {"lanes_as": "table"}
    at.query_params.clear()
    assert at.run().segmented_control(key="lanes_as").value == "chart"


@pytest.mark.parametrize("page", some(2, TABBED, 1))
def test_a_page_to_which_a_reader_returns_opens_as_ever_and_its_link_says_only_what_is_chosen_now(page):
    at = open_last_tab(begin(page), page)
    change_everything(at, STICKY)
    turn_to(turn_to(at.run(), "about/brief"), page)
    seen = screen.seen(page)
    assert in_any_order(screen.choices(at)) == in_any_order(screen.choices(seen))
    name = next(name for name in others(at) if name not in STICKY)
    change_everything(at, {*others(at)} - {name})
    assert {*at.run().query_params} == {name}


def test_a_link_of_a_page_to_itself_keeps_the_language_and_the_moment_and_nothing_else():
    kept = {"lang": "es", "when": "publication"}
    at = screen.open_page("check/claims", q="zzz", **kept)
    at.query_params.clear()
    at.run()
    assert (at.query_params, at.text_input(key="q").value) == (kept, "")
    assert at.title[0].value == words("es")["claims"]["title"]
    at.query_params = {"lang": "", "when": ""}  # static/history.js, on the way back to where neither was chosen
    at.run()
    assert (at.query_params, at.title[0].value) == ({}, words("en")["claims"]["title"])
