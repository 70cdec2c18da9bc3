"""A sentence claims what its rows hold: no superlative over one, a tie names all or none, since is every year."""

import pandas as pd
import pytest

from content.pages import country, figures, timeline
from content.reader import Reader
from tables import translations
from tables.load import load
from tests.views.all_views import MONTH, make
from views import statements
from views.say import Say

SAY = Say(translations.words("en"))


def hosts(*rows: tuple[int, str, int]) -> pd.DataFrame:
    """Return rows of people by year and country where they live."""
    frame = pd.DataFrame(rows, columns=["year", "asylum", "people"])
    return frame.assign(per_1000=frame["people"] / 1000, source="unhcr_population")


def title(*rows: tuple[int, str, int], **other: object) -> str:
    return make("counterparts.in_period", hosts(*rows), codes=["HTI"], **other).title


def test_where_nothing_can_be_compared_nothing_is_the_largest():
    told = title((2024, "USA", 7), (2025, "USA", 7))
    assert told.startswith("All people displaced from Haiti whom UNHCR counts abroad at the end of 2025 lived in the")


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ([("CAN", 5)], "lived in the United States than in any other country: 9"),
        ([("CAN", 9)], "lived in the United States and Canada: 9 people in each"),
        ([("CAN", 9), ("BRA", 9), ("CHL", 9)], "lived in 4 countries, no more than 9 in each"),
    ],
)
def test_a_tie_names_all_who_share_it_or_none(others, told):
    assert told in title((2025, "USA", 9), *((2025, code, people) for code, people in others))


@pytest.mark.parametrize(
    ("years", "since"),
    [
        ([2021, 2022, 2023], 2021),
        ([2009, 2022, 2023], 2022),  # 13 years have no row
        ([2009, 2023], None),
    ],
)
def test_since_holds_for_every_year_and_for_more_than_one(years, since):
    rows = [row for year in years for row in ((year, "USA", 9), (year, "CAN", 5))]
    assert statements.since(hosts(*rows), "asylum", "people") == since
    assert title(*rows).startswith(f"Since {since}, " if since else "At the end of 2023, ")


def test_since_ends_where_another_had_as_many():
    rows = [(2021, "USA", 9), (2021, "CAN", 9), (2022, "USA", 9), (2022, "CAN", 5), (2023, "USA", 9), (2023, "CAN", 5)]
    assert statements.since(hosts(*rows), "asylum", "people") == 2022


def test_per_inhabitant_countries_are_ranked_among_those_of_which_inhabitants_are_known():
    rows = hosts((2024, "USA", 9), (2024, "CAN", 5), (2024, "ESP", 99))
    rows.loc[rows["asylum"] == "ESP", "per_1000"] = None
    told = make("counterparts.in_period", rows, codes=["PER"], value="per_1000", period="last")
    assert told.title.startswith("Of the countries of the Americas, the United States hosted the most")
    assert "hosts elsewhere are left out" in told.note


@pytest.mark.parametrize(("people", "noted"), [(5, True), (5000, False)])
def test_small_numbers_come_with_the_rounding_behind_them(people, noted):
    view = make("counterparts.in_period", hosts((2024, "USA", people), (2025, "USA", people)), codes=["HTI"])
    assert ("0 or 5 instead of 1 to 4" in view.note) == noted


@pytest.mark.parametrize(
    ("word", "value", "told"),
    [
        ("{x:percent}", 1, "100%"),
        ("{x:percent}", 0.99965, "more than 99.9%"),
        ("{x:percent}", 0.9994, "99.9%"),
        ("{x:percent}", 1 - 1e-15, "100%"),
        ("{x:percent}", 0, "0%"),
        ("{x:percent}", 0.0004, "less than 0.1%"),
        ("{x:decimal}", 0.04, "less than 0.1"),
        ("{x:decimal}", 0.0, "0.0"),
        ("{x:decimal}", 0.06, "0.1"),
        ("{x:span}", ("2022", "2022"), "2022"),
        ("{x:span}", ("2018-10", "2022-03"), "October 2018 to March 2022"),
        ("{x:either}", ["CUB", "BHS", "HTI"], "Cuba, the Bahamas or Haiti"),
    ],
)
def test_all_and_nothing_are_exact_and_a_span_of_one_is_one(word, value, told):
    words = {**translations.words("en"), "word": word}
    assert Say(words)("word", x=value) == told


def test_two_pledges_of_the_same_amount_are_both_the_largest():
    rows = pd.DataFrame({"commitment": ["K1", "K2", "K3"], "iso3": ["USA", "MEX", "CAN"], "amount": [20, 20, 4]})
    rows = rows.assign(unit="people", part_of=pd.NA, whose="public", text="Visas", announced=MONTH, source="a")
    assert make("commitments.promises", rows, unit="people").title.endswith(
        "the largest are 20 each, by the United States and Mexico"
    )


def test_one_event_is_on_one_day():
    rows = load("events").query("category == 'article'")
    assert make("timeline.lanes", rows).title == "1 event of the story of the summit, 20 April 2022"


def test_the_summit_week_lies_ahead_at_publication():
    view = timeline.lanes.make(
        Reader(at_publication=True), typed="", span="summit", category=[], country=None, event=None
    )
    assert (view.drawing, "lay ahead" in view.title) == (None, True)


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        (["BRA", "CHL"], "those from Brazil and Chile are not counted apart"),
        (["VEN", "HTI"], "were from Venezuela, more than from Haiti"),
        (["VEN", "BRA"], "were from Venezuela"),
    ],
)
def test_whoever_is_not_counted_apart_in_the_darien_is_said_to_be_so_and_never_has_a_share(codes, told):
    view = figures.darien_nationalities.make(Reader(), countries=codes)
    assert told in view.title
    assert "Others" not in view.title
    assert ("BRA" not in codes) or "Brazil" in view.title + view.note


def test_a_comparison_leaves_the_takeaway_to_the_country_of_the_page():
    alone, beside = (country.darien.make(Reader(), country="CUB", others=others) for others in ([], ["VEN"]))
    assert "Cuba" in beside.title
    assert beside.title == alone.title


@pytest.mark.parametrize("at_publication", [True, False])
def test_later_values_are_said_to_be_missing_only_where_they_were_not_hidden(at_publication):
    who = Reader(at_publication=at_publication)
    months = figures.citizens.make(who, citizens_series="combined", countries=["MEX"])
    assert ("Later months" in months.note) == (not at_publication)
    rows = load("missing_migrants").groupby(["year", "area"], as_index=False)["people"].sum().assign(source="a")
    told = make("missing_migrants.deaths", rows, day=None if at_publication else 2021.5).note
    assert ("The last year is not complete" in told) == (not at_publication)


def test_a_peak_in_the_last_year_is_told_once():
    rows = pd.DataFrame({"year": [2020, 2021], "origin": "OTHER", "applications": [5, 9], "source": "a"})
    title = make("asylum_applications.by_origin", rows, asylum="MEX", counted_in="persons").title
    assert title.count("2021") == 2  # the year, and the span over which it is the highest
    assert "(persons) in Mexico in 2021, the most of any year from 2020 to 2021" in title
