"""Every view is a link: choices are in the address by codes, survive a change of language, and junk does no harm."""

from collections.abc import Mapping
from itertools import cycle
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from tests import screen
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


def others(at: AppTest) -> dict[str, tuple]:
    """Return for each choice of the page its widget and a value that is not the default."""
    found: dict[str, tuple] = {}
    for widget in [*at.selectbox, *at.segmented_control, *at.multiselect, *at.pills]:
        indices = set(getattr(widget, "indices", [getattr(widget, "index", None)]))
        found[widget.key] = tuple(i for i in range(len(widget.options)) if i not in indices)
    return {name: spare for name, spare in found.items() if spare and name in screen.choices(at)}


def change_everything(at: AppTest) -> None:
    """Choose something else in every choice of the page."""
    for name, spare in others(at).items():
        widget = at.get_by_key(name)
        if hasattr(widget, "select_index"):
            widget.select_index(spare[-1])
        else:
            widget.select(widget.options[spare[-1]])
    for slider in at.slider:
        slider.set_value(slider.min + 10)


def in_any_order(chosen: dict[str, Any]) -> dict[str, Any]:
    """Return choices with sets for lists: a list of names is sorted anew in another language."""
    return {name: set(value) if isinstance(value, list) else value for name, value in chosen.items()}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_as_it_opens_has_a_clean_address(page):
    assert screen.seen(page).query_params == {}


@pytest.mark.parametrize("page", PAGES)
def test_a_view_with_every_choice_changed_opens_again_from_its_link_until_the_back_button_is_pressed(page, spoken):
    at = screen.open_page(page)
    before = in_any_order(screen.choices(at))
    change_everything(at)
    at.run()
    link, chosen = dict(at.query_params), in_any_order(screen.choices(at))
    changed = {name for name in chosen if name in before and chosen[name] != before[name]}
    assert set(link) == changed
    still = {"lang", *others(screen.seen(page))} & set(chosen)  # another view of a page may have other choices
    # An event and a verdict may lie after publication, and no country stands beside itself.
    assert changed >= still - {"event", "verdict", "with"}
    again = screen.open_page(page, **link)
    assert not again.exception
    assert again.query_params == link
    assert [title.value for title in again.subheader] == [title.value for title in at.subheader]
    assert screen.plots(again) == screen.plots(at)
    assert screen.decks(again) == screen.decks(at)
    holds_in_another_language(again)
    again.query_params.clear()
    assert in_any_order(screen.choices(again.run())) == before


def holds_in_another_language(at: AppTest) -> None:
    """Hold that a link has codes and no words, and that a change of language keeps the other choices."""
    link, chosen = dict(at.query_params), in_any_order(screen.choices(at))
    assert at.title[0].value.startswith("⟦")
    assert not [value for value in link.values() if "⟦" in str(value)]
    at.get_by_key("lang").set_value("en").run()
    assert not at.title[0].value.startswith("⟦")
    assert in_any_order(screen.choices(at)) == chosen | {"lang": "en"}
    assert codes(at.query_params) == codes(link) - {("lang", link["lang"])}


def codes(link: Mapping[str, Any]) -> set[tuple[str, str]]:
    """Return the codes of a link in no order: lists follow the names, which are others in another language."""
    return {(name, code) for name, value in link.items() for code in str(value).split(",")}


def test_language_and_moment_stay_on_a_walk_through_all_pages(spoken):
    at = screen.open_page(PAGES[0], lang=spoken, when="publication")
    for page in PAGES[1:]:
        at.switch_page(f"../pages/{page}.py").run()
        told = screen.choices(at)
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
@settings(max_examples=2 * settings().max_examples)
def test_junk_in_the_address_gives_the_default_and_a_working_page(page, query):
    harmless(page, query)


@pytest.mark.parametrize("page", PAGES)
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
    at.query_params = {"span": "summit"}
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


def nothing(at: AppTest) -> list[str]:
    """Return the cards of the page that have nothing to show."""
    return [title.value for title in at.subheader if "Nothing" in title.value]


@pytest.mark.parametrize("page", PAGES)
def test_no_way_to_look_at_all_countries_leaves_a_card_without_anything_to_show(page):
    assert nothing(screen.seen(page, when="publication")) == []
    plain = screen.seen(page)
    ways = {way.key for way in plain.segmented_control if way.key != "when" and not way.key.endswith("_as")}
    spare = {name: indices for name, indices in others(plain).items() if name in ways}
    at = screen.open_page(page) if spare else plain
    for turn in range(max(map(len, spare.values()), default=0)):
        for name in spare.keys() & {way.key for way in at.segmented_control}:
            way = at.segmented_control(key=name)
            way.select(way.options[spare[name][turn % len(spare[name])]])
        at.run()
        assert not at.exception
        assert nothing(at) == [], at.query_params


def test_back_from_the_moment_of_publication_shows_the_year_that_was_shown_before():
    at = screen.open_page("explore/map")
    latest = at.slider(key="year").value
    at.segmented_control(key="when").set_value("publication").run()
    assert at.slider(key="year").value < latest
    at.query_params.clear()
    at.run()
    assert (at.slider(key="year").value, at.query_params) == (latest, {})
