"""People displaced within their country stand beside those abroad, and a change of method is no change of people."""

import pytest

from content import country_numbers
from content.catalogue import PAGES, VIEWS
from content.entries.country import country_in_full
from content.entries.entry import lines
from content.reader import Reader
from tables.load import load
from views.charts.description import Lines

WHO = Reader()
IDMC = load("internal_displacement")
LAST = int(IDMC["year"].max())


def view(name, **given):
    """Return a view on its page, with some choices given."""
    spec = VIEWS[name]
    return spec.make(WHO, **spec.arguments(PAGES[spec.page].chosen(WHO, given)))


def part(code):
    return "\n".join(lines(country_in_full(code, WHO).part("role")))


def within(code, reader=WHO):
    """Return what the numbers of a country say of people displaced within it."""
    tables = country_numbers.numbers(reader, {"country": code})
    what = WHO.say("country.number.within")
    return next(f"{one.said}, {one.when}" for table in tables for one in table.answers if one.what == what)


def test_a_country_names_those_displaced_within_it_beside_those_abroad():
    assert within("COL") == f"7.2 million, end of {LAST}"
    assert "end of 2020" in within("COL", Reader(at_publication=True))  # what had come out by then
    assert within("HTI").startswith("1.4 million")
    assert "not only a host" in part("COL")
    assert "not only" not in part("HTI")


@pytest.mark.parametrize(("code", "year"), [("COL", 2024), ("GTM", 2023), ("HND", 2023)])
def test_a_line_is_broken_and_marked_where_the_method_of_counting_changed(code, year):
    shown = view("country_within", country=code)
    assert isinstance(shown.drawing, Lines)
    [series] = shown.drawing.series
    at = series.times.index(year)
    assert series.values[at - 1] is None
    assert shown.drawing.change.time == year - 0.5
    assert "cannot be compared" in shown.note


def test_those_whom_nobody_counts_are_not_said_to_be_nobody():
    assert view("country_within", country="VEN").title.startswith("We have no count")
    assert "Cuba" in view("country_within", country="COL", others=["CUB"]).note


def test_all_countries_with_a_count_are_shown_the_largest_named_with_its_year():
    shown = view("within")
    assert "7.2 million" in shown.title
    assert "Colombia" in shown.title
    assert str(LAST) in shown.title
    assert set(shown.rows["iso3"]) == set(IDMC["iso3"])
    assert len(view("within", within_over="last").rows) == (IDMC["year"] == LAST).sum()


def test_movements_because_of_disasters_are_never_added_to_people():
    for shown in (view("disasters"), view("country_disasters", country="CUB")):
        assert "Never add" in shown.note
        assert "movements" in shown.title
        assert shown.sources == "idmc_disasters"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"year": LAST}, "Colombia had the most people displaced within it, 7.2 million"),
        ({"year": LAST, "country": "HTI"}, "1.4 million people were displaced within Haiti itself"),
        ({"year": LAST, "country": "CUB"}, "no count of people displaced within Cuba itself was found"),
    ],
)
def test_the_map_colours_countries_by_people_displaced_within_them_and_says_so(given, told):
    shown = view("flows", measure="within", **given)
    assert told in shown.title
    assert "nobody counts there" in shown.line
    coloured = shown.rows[shown.rows["layer"] == "within"].set_index("iso3")["people"]
    assert coloured.to_dict() == IDMC[IDMC["year"] == LAST].set_index("iso3")["people"].to_dict()


def test_the_map_of_a_year_before_the_first_count_says_that_there_is_none():
    shown = view("flows", measure="within", year=int(IDMC["year"].min()) - 1)
    assert "no count of people displaced within" in shown.legend
    assert "Coloured by" not in shown.line
