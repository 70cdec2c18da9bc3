"""Displaced people for the size of their hosts: on the page of a country, and in a click from there among all hosts."""

import pytest

from content.answers import Answer
from content.catalogue import PAGES, VIEWS
from content.choices import read
from content.country_numbers import numbers
from content.reader import Reader
from tests.countries import table
from views.view import View

WHO = Reader()
NICARAGUANS = (
    1000
    * 178_871
    / next(int(row["people"]) for row in table("population") if (row["iso3"], row["year"]) == ("CRI", "2025"))
)


def in_the_link(answer: Answer) -> View:
    """Return the view to which an answer leads, in the state of its link."""
    page = PAGES[answer.page]
    given, faults = read(page.parameters().values(), answer.parameters.items(), WHO)
    assert not faults
    return VIEWS["compare"].make(WHO, **VIEWS["compare"].arguments(page.chosen(WHO, given)))


def answer(code: str, what: str) -> Answer:
    found = [one for side in numbers(WHO, {"country": code}) for one in side.answers]
    return next(one for one in found if one.what == WHO.say(f"country.number.{what}"))


def test_the_host_with_most_people_of_a_country_for_its_size_leads_to_the_ranking_of_all():
    told = answer("NIC", "for_size")
    assert told.what.startswith("Host in the Americas")  # of other hosts the inhabitants are in no table
    assert told.said == f"Costa Rica: {NICARAGUANS:.1f} per 1,000 inhabitants"
    assert {"unhcr_population", "worldbank_population"} == set(told.sources.split(";"))
    ranking = in_the_link(told)
    assert f"in Costa Rica at the end of 2025: {NICARAGUANS:.1f} for every 1,000 inhabitants, no. 1 of" in ranking.title


def test_a_host_of_whose_inhabitants_nothing_is_in_the_table_has_no_rate():
    with pytest.raises(StopIteration):
        answer("ESP", "for_every")


@pytest.mark.parametrize("code", ["CRI", "NIC", "COL"])
def test_the_place_of_a_host_for_its_size_is_that_in_the_ranking_to_which_it_leads(code):
    told = answer(code, "for_every")
    rows = in_the_link(told).rows
    assert f"no. {rows['rank'].iloc[0]} of " in told.said
    assert told.said.endswith("host countries with a count of inhabitants")
    assert told.when.endswith(str(rows["year"].iloc[0]))


@pytest.mark.parametrize("over", ["years", "last"])
def test_the_groups_in_a_host_are_told_by_the_measure_chosen_with_its_place_among_all_hosts_by_that(over):
    people, rate = (VIEWS["came"].make(WHO, came_over=over, by=by, country="CRI") for by in ("people", "per_1000"))
    for view, amount in ((people, "178,871"), (rate, f"{NICARAGUANS:.1f} for every 1,000 inhabitants")):
        assert f"Nicaragua: {amount}" in view.title
        assert "at the end of 2025: no. 1 of" in view.line
        last = view.rows[view.rows["year"] == 2025]
        assert last.loc[last["origin"] == "NIC", "rank"].item() == 1
    assert people.drawing.unit != rate.drawing.unit
    assert "for every 1,000 inhabitants" in rate.line
    assert "no. 4 of" in VIEWS["living"].make(WHO, by="per_1000", country="CRI", others=[]).line
