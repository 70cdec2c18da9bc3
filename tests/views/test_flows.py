"""What the map says of a country is true of both its sides: who lives in it, and who is displaced from it."""

import re
from functools import cache

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from content.catalogue import PAGES, VIEWS
from content.pages.map import SIDES
from content.pages.map import flows as flows_of_a_year
from content.reader import Reader
from tables import geography, translations
from tables.load import load
from tables.outlines import outlines
from tests import screen
from tests.everywhere import some, somewhere
from views.maps import flows
from views.maps.flow_sentences import Aside
from views.maps.layers import Layers
from views.maps.map_choice import MapChoice
from views.say import Say
from views.view import View

PAGE = "explore/map"
SAY = Say(translations.words("en"))
COUNTRIES = sorted(geography.lands(load("displacement"), load("territories")))
YEARS = [1973, 1985, 2015, int(load("displacement")["year"].max())]
NONE = pd.DataFrame()


@cache
def counted(year: int, column: str) -> dict[str, int]:
    """Return the people of one year by country, added up from the rows of the table."""
    rows = load("displacement").query("year == @year and origin != asylum")
    groups = rows[["refugees", "asylum_seekers", "other_in_need"]].fillna(0).sum(axis=1)
    return {code: int(people) for code, people in groups.groupby(rows[column]).sum().items()}


@cache
def stock(year: int) -> pd.DataFrame:
    """Return the flows of one year."""
    return geography.flows(load("displacement"), year)


@cache
def arcs(year: int) -> pd.DataFrame:
    """Return those of them that are drawn."""
    return geography.drawn(stock(year), load("territories"))


@cache
def land() -> pd.DataFrame:
    """Return the countries of the Americas by their role."""
    return geography.land(load("territories"), load("countries"), NONE, "role")


