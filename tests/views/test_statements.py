"""A sentence claims what its rows hold: no superlative over one, a tie names all or none, since is every year."""

import pandas as pd
import pytest

from tables import translations
from tests.views.all_views import make
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
