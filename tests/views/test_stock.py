"""Wherever a stock of displaced people is shown, what makes its years or countries unlike each other is told."""

import pytest

from content.pages import country, figures
from content.reader import Reader
from tables import changes, derive
from tables.load import load
from views import stock
from views.stock import About

WHO = Reader()
CHANGED, PAROLE, HAITIANS = "change of counting", "parole", "many Haitians"


def lines(spec, **given):
    """Return a view of a page with some choices made and the others as the page opens."""
    page = {"figures": figures.PAGE, "country": country.PAGE}[spec.page]
    return spec.make(WHO, **spec.arguments(page.chosen(WHO, given)))


def test_the_change_of_counting_is_that_of_venezuelans_in_2018():
    rows = load("displacement")
    assert changes.first_counted(rows, "other_in_need") == 2018
    assert set(rows.loc[rows["other_in_need"] > 0, "origin"]) == {"VEN"}


@pytest.mark.parametrize(
    ("spec", "given", "crossed"),
    [
        (figures.origins, {}, True),
        (figures.origins, {"countries": ["HTI"]}, False),
        (figures.world, {}, True),
        (country.hosts, {"country": "VEN"}, True),
        (country.hosts, {"country": "CUB"}, False),
        (country.living, {"country": "COL"}, True),
        (country.came, {"country": "COL"}, True),
        (country.living, {"country": "USA"}, False),  # counts nobody in that group
        (country.living, {"country": "GTM"}, False),  # has counted some since 2021, which is no change of counting
        (country.applied, {"country": "VEN"}, False),
        (country.left, {"country": "CUB", "others": ["VEN"]}, True),  # the line beside that of the country crosses it
        (country.living, {"country": "GTM", "others": ["COL"]}, True),
    ],
)
def test_the_change_of_2018_is_marked_and_told_where_venezuelans_are_shown_across_it(spec, given, crossed):
    view = lines(spec, **given)
    assert (view.drawing.change is not None) == crossed
    assert not crossed or view.drawing.change.time == 2017.5
    if spec != figures.world:
        assert (CHANGED in view.note) == crossed


def test_a_chart_that_ends_before_the_change_does_not_tell_of_it():
    rows = load("displacement").query("year < 2018")
    assert stock.change(rows["year"], About(change=2018), WHO.say) is None


@pytest.mark.parametrize(
    ("spec", "given", "told"),
    [
        (figures.origins, {}, {PAROLE, HAITIANS}),
        (figures.origins, {"countries": ["VEN"]}, {PAROLE}),
        (country.living, {"country": "USA"}, {PAROLE, HAITIANS}),
        (country.living, {"country": "CHL"}, {HAITIANS}),
        (country.left, {"country": "CUB", "others": ["HTI"]}, {PAROLE, HAITIANS}),
        (country.living, {"country": "MEX", "others": ["USA"]}, {PAROLE, HAITIANS}),
        (country.applied, {"country": "HTI"}, set()),
    ],
)
def test_who_is_in_none_of_the_groups_is_told_where_somebody_would_look_for_them(spec, given, told):
    view = lines(spec, **given)
    assert {word for word in (PAROLE, HAITIANS) if word in view.note} == told
    assert ("Migrants without papers" in view.note) == bool(told)


def test_the_fall_of_2025_is_that_of_asylum_seekers_in_the_united_states():
    told = lines(country.living, country="USA").note
    assert "asylum-seekers in the United States fell from 2,325,825 to 1,824,152" in told
    found = changes.fall(load("displacement"), 2025)
    before, after = (derive.abroad(load("displacement").query("year == @end"))["people"].sum() for end in (2024, 2025))
    assert (found["before"], found["after"], found["less"]) == (2_325_825, 1_824_152, before - after)
    assert found["rest"] == found["before"] - found["after"] - found["less"] > 0


def test_of_a_year_in_which_more_people_are_displaced_no_fall_is_told():
    assert changes.fall(load("displacement"), 2024) == {}
    assert changes.fall(load("displacement").head(0), 2025) == {}


def test_a_country_without_rows_is_named_beside_those_that_have_some():
    view = lines(country.left, country="HTI", others=["BES"])
    assert ("Not in these figures" in view.note) == ("BES" not in set(view.rows["origin"]))


@pytest.mark.parametrize("spec", [country.left, country.living])
def test_beside_others_a_line_still_begins_with_who_of_the_country_is_missing_and_tells_its_own_fall(spec):
    code = "HTI" if spec == country.left else "BRA"
    alone, beside = lines(spec, country=code), lines(spec, country=code, others=["USA"])
    assert alone.line.startswith("Many Haitians")
    assert beside.line.startswith(alone.line.partition(". ")[0])
    assert ("the total fell" in beside.note) == ("the total fell" in alone.note)


@pytest.mark.parametrize("spec", [country.within, country.disasters])
def test_of_a_country_that_our_tables_do_not_reach_it_is_not_said_that_its_publisher_has_no_row(spec):
    assert lines(spec, country="UKR").line.startswith("Our tables hold the Americas only.")
    assert lines(spec, country="AIA").line.startswith("IDMC's table has no row")


@pytest.mark.parametrize("code", ["ESP", "GUF"])
def test_of_a_country_without_inhabitants_in_our_table_it_is_not_said_that_nobody_counts_them(code):
    view = lines(country.living, country=code, by="per_1000")
    assert view.title.startswith("We have no population figure for")
    assert "holds the Americas only" in view.line