def view_of(year: int, country: str, side: str) -> View:
    """Return the map of one country from one side, with all its words."""
    rows, placed, column = stock(year), arcs(year), SIDES[side]
    beside = geography.sides(rows, country)[{"asylum": "origin", "origin": "asylum"}[column]]
    rows = rows[rows[column] == country]
    layers = Layers(land(), NONE, placed[placed[column] == country], NONE, NONE, NONE, {"flows": 1e7})
    choice = MapChoice(year=year, focus=side, side=side, country=country)
    return flows.flows(rows, layers, choice, outlines(), SAY, Aside(beside))


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the drawing out: the words are the same, in a third of the time."""
    monkeypatch.setattr(flows, "described", lambda *drawn: None)


def written(people: int) -> str:
    return SAY.format_field(people, "compact")


def test_what_is_said_of_a_country_names_the_people_on_both_sides_and_never_calls_one_empty_side_nobody(undrawn):
    for country, year in some(3, somewhere(COUNTRIES, YEARS)):
        people = {side: counted(year, column).get(country, 0) for side, column in SIDES.items()}
        for side, here in people.items():
            view, there = view_of(year, country, side), sum(people.values()) - here
            text = f"{view.title}. {view.line}"
            assert here == view.rows.query("layer == 'flows'")["people"].sum() if here else "no figure" in view.title
            assert all(written(number) in text for number in (here, there) if number), (country, side)
            assert not re.search(r"\b(no|none|nobody)\b(?! figure)", f"{text} {view.alt} {view.legend}", re.IGNORECASE)
            assert ("or from the Americas to" in view.title) == (here == there == 0)
            assert ("for any year" in view.line) == (here == there == 0)  # none is known to these words


@pytest.mark.parametrize(("country", "told"), [("ABW", "figures on Aruba for some years"), ("USA", "figures on the")])
def test_a_country_without_people_in_a_year_says_in_which_years_there_are_some(country, told):
    view = flows_of_a_year.make(
        Reader(), year=1969, country=country, measure="role", side="origin", least="1", layers=["flows"]
    )
    years = geography.years_of(load("displacement"), country)
    assert f"{told}" in view.line
    assert f"{years[0]} to {years[-1]}" in view.line


def test_of_both_directions_the_one_without_anybody_is_said_to_have_no_figure(undrawn):
    shown = {"measure": "people", "side": "both", "least": "1", "layers": ["flows"]}
    for country in some(6, COUNTRIES, 1):
        left, lived = (counted(2025, column).get(country, 0) for column in ("origin", "asylum"))
        if bool(left) != bool(lived):
            line = flows_of_a_year.make(Reader(), year=2025, country=country, **shown).line
            assert ("Of people displaced from" in line) == (left == 0), country
            assert ("Of displaced people from elsewhere" in line) == (lived == 0), country


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([("CUB", "VEN", 14_500)], "UNHCR's only figure of people from the Americas"),
        ([("CUB", "VEN", 9), ("HTI", "USA", 5)], "the largest group came from Cuba and lived in Venezuela"),
        (
            [("CUB", "VEN", 9), ("HTI", "USA", 9)],
            "9 people each, were those from Cuba in Venezuela and from Haiti in the",
        ),
        ([(code, "USA", 9) for code in ("CUB", "HTI", "VEN", "PER")], "displaced abroad at the end of 1975"),
    ],
)
def test_the_map_names_the_largest_group_all_that_tie_or_none(rows, told):
    frame = pd.DataFrame(rows, columns=["origin", "asylum", "people"]).assign(year=1975, other_in_need=0, source="a")
    choice = MapChoice(year=1975, focus="all", side="host")
    layers = Layers(land(), NONE, arcs(1975).head(0), NONE, NONE, NONE, {"flows": 1e7})
    view = flows.flows(frame, layers, choice, outlines(), SAY)
    assert told in view.title
    assert len(rows) < 4 or view.title.endswith(told)
    assert "for this year" in view.line
    assert not re.search(r"\b[Aa]rc", view.alt.replace("without arcs", ""))


def opened(country: str, year: int, **query: str) -> AppTest:
    return screen.seen(PAGE, country=country, year=str(year), **query)


@pytest.mark.parametrize(
    ("country", "year"), [("HTI", 1975), ("NIC", 2021), ("VEN", 2021), ("COL", 2021), ("CHL", 1975)]
)
def test_a_country_shows_both_directions_and_only_a_chosen_one_is_in_the_link(country, year):
    at = opened(country, year)
    people = [counted(year, column).get(country, 0) for column in SIDES.values()]
    assert at.selectbox(key="side").value == "both"
    assert [written(number) for number in people if number and written(number) not in screen.card(at, "flows")] == []
    assert "side" not in at.query_params


def test_a_chosen_side_stays_in_the_link_and_on_the_map_whatever_country_is_chosen_next():
    at = screen.open_page(PAGE, country="COL")
    at.selectbox(key="side").set_value("origin").run()
    assert at.query_params == {"country": "COL", "side": "origin"}
    at.selectbox(key="country").set_value("VEN").run()
    assert at.query_params == {"country": "VEN", "side": "origin"}
    at.selectbox(key="country").set_value("COL").run()
    assert at.selectbox(key="side").value == "origin"
    again = screen.open_page(PAGE, country="COL", side="origin")
    assert screen.card(again, "flows") == screen.card(at, "flows")
    at.query_params.pop("side")
    assert at.run().selectbox(key="side").value == "both"  # the browser went back


@pytest.mark.parametrize(("measure", "year"), [("people", 1973), ("share", 1977), ("per_1000", 1973)])
def test_a_year_without_anybody_in_the_americas_is_not_said_to_lack_a_count_of_inhabitants(measure, year):
    at = screen.open_page(PAGE, measure=measure, year=str(year))
    legend = " ".join(screen.paragraphs(at))
    assert not at.exception
    assert f"no figure to colour them by for {year}" in legend
    assert "no count of inhabitants" not in legend


@pytest.mark.parametrize("least", ["1", "100000"])
def test_the_legend_tells_of_arcs_only_where_some_are_drawn(undrawn, least):
    page = VIEWS["flows"].page
    chosen = PAGES[page].chosen(Reader(), {"year": 1975, "least": least})
    view = VIEWS["flows"].make(Reader(), **VIEWS["flows"].arguments(chosen))
    assert ("arcs" in view.legend) == ("without arcs" not in view.alt)
