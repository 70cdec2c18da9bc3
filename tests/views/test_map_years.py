"""What the map shows of one year can be compared with another, and what is of a fixed year says so."""

import re

import pytest

from content.catalogue import PAGES, VIEWS
from content.reader import Reader
from tables import geography, on_the_way
from tables.load import load


def test_the_ring_at_the_border_is_one_series_in_all_years_and_the_largest_is_of_the_same():
    parts = load("border_encounters"), load("darien_years"), load("corridor")
    rings = {year: on_the_way.counts(*parts, year).set_index("place")["people"] for year in range(2000, 2026)}
    border = {year: ring.drop("darien", errors="ignore") for year, ring in rings.items()}
    assert {place for ring in border.values() for place in ring.index} == {"border_patrol"}
    assert geography.most(load)["counts"] == max(ring.max() for ring in border.values())


def test_the_legend_says_of_which_year_route_and_roles_are_whatever_year_is_shown():
    who, spec = Reader(), VIEWS["flows"]
    legend = spec.make(who, **spec.arguments(PAGES["map"].chosen(who, {"year": 1969}))).legend
    assert "roles in 2022" in legend
    assert "land route of 2022" in legend


def test_the_legend_says_that_the_widest_and_the_largest_mark_are_those_of_all_years():
    who, spec = Reader(), VIEWS["flows"]
    chosen = PAGES["map"].chosen(who, {"year": 2025, "layers": ["flows", "counts", "deaths"]})
    legend = spec.make(who, **spec.arguments(chosen)).legend
    assert re.findall(r"\(the (\w+) of all years: ", legend) == ["widest", "largest", "largest"]


@pytest.mark.parametrize("at_publication", [False, True])
def test_the_legend_of_the_map_of_the_story_says_nothing_of_other_years(at_publication):
    view = VIEWS["story_map"].make(Reader(at_publication=at_publication))
    assert "of all years" not in view.legend
    most = view.rows.query("layer == 'flows'")["people"].max()
    assert f"(the widest on this map: {Reader().say.format_field(most, 'compact')})" in view.legend
