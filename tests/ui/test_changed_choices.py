"""Every choice of a page that a reader changes is in its link by a code, and opens again and goes back with it."""

from collections.abc import Collection, Mapping
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests import screen
from tests.everywhere import some
from tests.moments import SEEN
from tests.screen import PAGES


def others(at: AppTest) -> dict[str, tuple]:
    """Return for each choice of the page its widget and a value that is not the default."""
    found: dict[str, tuple] = {}
    for widget in [*at.selectbox, *at.segmented_control, *at.multiselect, *at.pills]:
        indices = set(getattr(widget, "indices", [getattr(widget, "index", None)]))
        found[widget.key] = tuple(i for i in range(len(widget.options)) if i not in indices)
    return {name: spare for name, spare in found.items() if spare and name in screen.choices(at)}


def change_everything(at: AppTest, but: Collection[str] = ()) -> None:
    """Choose something else in every choice of the page `but` these."""
    for name, spare in others(at).items():
        if name in but:
            continue
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


def changed(page: str) -> AppTest:
    """Return a page on which every choice has been changed."""
    at = screen.open_page(page)
    change_everything(at)
    return at.run()


@pytest.mark.parametrize("page", some(5, PAGES))
def test_every_choice_that_is_changed_stands_in_the_link_and_nothing_else(page):
    before, at = in_any_order(screen.choices(screen.seen(page))), changed(page)
    chosen = in_any_order(screen.choices(at))
    different = {name for name in chosen if name in before and chosen[name] != before[name]}
    assert set(at.query_params) == different
    still = {"lang", *others(screen.seen(page))} & set(chosen)  # another view of a page may have other choices
    # An event and a verdict may lie after publication, and no country stands beside itself.
    assert different >= still - {"event", "verdict", "with"}


@pytest.mark.parametrize("page", some(5, PAGES, 1))
def test_a_page_with_every_choice_changed_opens_again_from_its_link(page):
    at = changed(page)
    again = screen.open_page(page, **at.query_params)
    assert not again.exception
    assert again.query_params == dict(at.query_params)
    assert [title.value for title in again.subheader] == [title.value for title in at.subheader]
    assert screen.plots(again) == screen.plots(at)
    assert screen.decks(again) == screen.decks(at)


@pytest.mark.parametrize("page", some(5, PAGES, 2))
def test_every_choice_that_was_changed_is_taken_back_when_the_browser_goes_back(page):
    at = changed(page)
    assert at.query_params
    at.query_params = {"lang": "", "when": ""}  # static/history.js
    assert in_any_order(screen.choices(at.run())) == in_any_order(screen.choices(screen.seen(page)))


@pytest.mark.parametrize("page", some(5, PAGES, 4))
def test_a_link_has_codes_and_no_words_and_a_change_of_language_keeps_the_other_choices(page, spoken):
    at = screen.open_page(page, **changed(page).query_params)
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


def nothing(at: AppTest) -> list[str]:
    """Return the cards of the page that have nothing to show."""
    return [title.value for title in at.subheader if "Nothing" in title.value]


@pytest.mark.parametrize(("page", "query"), SEEN)
def test_no_page_opens_with_a_card_that_has_nothing_to_show(page, query):
    assert nothing(screen.seen(page, **query)) == []


@pytest.mark.parametrize("page", some(2, PAGES))
def test_no_way_to_look_at_all_countries_leaves_a_card_without_anything_to_show(page):
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
