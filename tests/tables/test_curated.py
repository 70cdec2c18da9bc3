"""Promises of the tables that were looked up by hand, read straight from their files."""

import re
from functools import cache

import pandas as pd
import pytest

from tables import package, translations

# Those that the descriptor says were looked up by hand: each row names its own sources.
CURATED = [
    resource["name"]
    for resource in package.describe()["resources"]
    if any(source["path"] == "sources.csv" for source in resource["sources"])
]
COUNTRIES = [
    (name, column) for name in CURATED for column in package.fields(name) if column in package.country_columns()
]


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
    assert len(table("claims")) == 35
    assert (table("claims")[["verdict", "reasoning"]] != "").all(axis=None)


def test_what_somebody_wants_is_judged_as_an_intention_and_only_a_forecast_comes_true() -> None:
    claims = table("claims").set_index("claim")
    assert set(claims.index[claims["verdict"] == "intention-fulfilled"]) == {"C02", "C13"}
    kinds = {"forecast-came-true": "forecast", "intention-fulfilled": "intention"}
    judged = claims[claims["verdict"].isin(kinds)]
    assert (judged["kind"] == judged["verdict"].map(kinds)).all()


def test_a_slip_of_wording_or_a_speaker_who_got_lost_leaves_the_verdict_on_what_is_said() -> None:
    claims = table("claims").set_index("claim")
    sound = {"supported", "forecast-came-true"}
    assert set(claims.loc[["C12", "C16", "C22", "C24"], "verdict"]) == sound
    assert claims.loc[["C12", "C16"], "wording"].tolist() == ["mangled", "mangled"]
    assert claims.loc[["C22", "C24"], "attribution"].tolist() == ["missing", "missing"]


def test_the_speaker_is_missing_where_the_article_names_none_and_not_needed_where_it_speaks_itself() -> None:
    claims = table("claims")
    assert claims["attribution"].eq("missing").equals(claims["speaker"] == "unnamed")
    assert claims["attribution"].eq("own").equals(claims["speaker"].isin(["article", "headline"]))


@pytest.mark.parametrize(("precision", "end"), [("month", pd.offsets.MonthEnd(0)), ("year", pd.offsets.YearEnd(0))])
def test_an_event_known_by_its_month_or_year_alone_stands_on_the_last_day_of_it(precision: str, end) -> None:
    days = pd.to_datetime(table("events").query("precision == @precision")["start"])
    assert len(days)
    assert (days == days + end).all()


def test_how_far_news_and_figures_were_read_is_said_alike_on_the_timeline_and_of_its_table() -> None:
    read = re.compile(r"News was read up to (\w+ \d{4}), figures up to (\w+ \d{4})")
    told = translations.words("en")["timeline"]["read"]
    said = [read.search(text) for text in (told, package.resource("events")["description"])]
    news, figures = said[0].groups()
    assert said[1].groups() == (news, figures)
    assert table("events")["start"].max() <= str(pd.Period(figures).end_time)


def test_eight_questions_are_answered_and_four_in_part() -> None:
    state = table("questions").set_index("question")["state"]
    assert sorted(state.index[state == "closed"]) == ["Q05", "Q06", "Q07", "Q08", "Q10", "Q12", "Q17", "Q22"]
    assert sorted(state.index[state == "narrowed"]) == ["Q04", "Q09", "Q19", "Q25"]


def test_nothing_says_that_the_tenth_summit_did_not_take_place() -> None:
    words = " ".join(" ".join(table(name).to_numpy().ravel()) for name in CURATED)
    assert not re.search(r"summit (did not|was never|was cancelled)", words, re.IGNORECASE)


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


def test_who_came_to_los_angeles_has_a_name_and_who_did_not_has_none() -> None:
    countries = table("countries").set_index("iso3")
    came = ~countries["attendance"].isin(["not invited", "not a member"])
    assert (countries["representative"] != "").equals(came)


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


def test_an_amount_that_was_not_found_is_not_shown() -> None:
    not_found = table("commitments").query("amount_missing_reason == 'not_found'")
    assert not_found["commitment"].tolist() == ["K17"]
    assert not_found[["amount", "unit"]].to_numpy().tolist() == [["", ""]]


def test_a_role_is_the_articles_own_only_where_the_article_gives_it() -> None:
    countries = table("countries")
    same = countries["role"] == countries["part"]
    assert (countries["role_basis"].eq("article") == same).all()


def test_the_corridor_is_connected_and_ends_at_the_us_border() -> None:
    legs = table("corridor")
    ends = legs["to_place"].iloc[:-1]
    assert set(ends) <= set(legs["from_place"])
    assert legs["countries"].iloc[-1] == "MEX;USA"
