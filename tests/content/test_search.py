"""One search finds everything that the dashboard holds, however it is typed."""

import pytest

from content.catalogue import PAGES
from content.entries import lists
from content.menu import pages
from content.reader import Reader
from content.search.documents import KINDS
from content.search.index import index_for, search
from tables import translations

ASKED = {  # what readers type, and where the answer stands: the kind, and its key in the address or its anchor
    "221000": ("claim", "C18"),
    "221,000": ("claim", "C18"),
    "darien": ("view", "darien-months"),
    "DARIÉN 2023": ("event", "EV50"),
    "title 42": ("term", "term-expulsion-title-42"),
    "safe mobility": ("event", "EV62"),
    "honduras": ("country", "HND"),
    "Safe Mobility Offices": ("question", "question-Q05"),
    "Darién in 2023": ("event", "EV50"),
    "Mouynes": ("person", "people"),
    "mouynes together": ("claim", "C29"),
    "encounter": ("term", "term-encounter"),
}


def places(typed: str, kind: str, reader: Reader) -> list[str]:
    found = search(typed, reader).groups.get(kind, [])
    return [value for one in found for value in [*dict(one.document.parameters).values(), one.document.anchor]]


@pytest.fixture(scope="module")
def every() -> dict[str, list]:
    return {kind: [one for one in index_for(Reader()).documents if one.kind == kind] for kind in KINDS}


@pytest.mark.parametrize("typed", ASKED)
def test_what_readers_type_finds_its_answer(typed):
    kind, place = ASKED[typed]
    assert place in places(typed, kind, Reader())


@pytest.mark.parametrize("kind", lists.ROWS)
def test_every_entry_of_a_kind_can_be_found(kind, every):
    assert len(every[kind]) == len(lists.by_key(kind, Reader()))


def test_every_page_country_and_table_can_be_found(every):
    titles = {one.title for kind in ("page", "country", "table") for one in every[kind]}
    listed = [*lists.every_country(Reader()), *lists.tables(Reader())]
    assert titles == {Reader().say(f"{name}.menu") for name in pages()} | {entry.title for entry in listed}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_found_opens_on_a_page_that_knows_its_parameters(kind, every):
    for one in every[kind]:
        assert {name for name, _ in one.parameters} <= {*PAGES[one.page].parameters()}


@pytest.mark.parametrize("language", translations.languages())
def test_every_kind_has_its_word(language):
    assert all(Reader(language).say.knows(f"search.kind.{kind}") for kind in KINDS)


def test_what_is_called_as_typed_comes_first():
    first = next(iter(search("honduras", Reader()).groups.values()))[0]
    assert (first.document.kind, first.document.title) == ("country", "Honduras")


def test_words_that_stand_nowhere_together_find_what_has_some_of_them():
    results = search("honduras mouynes", Reader())
    assert results.partly
    assert results.groups


@pytest.mark.parametrize("typed", ["", " ", '"', "*", "AND", "NOT (", "zzzz", "x" * 5000, "'; DROP TABLE texts"])
def test_junk_finds_nothing_and_breaks_nothing(typed):
    assert isinstance(search(typed, Reader()).groups, dict)


def test_results_of_one_kind_are_called_differently(every):
    titles = [view.title for view in every["view"]]
    assert len(titles) == len({*titles})


def test_at_publication_nothing_later_is_found():
    then = Reader(at_publication=True)
    assert not places("safe mobility offices", "event", then)


def test_the_line_beside_a_result_has_a_word_that_was_typed():
    for found in search("panama", Reader()).groups.values():
        for one in found:
            assert "panam" in f"{one.context} {one.document.title}".casefold().replace("á", "a")


def test_in_another_language_a_thing_is_found_by_its_english_name_too():
    reader = Reader("fr")
    assert reader.say.country("DEU") == "Allemagne"
    for typed in ("Brésil", "bresil", "Brazil"):
        assert "BRA" in places(typed, "country", reader), typed


@pytest.mark.parametrize("typed", ["who came to the summit", "boycott", "attendance", "who did not come"])
def test_who_came_to_the_summit_is_found_as_a_list(typed):
    assert "attendance" in places(typed, "section", Reader())
    assert not places(typed, "section", Reader(at_publication=True))


@pytest.mark.parametrize("language", translations.languages())
def test_a_tab_with_a_table_is_the_first_thing_found_by_its_name(language):
    reader = Reader(language)
    for tab in ("attendance", "after"):
        first = next(iter(search(reader.say(f"declaration.tab.{tab}"), reader).groups.values()))[0].document
        assert (first.page, first.anchor) == ("declaration", tab)


PEOPLE = {"en": ["Cubans", "Haitian", "Venezuelans", "salvadoreans"], "es": ["cubanos", "hondureñas", "haitianos"]}
PEOPLE |= {"pt": ["cubanos", "venezuelanas", "equatorianos"], "fr": ["Cubains", "haitiens", "équatoriens"]}


@pytest.mark.parametrize("language", PEOPLE)
def test_how_people_are_called_finds_their_country(language):
    for typed in PEOPLE[language]:
        assert search(typed, Reader(language)).groups.get("country"), typed
    codes = {*Reader().table("countries")["iso3"]}
    assert codes <= {*Reader(language).say.look_up("citizens")}


ABSENT = {"deportations 2025": "Q23", "removals": "Q23", "Cubans by sea": "Q24", "coast guard": "Q24"}
ABSENT |= {"parole": "Q25", "CHNV": "Q25"}


@pytest.mark.parametrize("typed", ABSENT)
def test_what_is_asked_for_and_has_no_table_is_found_with_the_reason(typed):
    assert f"question-{ABSENT[typed]}" in places(typed, "question", Reader())
