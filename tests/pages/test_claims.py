"""The ledger answers on its first screen: a list of all statements, and beside it the one that is open in full."""

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from content.claim_choices import filtered
from content.pages.claims import PAGE
from content.reader import Reader
from tables.load import load, rows
from tables.translations import words
from tests import screen
from web import prerender

CLAIMS = load("claims")
EN = words("en")
SHORT = 50  # letters that fit into one line of the list
NOTHING = "zzz"


def found(**chosen: object) -> set[str]:
    """Return the statements that choices leave."""
    return set(filtered(Reader(), PAGE.chosen(Reader(), chosen))["claim"])


def opened(claim: str) -> AppTest:
    return screen.seen("check/claims", claim=claim)


@pytest.mark.parametrize("typed", ["221000", "221,000", "221.000", "over 221 000"])
def test_a_number_is_found_however_its_thousands_are_parted(typed):
    assert "C18" in found(typed=typed)


def test_a_search_for_a_speaker_finds_what_the_filter_by_that_speaker_leaves():
    spoken = set(CLAIMS.loc[CLAIMS["speaker"] == "erika_mouynes", "claim"])
    assert found(speaker=["erika_mouynes"], typed="Mouynes") == found(speaker=["erika_mouynes"]) == spoken


def test_a_search_without_a_hit_says_so_and_leads_back_to_all_in_the_application_and_without_scripts():
    at = screen.seen("check/claims", q=NOTHING)
    assert [title.value for title in at.header].count(EN["claims"]["nothing"]) == 1
    assert EN["view"]["all"] in [link.proto.label for link in at.get("page_link")]
    html = TestClient(Starlette(routes=prerender.routes())).get(f"/claims?q={NOTHING}").text
    assert EN["claims"]["nothing"] in html
    assert f'<a href="./claims">{EN["view"]["all"]}</a>' in html


def test_the_list_has_a_short_line_for_every_statement_with_verdict_and_record():
    listed = screen.seen("check/claims").radio(key="claim_list").proto
    assert list(listed.options) == list(CLAIMS["short"])
    assert max(map(len, CLAIMS["short"])) <= SHORT
    for row, line in zip(CLAIMS.itertuples(), listed.captions, strict=True):
        assert EN["verdict"][row.verdict] in line
        assert pd.isna(row.record) or line.endswith(row.record)


@pytest.mark.parametrize("claim", ["C18", "C25"])
def test_an_open_statement_offers_a_sentence_to_copy_in_the_application_and_without_scripts(claim):
    sentence = rows("claims")[claim].write
    assert [code.value for code in opened(claim).code] == [sentence]
    html = TestClient(Starlette(routes=prerender.routes())).get(f"/claims?claim={claim}").text
    assert sentence.replace("'", "&#39;") in html


def test_of_all_evidence_only_that_of_the_open_statement_is_sent():
    assert [screen.card(opened("C18"), "evidence")] == [title.value for title in opened("C18").subheader]
    assert "evidence" not in {title.proto.anchor for title in screen.seen("check/claims").subheader}


def test_pressing_a_line_opens_the_statement_and_a_filter_that_leaves_it_out_keeps_it_open():
    at = screen.open_page("check/claims")
    at.radio(key="claim_list").set_value("C05").run()
    assert at.query_params == {"claim": "C05"}
    assert rows("claims")["C05"].write in [code.value for code in at.code]
    at.pills(key="verdict").select("imprecise").run()
    assert rows("claims")["C05"].write in [code.value for code in at.code]
    assert at.radio(key="claim_list").value is None


def test_every_filter_says_how_many_statements_it_leaves():
    at = screen.seen("check/claims")
    for column in ("verdict", "speaker", "topic"):
        labels = [option.content for option in at.pills(key=column).proto.options]
        numbers = CLAIMS[column].value_counts()
        assert len(labels) == len(numbers)
        for code, n in numbers.items():  # a speaker has an office between the name and the number
            assert any(label.startswith(EN[column][code]) and label.endswith(f" ({n})") for label in labels), code
