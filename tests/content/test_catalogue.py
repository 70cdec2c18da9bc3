"""Every view is declared once: its name lasts, its choices are all it needs, and its tables are those that it reads."""

from collections.abc import Iterator
from typing import Any

import pytest

from content import reader
from content.catalogue import PAGES, VIEWS, pages_of
from content.choices import Choice, Chosen, Several, Text
from content.page import MAP, ViewSpec
from content.reader import Reader
from tables import package, translations
from tables.check import REASON
from tests.everywhere import one_of_each, some
from views.maps.description import Map

WHO = Reader()
# The names of views in addresses and files. None may be changed or taken away: links to it are out in the world.
NAMES = {
    "story_map",
    "story_border",
    "summit",
    "verdict",
    "flows",
    "world",
    "origins",
    "hosts",
    "months",
    "met",
    "citizens",
}
NAMES |= {"darien_months", "darien_nationalities", "venezuelans", "deaths", "claims", "lanes", "left", "country_hosts"}
NAMES |= {"applied", "encounters", "darien", "living", "came", "lodged", "country_venezuelans", "counted", "evidence"}
NAMES |= {"endorsers", "promises", "road", "sizes", "resting"}
NAMES |= {"venezuelans_counts", "country_both_counts", "within", "disasters", "country_within", "country_disasters"}
NAMES |= {"arrivals", "departed", "arrived", "laws", "nationwide"}
NAMES |= {
    "causes_abroad",
    "causes_within",
    "homicide",
    "poverty",
    "income",
    "causes_disasters",
    "corruption",
    "repression",
}
NAMES |= {"remittances", "origins_shares", "compare", "compare_counts", "compare_around"}


# Each choice of a page is changed in one of the views that have it.
CHANGED = one_of_each((choice, name) for name, spec in VIEWS.items() for choice in spec.choices)


def chosen_by(spec: ViewSpec, **given: Any) -> dict[str, Any]:
    """Return the arguments of a view on its page as it opens, with some values `given`."""
    return spec.arguments(PAGES[spec.page].chosen(WHO, given))


def values(spec: ViewSpec, choice: Choice) -> list[Any]:
    """Return values that a choice can take: two of many. `python -m tools.walk` takes all."""
    if isinstance(choice, Text):
        return ["border"]
    options = choice.options(WHO, PAGES[spec.page].chosen(WHO, {}))
    two = options[:: len(options) // 2 + 1]
    return [[code] for code in two] if isinstance(choice, Several) else list(two)


def states(spec: ViewSpec) -> Iterator[dict[str, Any]]:
    """Yield the arguments of a view as it opens, then choices changed by themselves, to one value or (option) two."""
    first = {} if spec.name != "evidence" else {"claim": "C01"}
    opened = chosen_by(spec, **first)
    yield opened
    for choice in (choice for choice in spec.choices if (choice, spec.name) in CHANGED):
        changed = [chosen_by(spec, **first | {choice.argument: value}) for value in values(spec, choice)]
        yield from some(2, [state for state in changed if state != opened])


@pytest.mark.parametrize("spec", VIEWS.values(), ids=VIEWS.keys())
def test_a_view_is_made_from_a_reader_and_its_choices_alone(spec, monkeypatch):
    every, read, load = list(states(spec)), set(), reader.load
    monkeypatch.setattr(reader, "load", lambda name: read.add(name) or load(name))
    for arguments in every:
        view = spec.make(WHO, **arguments)
        assert view.title, arguments
        assert view.drawing is None or (spec.kind == MAP) == isinstance(view.drawing, Map)
        shown = {column.removesuffix(REASON) for column in view.rows} - {"source"}
        wordless = [column for column in shown if not WHO.say.knows(f"column.{column}")]
        assert wordless == [], "the table of a card heads a column by its word in data/text/en.toml, section [column]"
    assert read <= {*spec.tables}


def test_every_view_that_had_a_name_still_has_it_and_no_two_share_one():
    assert VIEWS.keys() >= NAMES
    assert len(VIEWS) == sum(len(page.views) for page in PAGES.values())


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_the_choices_and_sections_of_a_page_are_declared_whole(page):
    say, chosen = WHO.say, page.chosen(WHO, {})
    assert isinstance(chosen, Chosen)
    assert {choice for spec in page.views for choice in spec.choices} <= {*page.choices}
    assert len(page.parameters()) == len({choice.argument for choice in page.parameters().values()})
    for section in page.shown(WHO, chosen):
        assert section.content(WHO, chosen).fault is None
    for choice in page.choices:
        assert not choice.label or say.knows(choice.label)
        if choice.words and not isinstance(choice, Text):
            word = choice.word(WHO)
            assert all(word(code) for code in choice.options(WHO, chosen))


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_what_stands_in_a_link_is_read_back_as_it_was(page):
    for choice in page.choices:
        options = choice.options(WHO, page.chosen(WHO, {}))
        if isinstance(choice, Text) or not options:
            continue
        for value in [[*options][:2]] if isinstance(choice, Several) else options:
            assert choice.parse([choice.code(value)], options) == (value, None)


def test_the_tables_that_views_and_pages_name_are_in_the_package():
    named = {table for page in PAGES.values() for table in page.shows()}
    assert named <= {*package.names()}
    assert all(pages_of([table]) for table in named)


def test_a_reader_with_the_same_language_and_moment_is_the_same_on_any_screen():
    assert Reader(mode="dark", screen="phone").on_any_screen() == Reader()
    assert Reader(at_publication=True).on_any_screen() != Reader(language=translations.ENGLISH)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_no_two_things_on_a_page_share_an_anchor(page):
    headed = [section.anchor for section in page.sections if section.heading]
    anchors = [*headed, *(spec.anchor for spec in page.views)]
    assert len(anchors) == len(set(anchors))
