"""Where all numbers of a country are small, its card says why it has no chart, and its picture is told by words."""

import pytest

from content.catalogue import PAGES, VIEWS, view_for
from content.reader import Reader
from content.tabs import opening
from tables.translations import words
from tests import screen

COUNTRY = PAGES["country"]
SMALL_NUMBERS = words("en")["view"]["not_drawn"]


@pytest.mark.parametrize(("code", "name"), [("AIA", "left"), ("COL", "departed")])
def test_a_card_without_a_chart_says_that_its_numbers_are_small(code, name):
    at = screen.seen("explore/country", country=code, **opening(COUNTRY, name))
    assert any(SMALL_NUMBERS in text.value for text in [*at.markdown, *at.caption])


@pytest.mark.parametrize(("code", "name"), [("AIA", "left"), ("COL", "departed")])
def test_a_picture_without_a_chart_is_described_by_its_words_and_not_as_a_chart(code, name):
    view = view_for(VIEWS[name], Reader(), COUNTRY.chosen(Reader(), {"country": code}))
    assert view.drawing is None
    assert view.alt == f"{view.title}. {view.line}"
