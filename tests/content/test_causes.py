"""Causes stand beside people displaced, never joined: gaps stay gaps, national lines and indices rank nobody."""

import csv
import re

import pytest

from content.catalogue import PAGES, VIEWS
from content.entries.claim import ON_CAUSES
from content.entries.lists import find
from content.pages.causes import COUNTRY, missing
from content.reader import Reader
from tables import package
from tables.load import load
from views.charts.description import Lines

WHO, PAGE = Reader(), PAGES["causes"]
SERIES = {"homicide": "homicide", "income": "income", "remittances": "remittances", "poverty": "poverty_national"}


def view(name, **given):
    """Return a view of the page, with some choices given."""
    return VIEWS[name].make(WHO, **VIEWS[name].arguments(PAGE.chosen(WHO, given)))


@pytest.mark.parametrize("country", ["HND", "VEN", "GTM"])
@pytest.mark.parametrize("name", SERIES)
def test_a_cause_is_shown_as_the_table_has_it_and_ends_with_its_last_year(name, country):
    rows = load("causes").query("iso3 == @country and indicator == @SERIES[@name] and year >= 1990")
    shown = view(name, country=country)
    assert shown.rows[SERIES[name]].tolist() == rows.sort_values("year")["value"].tolist()
    assert f"in {rows['year'].max()}" in shown.title


@pytest.mark.parametrize(
    "name", ["causes_abroad", "causes_within", "homicide", "repression", "corruption", "remittances"]
)
def test_no_title_passes_over_a_value_between_the_years_that_it_names(name):
    for country in COUNTRY.options(WHO, {}):
        shown = view(name, country=country)
        if said := [int(year) for year in re.findall(r"(?:in|since) (\d{4})", shown.title)]:
            known = [*shown.rows["year"]]
            first = said["about the same since" in shown.title]
            assert said[0] == known[-1]
            assert [year for year in known if said[-1] < year < first] == [], shown.title


def test_all_charts_share_their_years():
    ends = {spec.make(WHO, **spec.arguments(PAGE.chosen(WHO, {"country": "GTM"}))).drawing.ends for spec in PAGE.views}
    assert len(ends) == 1


def test_a_year_without_a_value_is_a_gap_and_what_ended_is_said():
    shown = view("income", country="VEN", others=["COL"])
    assert "The last value found is of 2011 for Venezuela." in shown.note
    assert isinstance(shown.drawing, Lines)
    poverty = view("poverty", country="VEN", line="poverty_3usd").drawing.series[0]
    assert None in poverty.values
    assert (
        view("income", country="CUB").title == "Income per person in international dollars: no value for Cuba was found"
    )


def test_the_countries_of_which_least_is_known_are_named_with_the_years_from_the_table():
    told = missing(WHO)
    assert {"Venezuela", "Haiti", "Cuba"} <= set(re.findall(r"(\w+):", told))
    assert "income per person after 2011" in told


def test_poverty_by_national_lines_is_of_one_country_and_says_why():
    shown = view("poverty", country="CHL", others=["HND"])
    assert set(shown.rows["iso3"]) == {"CHL"}
    assert "cannot be compared" in shown.note
    assert set(view("poverty", country="CHL", others=["HND"], line="poverty_3usd").rows["iso3"]) == {"CHL", "HND"}


@pytest.mark.parametrize("name", ["corruption", "repression"])
def test_an_index_says_its_direction_its_licence_and_ranks_nobody(name):
    shown = view(name, country="HND", others=["CRI", "URY"])
    assert re.search(r"higher is (worse|better)", shown.title)
    assert "CC BY-SA 4.0" in shown.line
    assert not re.search(r"\b(most|least|highest|lowest|worst|best|more than|than any)\b", shown.title)
    order = [shown.title.index(WHO.say.country(code)) for code in ("HND", "CRI", "URY")]
    assert order == sorted(order)


def test_what_the_article_says_of_causes_leads_there_and_back():
    assert all(find("claim", key, WHO).more == ("causes",) for key in ON_CAUSES)
    assert find("claim", "C01", WHO).more == ()
    [entries] = [section.content(WHO, PAGE.chosen(WHO, {})).entries for section in PAGE.sections if section.entries]
    assert [entry.key for entry in entries] == [*ON_CAUSES]


def test_the_values_of_three_countries_are_those_of_the_file():
    with (package.DATA / "governance.csv").open(encoding="utf-8") as file:
        written = {(row["iso3"], row["year"]): row["corruption"] for row in csv.DictReader(file)}
    for code in ("HND", "VEN", "HTI"):
        shown = view("corruption", country=code).rows.set_index("year")["corruption"]
        assert shown[2020] == float(written[(code, "2020")])


@pytest.mark.parametrize("name", SERIES)
def test_a_value_is_about_the_same_since_a_year_only_where_no_year_is_missing_since(name):
    rows = load("causes").query("indicator == @SERIES[@name]").groupby("iso3")["year"].agg(set)
    for country in ("CHL", "HND", "BOL"):
        found = re.search(r"in (\d{4}), about the same since (\d{4})", view(name, country=country).title)
        assert not found or set(range(int(found[2]), int(found[1]))) <= rows[country]


@pytest.mark.parametrize("name", ["causes_abroad", "causes_within", "homicide"])
def test_a_country_that_our_tables_do_not_reach_is_not_said_to_have_reported_or_recorded_nothing(name):
    alone, beside = view(name, country="UKR"), view(name, country="HND", others=["UKR"])
    assert alone.line == "Not in our tables, which hold the Americas only: Ukraine."
    assert alone.line in beside.note
    assert "Americas only" not in view(name, country="HND", others=["COL"]).note
