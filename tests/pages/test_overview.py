"""The start says first how the article holds up, and which article it is."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.links import address
from content.reader import Reader
from tables.load import load, rows
from tests import screen
from web import prerender

PAGE = "explore/overview"


def application(**query: str) -> str:
    return "\n".join(
        text.value for text in [*screen.seen(PAGE, **query).markdown, *screen.seen(PAGE, **query).subheader]
    )


def server(**query: str) -> str:
    client = TestClient(Starlette(routes=prerender.routes()))
    return client.get(address("overview", **query)).text.partition("<main>")[2]


@pytest.mark.parametrize("read", [application, server])
def test_title_and_place_of_the_article_and_what_is_not_known_of_it_come_before_any_chart(read):
    source = rows("sources")["article_copy"]
    begun = read().partition("statements that can be checked, 28 hold or came true")
    text = begun[2].partition("Statements of the article that we chose")[0]
    assert source.title in text
    assert source.url in text
    assert "20 April 2022 is inferred" in text
    assert "Author, first publisher and day are not known" in text


@pytest.mark.parametrize("when", ["hindsight", "publication"])
def test_the_finding_counts_what_nobody_should_repeat_as_it_stands(when):
    claims = Reader(at_publication=when == "publication").as_published("claims")
    unsound = claims[(claims["verdict"] == "imprecise") | (claims["wording"] == "mangled")]
    assert f"{len(unsound)} should not be repeated as they stand" in application(when=when)


def test_the_border_stands_beside_the_verdicts_with_the_month_of_the_article():
    record = load("figures").set_index("figure").loc["border_march_2022", "record_value"]
    assert f"{record:,.0f} encounters in March 2022" in screen.card(screen.seen(PAGE), "story-border")
