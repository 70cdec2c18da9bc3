"""One country, one colour: on every page, beside whatever it is compared with, and no two alike on one chart."""

from itertools import combinations

import pandas as pd
import pytest

from content.countries import openable
from tables import derive, series, translations
from tables.load import load
from tests import screen
from tests.everywhere import some, somewhere
from views import country_colours
from views.country_colours import OWNERS, REST, colours, place
from views.palette import palette
from views.say import Say

LINES = 6  # countries that a chart of the other ends of a country's movements draws
STORY = series.story(load("countries"))
SAY = Say(translations.words("en"))
NAMES = {SAY.country(code): code for line in country_colours.SHARED for code in line.split()} | {"Others": REST}
SEVEN = {"countries": "BRA,COL,CUB,ECU,MEX,NIC,VEN"}
PAGES = [("explore/figures", tab | chosen) for tab, chosen in somewhere(screen.tabs("explore/figures"), ({}, SEVEN))]
PAGES += [
    ("explore/country", {"country": code, "tab": tab}) for code in ("VEN", "USA") for tab in ("leaving", "arriving")
]
PAGES += [("explore/country", {"country": "COL", "with": "VEN,HTI,MEX", "tab": "leaving"}), ("explore/compare", {})]


def last_year(rows: pd.DataFrame, of: str, other: str, value: str) -> set[frozenset[str]]:
    """Return for each country in column `of` the largest at the other end in the last year: what one chart draws."""
    rows = rows[(rows[of] != rows[other]) & (rows[value] > 0) & rows[of].isin(openable())]
    last = rows[rows["year"] == rows.groupby(of)["year"].transform("max")]
    top = last.sort_values(value, ascending=False, kind="stable").groupby(of).head(LINES)
    return {frozenset(codes) for codes in top.groupby(of)[other].agg(frozenset)}


def drawn_together() -> set[frozenset[str]]:
    """Return all countries that are beside each other on a chart as it opens, at publication and with hindsight."""
    stock, applied = derive.with_people(load("displacement")), load("asylum_applications")
    found: set[frozenset[str]] = {frozenset(series.article_origins(load("countries")))}
    for until in (derive.year_before(pd.Timestamp("2022-04-20")), stock["year"].max()):
        known = stock[stock["year"] <= until]
        rates = derive.per_1000(known, "asylum", load("population"))
        found |= last_year(known, "origin", "asylum", "people") | last_year(known, "asylum", "origin", "people")
        found |= last_year(rates, "origin", "asylum", "per_1000")
        for _, counted in applied[applied["year"] <= until].groupby("counted_in"):
            found |= last_year(counted, "origin", "asylum", "applications")
            found |= last_year(counted, "asylum", "origin", "applications")
    return found


def test_every_country_of_the_story_to_compare_has_a_colour_of_its_own():
    assert len(set(map(place, STORY))) == len(STORY)
    assert set(STORY) == set(OWNERS)
    for mode in ("light", "dark"):
        assert len(set(palette(mode).countries)) == len(OWNERS)


def test_on_no_chart_as_it_opens_a_country_has_another_colour_than_its_own():
    together = drawn_together()
    assert len(together) > 100
    for codes in together:
        assert len(set(map(place, codes))) == len(codes), codes


@pytest.mark.parametrize("code", some(3, openable()))
def test_compared_with_any_three_others_no_two_are_alike_and_those_of_the_story_keep_their_colour(code):
    others = [*STORY, "USA", "CAN", "JAM", "ESP", "PRI"]
    for three in [others[i : i + 3] for i in range(len(others) - 2)]:
        codes = list(dict.fromkeys([code, *three, REST]))
        found = colours(codes)
        assert list(found) == codes
        assert len(set(found.values())) == len(codes)
        kept = [one for one in codes if one in OWNERS]
        assert [found[one] for one in kept] == [f"countries.{place(one)}" for one in kept]
        assert found[REST] == "quiet"


def test_of_two_that_share_a_colour_the_first_keeps_it_and_a_country_of_the_story_always():
    own, guest, third = next(line.split() for line in country_colours.SHARED if len(line.split()) > 2)[:3]
    assert colours([guest, third])[guest] == f"countries.{place(own)}"
    assert colours([guest, own])[own] == f"countries.{place(own)}"
    assert colours(["XYZ"]) == colours(["XYZ"])  # a code that nobody has thought of


def test_on_all_pages_a_country_has_one_colour_and_never_that_of_a_role():
    light, found = palette("light"), {}
    for page, query in PAGES:
        for chart in screen.plots(screen.seen(page, **query)):
            traces = [trace for trace in chart["data"] if trace.get("name") in NAMES]
            paint = {t["name"]: t["line"]["color"] if t["type"] == "scatter" else t["marker"]["color"] for t in traces}
            assert len(set(paint.values())) == len(paint)
            for name, colour in paint.items():
                found.setdefault(name, set()).add(colour)
    assert len(found) > 20
    for name, paint in found.items():
        assert paint == {light.quiet if NAMES[name] == REST else light.countries[place(NAMES[name])]}, name
    roles = {light.origin, light.transit, light.host}
    assert not roles & {colour for paint in found.values() for colour in paint}


def test_the_name_at_the_end_of_a_line_has_the_colour_of_the_line():
    for chart in screen.plots(screen.seen("explore/country", country="COL", **{"with": "VEN,HTI,MEX"})):
        marks = chart["layout"].get("annotations", [])
        names = {mark["text"]: mark["font"]["color"] for mark in marks if mark["text"] in NAMES}
        lines = {t["name"]: t["line"]["color"] for t in chart["data"] if t.get("line") and t.get("name") in names}
        assert lines == {name: names[name] for name in lines}


def test_the_list_has_every_country_once():
    codes = [code for line in country_colours.SHARED for code in line.split()]
    assert len(codes) == len(set(codes))
    assert set(openable()) <= set(codes)
    assert all(one != other for one, other in combinations(codes, 2))
