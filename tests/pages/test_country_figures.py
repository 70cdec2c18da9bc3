"""The figures of one country are the tables' own, added up only where they may be."""

import pandas as pd
import pytest

from content.catalogue import view_for
from content.reader import Reader
from content.tabs import opening
from tests import screen
from tests.countries import table
from tests.pages.test_country import COUNTRY, PAGE, in_tab, opened
from tests.screen import card

NOW, THEN = Reader(), Reader(at_publication=True)
GROUPS = ("refugees", "asylum_seekers", "other_in_need")


def shown(code: str, *names: str, reader: Reader = NOW, **given: str) -> list[pd.DataFrame]:
    """Return the rows of some cards, for the choices that are given."""
    cards = [next(spec for spec in COUNTRY.views if spec.card == name) for name in names]
    return [view_for(spec, reader, COUNTRY.chosen(reader, {"country": code, **given})).rows for spec in cards]


def test_a_card_of_the_page_has_its_rows_as_a_table():
    at = screen.open_page(PAGE, country="COL", **opening(COUNTRY, "came"), came_as="table")
    [rows] = shown("COL", "came")
    assert [frame.value["people"].sum() for frame in at.dataframe] == [rows["people"].sum()]


def stock(side: str, code: str, year: int) -> int:
    """Return the people displaced abroad from or to a country at the end of a year, by the CSV."""
    rows = [row for row in table("displacement") if row[side] == code and int(row["year"]) == year]
    return sum(int(row[g]) for row in rows if row["origin"] != row["asylum"] for g in GROUPS if row[g].isdigit())


@pytest.mark.parametrize("code", ["VEN", "PAN", "COL"])
@pytest.mark.parametrize("year", [2020, 2025])
def test_people_who_left_and_came_are_the_sums_of_the_table(code, year):
    reader = THEN if year == 2020 else NOW
    for rows, side in zip(shown(code, "left", "living", reader=reader), ("origin", "asylum"), strict=True):
        last = rows[rows["year"] == rows["year"].max()]
        assert last["people"].tolist() == [stock(side, code, int(last["year"].iloc[0]))], side
        assert last["year"].iloc[0] <= year


def test_the_hosts_of_a_country_and_the_origins_of_its_people_add_up_in_every_year():
    hosts, came = shown("COL", "hosts", "came")
    for rows, side in ((hosts, "origin"), (came, "asylum")):
        for year in (1995, 2010, 2025):
            assert rows.loc[rows["year"] == year, "people"].sum() == stock(side, "COL", year), (side, year)


def test_the_last_year_of_hosts_is_ranked_where_it_is_asked_for():
    [rows] = shown("VEN", "hosts", reader=THEN, hosts_over="last")
    assert set(rows["year"]) == {2020}  # the end of 2021 came out after the article
    assert rows["people"].sum() == stock("origin", "VEN", 2020)
    assert rows["people"].is_monotonic_decreasing
    assert "4.9 million" in card(in_tab("VEN", "left", when="publication"), "left")


@pytest.mark.parametrize("counted_in", ["persons", "cases"])
def test_asylum_applications_keep_persons_and_cases_apart(counted_in):
    choice = {"applied_in": counted_in, "lodged_in": counted_in}
    [applied], [lodged] = shown("VEN", "applied", **choice), shown("USA", "lodged", **choice)
    for rows, side, code in ((applied, "origin", "VEN"), (lodged, "asylum", "USA")):
        written = [row for row in table("asylum_applications") if row[side] == code and row["counted_in"] == counted_in]
        assert rows["applications"].sum() == sum(int(row["applications"]) for row in written)
    assert f"Of the countries that count {counted_in}, " in card(opened("VEN", tab="leaving", **choice), "applied")


@pytest.mark.parametrize("code", ["VEN", "NIC"])
def test_the_takeaway_says_since_when_the_largest_host_has_been_the_largest(code):
    largest: dict[int, tuple[int, str]] = {}
    for row in table("displacement"):
        if row["origin"] == code != row["asylum"]:
            people, year = sum(int(row[g]) for g in GROUPS if row[g].isdigit()), int(row["year"])
            largest[year] = max(largest.get(year, (0, "")), (people, row["asylum"]))
    last = largest[max(largest)][1]
    since = next(year for year in sorted(largest) if all(largest[y][1] == last for y in largest if y >= year))
    assert f"Since {since}, " in card(in_tab(code, "hosts"), "hosts")


@pytest.mark.parametrize("codes", ["GTM,HND", "CUB"])
def test_those_who_are_not_counted_apart_in_the_darien_are_not_said_to_be_nobody(codes):
    told = card(screen.seen("explore/figures", countries=codes, tab="route"), "darien-nationalities")
    assert "not counted apart" in told
    assert "0%" not in told
