"""What the ledger says in numbers stands in the tables: figures equal their series, sentences equal the figures."""

import re

import pandas as pd
import pytest

from content.claim_choices import filtered
from content.pages.claims import PAGE, in_full
from content.reader import Reader
from tables import as_of, derive, translations
from tables.load import load, rows
from tests import screen
from tests.tables.test_figures import FIVE, abroad, border, met, share
from views.say import Say

DAY = pd.Timestamp("2022-04-20")  # of the article
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+")
MILLIONS = re.compile(r"(\d+(?:\.\d+)?) million")
PERCENT = re.compile(r"(\d+(?:\.\d+)?) percent")
RECORD = ["finding", "record", "reasoning", "write"]  # columns with what the record says
OF_A_COUNTRY = re.compile(r"(\w+) \((\d+\.\d)\)")


def test_every_large_number_of_a_statement_with_figures_stands_in_a_table():
    figures = load("figures")
    known = set(figures["record_value"].dropna()) | set(figures["first_published"].dropna())
    known |= set(load("border_encounters")["encounters"]) | set(load("darien_years")["entries"])
    known |= set(load("darien_years")["alternative"].dropna()) | set(load("darien_months")["entries"])
    known |= {
        rows("figures")["border_march_2022"].first_published - border("border_patrol_first_published", "2022-03-01")
    }
    known |= {abroad(2021)["people"].sum(), abroad(2021).loc[lambda rows: rows["origin"].isin(FIVE), "people"].sum()}
    claims = load("claims")[load("claims")["claim"].isin(figures["claim"])]
    texts = claims[RECORD].fillna("").agg(" ".join, axis=1)
    told = {
        number: claim for claim, text in zip(claims["claim"], texts, strict=True) for number in NUMBER.findall(text)
    }
    exact = {n: c for n, c in told.items() if not n.endswith(",000")}  # rounded ones are words, not figures
    assert {n: c for n, c in exact.items() if int(n.replace(",", "")) not in known} == {}
    assert len(exact) > 5


def told(pattern: re.Pattern) -> list[tuple[str, str]]:
    """Return the numbers of a form in the statements that a figure or a series bears on, with their statement."""
    claims = load("claims")
    mine = claims[claims["claim"].isin(load("figures")["claim"]) | claims["evidence"].notna()]
    texts = mine[RECORD].fillna("").agg(" ".join, axis=1)
    return [
        (claim, number) for claim, text in zip(mine["claim"], texts, strict=True) for number in pattern.findall(text)
    ]


def test_every_number_in_millions_is_a_figure_of_the_record_rounded():
    figures = load("figures").query("unit == 'people'")["record_value"].dropna() / 1_000_000
    for claim, number in told(MILLIONS):
        decimals = len(number.partition(".")[2])
        assert float(number) in set(figures.round(decimals)), (claim, number)
    assert len(told(MILLIONS)) > 7


def test_every_percentage_is_a_figure_of_the_record_or_follows_from_the_series():
    shares = load("figures").query("unit == 'percent'").groupby("claim")["record_value"].agg(set).to_dict()
    yearly = load("displacement_world").groupby("year")["people"].sum()
    shares["C05"] = {round(100 * (yearly[2021] / yearly[2020] - 1))}
    found = told(PERCENT)
    assert [one for one in found if float(one[1]) not in shares.get(one[0], set())] == []
    assert {claim for claim, _ in found} == {"C05", "C18", "C21"}


def test_the_share_of_each_country_that_the_article_leaves_out_equals_the_series():
    codes = {Say(translations.words("en")).country(code): code for code in met().index}
    shown = re.findall(OF_A_COUNTRY, rows("claims")["C21"].finding)
    assert {name: float(number) for name, number in shown} == {name: share(met(), [codes[name]]) for name, _ in shown}
    assert len(shown) == 4


def markdown(**link: str) -> list[str]:
    at = screen.open_page("check/claims", **link)
    assert not at.exception
    return screen.paragraphs(at)


def told_of(claim: str, reader: Reader) -> list[str]:
    """Return the paragraphs of a statement in full."""
    return [paragraph.text for paragraph in in_full(claim, reader).paragraphs]


