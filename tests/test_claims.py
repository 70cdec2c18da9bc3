"""What the ledger says in numbers stands in the tables: figures equal their series, sentences equal the figures."""

import re

import pandas as pd
import pytest

from tables import derive, series
from tables.load import load, rows
from tests import screen

MARCH = pd.Timestamp("2022-03-01")
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+")


def border(name: str, month: str) -> int:
    encounters = load("border_encounters").set_index(["series", "month"])["encounters"]
    return encounters[(name, pd.Timestamp(month))]


def hosted(host: str) -> int:
    return load("venezuelans_abroad").set_index(["host", "day"])["people"][(host, pd.Timestamp("2021-11-25"))]


def share(numbers: pd.Series, part: list[str]) -> float:
    return round(100 * numbers[part].sum() / numbers.sum(), 1)


def met() -> pd.Series:
    return series.met(load("border_citizenship"), MARCH).set_index("citizenship")["encounters"]


RECORD = {
    "border_march_2022": lambda: border("combined", "2022-03-01"),
    "border_patrol_march_2022": lambda: border("border_patrol", "2022-03-01"),
    "border_patrol_march_2000": lambda: border("border_patrol", "2000-03-01"),
    "colombia_hosts_2021": lambda: hosted("COL"),
    "venezuelans_2021": lambda: hosted("WORLD"),
    "darien_2021": lambda: load("darien_years").query("year == 2021")["entries"].iloc[0],
    "darien_march_2022": lambda: load("darien_months").set_index("month")["entries"][MARCH],
    "endorsers_on_the_day": lambda: (load("endorsements")["wave"] == "founding").sum(),
    "expulsion_share_march_2022": lambda: round(
        100 * border("expulsions", "2022-03-01") / border("combined", "2022-03-01"), 1
    ),
    "five_origins_share_march_2022": lambda: share(met(), series.article_origins(load("countries"))),
}


@pytest.mark.parametrize("figure", RECORD)
def test_a_figure_of_the_record_equals_its_series(figure):
    assert rows("figures")[figure].record_value == RECORD[figure]()


@pytest.mark.parametrize("name", ["combined", "border_patrol"])
def test_a_figure_first_published_equals_the_series_of_first_values(name):
    figure = {"combined": "border_march_2022", "border_patrol": "border_patrol_march_2022"}[name]
    assert rows("figures")[figure].first_published == border(f"{name}_first_published", "2022-03-01")


def test_every_large_number_of_a_statement_with_figures_stands_in_a_table():
    figures = load("figures")
    known = set(figures["record_value"].dropna()) | set(figures["first_published"].dropna())
    known |= set(load("border_encounters")["encounters"]) | set(load("darien_years")["entries"])
    known |= set(load("darien_years")["alternative"].dropna()) | set(load("darien_months")["entries"])
    known |= {
        rows("figures")["border_march_2022"].first_published - border("border_patrol_first_published", "2022-03-01")
    }
    claims = load("claims")[load("claims")["claim"].isin(figures["claim"])]
    texts = claims[["finding", "record", "reasoning"]].fillna("").agg(" ".join, axis=1)
    told = {
        number: claim for claim, text in zip(claims["claim"], texts, strict=True) for number in NUMBER.findall(text)
    }
    exact = {n: c for n, c in told.items() if not n.endswith(",000")}  # rounded ones are words, not figures
    assert {n: c for n, c in exact.items() if int(n.replace(",", "")) not in known} == {}
    assert len(exact) > 5


@pytest.mark.parametrize("claim", list(load("claims")["claim"]))
def test_every_claim_opens_by_its_own_link_with_its_evidence(claim):
    at = screen.open_page("check/claims", claim=claim, verdict="supported", topic="names")
    assert not at.exception
    row = rows("claims")[claim]
    assert at.query_params["claim"] == claim
    assert row.paraphrase in " ".join(text.value for text in at.markdown)
    assert bool(at.get("plotly_chart")) and len(at.get("plotly_chart")) == 1 + pd.notna(row.evidence)


def test_the_lesson_hides_record_and_verdict_until_a_guess_is_made():
    row = rows("claims")["C18"]
    at = screen.open_page("check/claims", view="lesson", claim="C18", topic="names")
    shown = " ".join(text.value for text in at.markdown)
    assert row.paraphrase in shown
    assert row.finding not in shown
    at.pills(key="guess_C18").select("imprecise").run()
    assert row.finding in " ".join(text.value for text in at.markdown)
    assert "1" in at.markdown[1].value or any("1 of" in text.value for text in at.markdown)
    assert "guess_C18" not in at.query_params


def test_a_search_finds_words_whatever_their_case_and_accents():
    found = derive.matching(load("claims"), "DARIEN panama", ["paraphrase", "finding", "record", "reasoning"])
    assert "C25" in set(found["claim"])
    assert derive.matching(load("claims"), "zzz", ["finding"]).empty
