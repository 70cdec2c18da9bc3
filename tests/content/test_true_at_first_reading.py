"""Sentences that would mislead who reads them once, and alone: in a title, a citation, a picture."""

import pytest

from content.catalogue import PAGES, VIEWS
from content.country_numbers import named_causes
from content.pages import overview
from content.reader import Reader
from tables import derive
from tables.load import load
from views.charts.verdicts import SOUND
from views.view import View

WHO = Reader()
SAY = WHO.say


def shown(name: str, who: Reader = WHO, **given: object) -> View:
    """Return a view with some choices of its page made."""
    spec = VIEWS[name]
    return spec.make(who, **spec.arguments(PAGES[spec.page].chosen(who, given)))


@pytest.mark.parametrize("moment", [False, True])
def test_the_finding_says_how_many_of_the_unsound_are_among_those_that_hold(moment):
    who = Reader(at_publication=moment)
    unsound = derive.unsound(who.as_published("claims"))
    both = unsound["verdict"].isin(SOUND).sum()
    assert 0 < both < len(unsound)
    assert f"{len(unsound)} should not be repeated" in overview.finding(who)
    assert f"{both} of these {len(unsound)} are also among those that hold" in overview.finding(who)


def test_a_selection_of_the_statements_names_its_filters_in_the_title_and_is_no_judgement_of_the_article():
    whole = shown("counted")
    assert "selection" not in whole.title + whole.line
    few = shown("counted", speaker=["erika_mouynes"], typed="Darien")
    assert "(a selection: Speaker: Erika Mouynes; Search: “Darien”)" in few.title
    for words in (few.line, few.alt):
        assert words.startswith("A selection, not the whole (Speaker: Erika Mouynes;")


def test_a_selection_of_the_events_names_its_filters_in_the_title():
    assert "selection" not in shown("lanes").title
    few = shown("lanes", category=["policy"], country="HND")
    assert "(a selection: Kind: Policy; Country: Honduras)" in few.title


def test_what_the_article_names_as_causes_stands_apart_from_what_it_does_not():
    named, others = named_causes(WHO, {"country": "HND"})
    assert "that the article names" in named.title
    for table, names in ((named, ("corruption", "disasters")), (others, ("income", "remittances", "homicide"))):
        assert {SAY(f"cause.what.{name}") for name in names} < {answer.what for answer in table.answers}
    assert "does not name" in others.title


def test_the_statement_on_nearly_100_million_says_which_number_to_write_of_which_day():
    row = load("claims").set_index("claim").loc["C06"]
    assert "89.3 million" in row["record"]
    assert "April 2022" in row["write"]
    assert row["write"].index("89.3 million") < row["write"].index("100 million")
