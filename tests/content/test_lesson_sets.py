"""A set of the lesson is the same for everybody with its link, lasts, and is no gift to who always answers the same."""

from collections import Counter

import pandas as pd
import pytest

from content.lesson_choices import ANSWERS, LETTERS, SEEDS
from content.lesson_set import ALL, SIZES, members
from content.link_codes import LONGEST
from content.reader import Reader
from tables.load import load
from tests.everywhere import some
from views.charts.verdicts import ORDER

CLAIMS = load("claims")
VERDICTS = CLAIMS.set_index("claim")["verdict"]
SOME = some(4, SEEDS[:40])


@pytest.mark.parametrize(("size", "most"), [("5", 2), ("10", 3)])
def test_one_verdict_everywhere_is_never_right_for_more_than_a_part_of_a_short_set(size, most):
    for seed in SOME:
        drawn = members(CLAIMS, size, seed)
        assert len(drawn) == int(size)
        assert max(Counter(VERDICTS[drawn]).values()) <= most


@pytest.mark.parametrize("size", SIZES)
def test_another_seed_gives_another_set_and_each_is_in_the_order_of_the_article(size):
    drawn = [members(CLAIMS, size, seed) for seed in SOME]
    assert len({tuple(keys) for keys in drawn}) > len(SOME) / 2
    assert all(keys == [key for key in CLAIMS["claim"] if key in keys] for keys in drawn)


@pytest.mark.parametrize("verdict", ORDER)
def test_a_statement_that_is_added_changes_few_of_the_sets_whose_links_are_out(verdict):
    added = CLAIMS.tail(1).assign(claim="C99", verdict=verdict)
    grown = pd.concat([CLAIMS, added])
    same = [members(CLAIMS, "5", seed) == members(grown, "5", seed) for seed in SOME]
    assert sum(same) >= len(SOME) / 2


def test_every_verdict_has_a_letter_and_the_answers_to_all_statements_fit_into_an_address():
    assert {*LETTERS} == {*ORDER}
    assert {*LETTERS.items()} >= {("supported", "s"), ("imprecise", "i"), ("not-checkable", "n")}
    answers = [f"{key}{LETTERS['imprecise']}" for key in members(CLAIMS, ALL, SEEDS[0])]
    code = ANSWERS.code(answers)
    assert len(code) <= LONGEST
    assert ANSWERS.parse([code], ANSWERS.options(Reader(), {})) == (answers, None)


def test_two_answers_to_one_statement_are_none_and_the_link_is_told_so():
    answers, fault = ANSWERS.parse(["C01s,C02d,C01i"], ANSWERS.options(Reader(), {}))
    assert (answers, fault.rule, fault.asked) == (["C02d"], "twice", ("C01s", "C01i"))
