"""Every view is a link: choices are in the address by codes, survive a change of language, and junk does no harm."""

from itertools import cycle
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests import screen
from tests.everywhere import some
from tests.page_changes import begin, turn_to
from tests.screen import PAGES

ELSEWHERE = ["lang", "when", "year", "country", "countries", "measure", "side", "layers", "series", "rank"]
ELSEWHERE += ["span", "category", "event", "story_map_as", "nothing_of_ours"]
JUNK = ["<script>alert(1)</script>", "٢٠٢١", "²", "x" * 10_000, "9" * 10_000, "-2021", "2021.5", "1e3", "NaN"]
JUNK += ["ZZZ", "", ",", "None", "abc", "../../etc", "%00", "\u202e", "🙂", "2021 OR 1=1", "EV28;EV29"]
junk = st.one_of(
    st.sampled_from(JUNK),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(lambda text: f"no~{text}"),
    st.integers(max_value=-1).map(str),
    st.integers(min_value=10_000).map(str),
    st.lists(st.sampled_from(["2021", "VEN", "people", "publication", "en"]), min_size=2, max_size=3, unique=True),
)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_as_it_opens_has_a_clean_address(page):
    assert screen.seen(page).query_params == {}


def test_language_and_moment_stay_on_a_walk_from_page_to_page(spoken):
    at = begin(PAGES[0], lang=spoken, when="publication")
    for page in some(7, PAGES, 1):
        told = screen.choices(turn_to(at, page))
        assert (told["lang"], told["when"]) == (spoken, "publication"), page


def harmless(page: str, query: dict[str, Any]) -> None:
    at = screen.open_page(page, **query)
    tab = {name: value for name, value in at.query_params.items() if name == "tab"}  # that of a choice that is misread
    plain = screen.seen(page, **tab)
    assert not at.exception
    assert not screen.warned(at)
    assert [title.value for title in at.title] == [title.value for title in plain.title]
    assert screen.choices(at) == screen.choices(plain)
    assert not set(at.query_params) & set(screen.choices(plain)) - {*tab}


@given(page=st.sampled_from(PAGES), query=st.dictionaries(st.sampled_from(ELSEWHERE), junk, min_size=1))
@example(page="explore/figures", query={"series": "ZZZ", "rank": "ZZZ"})
def test_junk_in_the_address_gives_the_default_and_a_working_page(page, query):
    harmless(page, query)


@pytest.mark.parametrize("page", some(2, PAGES))
def test_junk_in_every_choice_at_once_gives_the_default_and_a_working_page(page):
    plain = screen.seen(page)
    searched = {box.key for box in plain.text_input}  # any text can be searched for
    names = sorted(screen.choices(plain).keys() - searched)
    harmless(page, dict(zip(names, cycle([["2020", "publication"], *JUNK]), strict=False)))


def test_a_choice_made_while_the_browser_still_names_an_older_address_takes_none_back():
    at = screen.open_page("explore/timeline", span="summit")
    at.segmented_control(key="when").set_value("publication").run()
    at.query_params = {"span": "summit"}  # as a browser far away says, which has not heard of the first choice yet
    at.selectbox(key="country").set_value("HTI").run()
    assert at.query_params == {"span": "summit", "when": "publication", "country": "HTI"}
    assert (at.segmented_control(key="when").value, at.selectbox(key="country").value) == ("publication", "HTI")
    at.query_params = {"span": "summit", "when": ""}  # static/history.js
    at.run()  # nothing is chosen now: the browser went back
    assert (at.segmented_control(key="when").value, at.selectbox(key="country").value) == ("hindsight", None)


def test_known_codes_among_unknown_ones_are_kept_in_their_own_order():
    at = screen.open_page("explore/figures", countries="VEN,ZZZ,<b>,CUB,VEN")
    assert screen.choices(at)["countries"] == ["CUB", "VEN"]
    assert at.query_params == {"countries": "CUB,VEN"}


def test_a_forged_language_gives_the_default_and_opens_no_file():
    at = screen.open_page("about/sources")
    at.session_state["lang"] = "../datapackage"  # as a message to the server could say, past the list on screen
    at._run()  # without what the list says
    assert not at.exception
    assert at.session_state["lang"] == "en"


def test_back_from_the_moment_of_publication_shows_the_year_that_was_shown_before():
    at = screen.open_page("explore/map")
    latest = at.slider(key="year").value
    at.segmented_control(key="when").set_value("publication").run()
    assert at.slider(key="year").value < latest
    at.query_params = {"when": ""}  # static/history.js
    at.run()
    assert (at.slider(key="year").value, at.query_params) == (latest, {})