def test_every_claim_shows_the_record_as_a_value_with_its_day():
    say = Say(translations.words("en"))
    for claim in load("claims").itertuples():
        [text] = [text for text in told_of(claim.claim, Reader()) if text.startswith("**Record")]
        assert pd.isna(claim.record) or text.endswith(claim.record)
        assert pd.isna(claim.record_on) or say.format_field(claim.record_on, "short") in text


def test_at_publication_the_ledger_keeps_back_every_judgement_that_came_later():
    late = load("claims").query("record_on > @DAY")
    told = {row.claim: told_of(row.claim, Reader(at_publication=True)) for row in load("claims").itertuples()}
    assert len(late) > 5
    later = "The record on this came later. It is shown *With hindsight*."
    assert {claim for claim, texts in told.items() if later in texts} == set(late["claim"])
    page = " ".join(text for texts in told.values() for text in texts)
    assert [text for text in late[["finding", "reasoning", "write"]].to_numpy().ravel() if text in page] == []
    listed = screen.seen("check/claims", when="publication").radio(key="claim_list").proto
    lines = dict(zip(listed.options, listed.captions, strict=True))
    assert {lines[row.short] for row in late.itertuples()} == {"The record came later"}


@pytest.mark.parametrize("page", ["check/claims", "explore/overview"])
def test_at_publication_only_judgements_of_the_time_are_counted(page):
    verdicts = as_of.claims(load("claims"), DAY)["verdict"].dropna()
    known = (verdicts != "not-checkable").sum()
    titles = [text.value for text in screen.open_page(page, when="publication").subheader]
    assert [title for title in titles if title.startswith(f"Of {known} statements")]


def test_at_publication_neither_search_nor_choice_finds_a_judgement_that_came_later():
    def left(**chosen: object) -> set[str]:
        return set(filtered(then, PAGE.chosen(then, chosen))["claim"])

    then = Reader(at_publication=True)
    assert "C05" not in left(typed="89.3")
    forecasts = load("claims").query("verdict == 'forecast-came-true'")["claim"]
    assert left(verdict=["supported"]).isdisjoint(forecasts)


def test_at_publication_figures_stand_as_first_published():
    page = " ".join(markdown(when="publication", claim="C18"))
    assert "**221,303** encounters (March 2022)" in page
    assert "first published as" not in page


def test_a_count_of_the_day_of_the_article_was_known_on_it():
    assert "5010971" in {str(value) for value in as_of.figures(load("figures"), DAY)["record_value"].astype(int)}
    assert as_of.claims(load("claims"), DAY).set_index("claim").loc["C08", "verdict"] == "supported"


EVIDENCE = {"C05": "2021", "C06": "2021", "C07": "2021", "C17": "133,726", "C23": "1.8 million of them in Colombia"}


@pytest.mark.parametrize("claim", EVIDENCE)
def test_the_evidence_ends_with_the_period_that_the_record_speaks_of(claim):
    at = screen.open_page("check/claims", claim=claim)
    assert EVIDENCE[claim] in at.subheader[0].value


@pytest.mark.parametrize("claim", list(load("claims").drop_duplicates("evidence")["claim"]))
def test_an_opened_statement_has_the_series_that_bears_on_it_whatever_is_filtered(claim):
    at = screen.open_page("check/claims", claim=claim, verdict="supported", topic="names")
    assert not at.exception
    row = rows("claims")[claim]
    assert row.paraphrase in " ".join(text.value for text in at.markdown)
    assert len(at.get("plotly_chart")) == int(pd.notna(row.evidence))


def test_a_search_finds_words_whatever_their_case_and_accents():
    found = derive.matching(load("claims"), "DARIEN panama", ["paraphrase", "finding", "record", "reasoning"])
    assert "C25" in set(found["claim"])
    assert derive.matching(load("claims"), "zzz", ["finding"]).empty


def test_a_search_folds_no_cell_again_and_keeps_nothing_that_was_typed():
    derive.matching(load("claims"), "Darién", ["finding"])
    before = derive._plain.cache_info()
    derive.matching(load("claims"), "zzz", ["finding"])
    after = derive._plain.cache_info()
    assert (after.misses, after.currsize) == (before.misses, before.currsize)
    assert after.hits > before.hits
