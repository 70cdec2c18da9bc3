"""Promises of the tables that were looked up by hand, read straight from their files."""

import re
from functools import cache

import pandas as pd
import pytest

from tables import package

# Those that the descriptor says were looked up by hand: each row names its own sources.
CURATED = [
    resource["name"]
    for resource in package.describe()["resources"]
    if any(source["path"] == "sources.csv" for source in resource["sources"])
]
COUNTRIES = [
    (name, column) for name in CURATED for column in package.fields(name) if column in package.country_columns()
]
VERDICTS = {"supported", "imprecise", "garbled", "forecast-came-true", "not-checkable"}


@cache
def table(name: str) -> pd.DataFrame:
    """Return a table as text, with empty cells as empty text."""
    return pd.read_csv(package.DATA / f"{name}.csv", dtype=str, keep_default_na=False)


def parts(cells: pd.Series) -> set[str]:
    """Return every value of cells that hold several, without the missing ones."""
    return {part for cell in cells for part in cell.split(";")} - {""}


@pytest.mark.parametrize(("name", "column"), COUNTRIES)
def test_every_country_code_is_a_territory(name: str, column: str) -> None:
    assert parts(table(name)[column]) - set(table("territories")["iso3"]) == set()


@pytest.mark.parametrize("name", [*CURATED, "territories"])
def test_keys_are_unique(name: str) -> None:
    assert not table(name).duplicated(package.resource(name)["schema"]["primaryKey"]).any()


@pytest.mark.parametrize("name", CURATED)
def test_words_are_our_own_about_the_article_and_not_about_how_they_were_gathered(name: str) -> None:
    words = " ".join(table(name).drop(columns="url", errors="ignore").to_numpy().ravel())
    assert not re.search(r"seed article|from memory|stored (copy|page)", words, re.IGNORECASE)


@pytest.mark.parametrize("name", CURATED)
def test_cells_have_no_stray_spaces(name: str) -> None:
    cells = pd.Series(table(name).to_numpy().ravel())
    assert cells[(cells != cells.str.strip()) | cells.str.contains("  ", regex=False)].tolist() == []


def test_figures_belong_to_claims_that_exist() -> None:
    assert parts(table("figures")["claim"]) - set(table("claims")["claim"]) == set()


def test_the_article_is_quoted_in_no_more_than_six_words_at_a_time() -> None:
    quoted = [w for w in table("figures")["article_words"] if w]
    for name in ("claims", "events", "people", "countries"):
        quoted += re.findall(r"[“\"]([^”\"]+)[”\"]", " ".join(table(name).drop(columns="source").to_numpy().ravel()))
    assert [words for words in quoted if len(words.split()) > 6] == []


def test_both_values_of_march_2022_are_kept() -> None:
    march = table("figures").set_index("figure").loc["border_march_2022"]
    assert march[["article_value", "first_published", "record_value"]].tolist() == [
        "221000",
        "221303",
        "222574",
    ]


def test_every_claim_has_a_verdict_and_a_reason() -> None:
    assert len(table("claims")) == 30
    assert set(table("claims")["verdict"]) <= VERDICTS
    assert (table("claims")["reasoning"] != "").all()


def test_an_event_known_by_its_year_alone_stands_on_the_last_day_of_it() -> None:
    events = table("events")
    assert set(events["precision"]) == {"day", "year"}
    assert events.loc[events["precision"] == "year", "start"].str.endswith("-12-31").all()


def test_events_end_after_they_start() -> None:
    events = table("events")
    lasting = events[events["end"] != ""]
    assert (pd.to_datetime(lasting["end"]) > pd.to_datetime(lasting["start"])).all()


def test_an_event_has_a_place_with_both_coordinates_or_none_of_them() -> None:
    known = table("events")[["place", "lon", "lat"]] != ""
    assert (known.all(axis=1) | ~known.any(axis=1)).all()


def test_the_article_is_on_the_time_line_and_its_date_is_called_inferred() -> None:
    article = table("events").query("category == 'article'")
    assert article["start"].tolist() == ["2022-04-20"]
    assert article["note"].str.contains("inferred").all()


def test_what_is_unverified_carries_no_title_and_no_lead() -> None:
    packages = table("action_packages").query("status == 'unverified'")
    assert packages["package"].tolist() == ["10", "11"]
    assert (packages[["title", "lead", "participants", "purpose"]] == "").all(axis=None)


def test_what_is_not_verified_in_full_says_so_in_a_note() -> None:
    for name in [name for name in CURATED if {"status", "note"} <= package.fields(name).keys()]:
        doubtful = table(name).query("status in ['partly', 'unverified']")
        assert (doubtful["note"] != "").all(), name


def test_a_name_that_is_not_confirmed_is_not_shown() -> None:
    salvador = table("countries").set_index("iso3").loc["SLV"]
    assert (salvador["representative"], salvador["attendance"]) == ("", "foreign minister")


def test_the_dates_of_the_two_later_endorsements_are_latest_possible_dates() -> None:
    later = table("endorsements").query("precision == 'latest'")
    assert later["iso3"].tolist() == ["GUY", "SUR"]
    assert set(later["wave"]) == {"later"}


def test_endorsement_dates_agree_between_the_two_tables() -> None:
    endorsed = table("endorsements").set_index("iso3")["endorsed_on"]
    countries = table("countries").set_index("iso3")["endorsed_on"]
    assert countries.to_dict() == {i: endorsed.get(i, "") for i in countries.index}


def test_nothing_says_that_the_united_states_withdrew() -> None:
    words = " ".join(" ".join(table(name).to_numpy().ravel()) for name in CURATED)
    assert "withdrew" not in words


def test_what_is_not_confirmed_carries_no_amount() -> None:
    open_ones = table("commitments").query("status == 'unverified'")
    assert open_ones["commitment"].tolist() == ["K09"]
    assert open_ones[["amount", "unit"]].to_numpy().tolist() == [["", ""]]


def test_a_role_is_the_articles_own_only_where_the_article_gives_it() -> None:
    countries = table("countries")
    same = countries["role"] == countries["part"]
    assert (countries["role_basis"].eq("article") == same).all()


def test_the_corridor_is_connected_and_ends_at_the_us_border() -> None:
    legs = table("corridor")
    ends = legs["to_place"].iloc[:-1]
    assert set(ends) <= set(legs["from_place"])
    assert legs["countries"].iloc[-1] == "MEX;USA"


def test_every_source_has_publisher_title_licence_and_the_day_it_was_read() -> None:
    sources = table("sources")
    assert (sources[["publisher", "title", "licence"]] != "").all(axis=None)
    assert sources["read_on"].str.fullmatch(r"\d{4}-\d\d-\d\d").all()


def test_every_address_is_a_web_address_and_names_one_source_only() -> None:
    addresses = table("sources")["url"]
    given = addresses[addresses != ""]
    assert given.str.match(r"https?://[^\s]+$").all()
    assert set(given[given.duplicated()]) <= {
        "https://missingmigrants.iom.int/downloads",
        "https://adamisacson.com/tag/darien-gap/",
    }
