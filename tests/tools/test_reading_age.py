"""Leads are read at once by readers of fourteen, by a formula that is held to texts whose grade is known."""

import pytest

from tools.reading_age import leads, reading_age, syllables

OLDEST = 14  # years

KNOWN = {"cat": 1, "people": 2, "made": 1, "displaced": 2, "wanted": 2, "abroad": 2, "Venezuela": 4, "countries": 2}


@pytest.mark.parametrize(("word", "number"), KNOWN.items())
def test_syllables_are_counted_as_spoken(word, number):
    assert syllables(word) == number


def test_the_age_is_five_more_than_the_grade_of_flesch_and_kincaid():
    text = "The cat sat on the mat. The dog was on the mat as well."  # 14 words of one syllable in two sentences
    assert reading_age(text) == pytest.approx(5 + 0.39 * 7 + 11.8 - 15.59)


@pytest.mark.parametrize("key", leads())
def test_a_lead_is_read_at_once_at_fourteen(key):
    assert reading_age(leads()[key]) <= OLDEST, leads()[key]
