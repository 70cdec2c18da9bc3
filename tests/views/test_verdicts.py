"""What the takeaway on the verdicts counts: what can be checked, and what of it holds."""

import pandas as pd
import pytest

from tables import translations
from tables.load import load
from views.charts.verdicts import counts, takeaway
from views.say import Say

SAY = Say(translations.words("en"))
LANGUAGES = translations.languages()
CLAIMS = load("claims")


def title(verdicts: dict[str, int]) -> str:
    """Return the takeaway on so many statements of each verdict."""
    parts = [CLAIMS[CLAIMS["verdict"] == verdict].head(n) for verdict, n in verdicts.items()]
    return counts(pd.concat(parts), SAY).title


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        ({"supported": 3, "imprecise": 1, "not-checkable": 2}, "Of 4 statements that can be checked, 3 hold"),
        ({"intention-fulfilled": 1, "forecast-came-true": 1}, "Of 2 statements that can be checked, 2 hold"),
        ({"supported": 1, "imprecise": 2}, "Of 3 statements that can be checked, one holds or came true"),
        ({"imprecise": 2}, "Of 2 statements that can be checked, none holds or came true"),
        ({"supported": 1, "not-checkable": 1}, "The one statement here that can be checked holds"),
        ({"imprecise": 1}, "The one statement here that can be checked does not hold"),
        ({"not-checkable": 2}, "None of these statements can be checked"),
    ],
)
def test_what_cannot_be_checked_is_not_counted_as_checked(verdicts: dict[str, int], said: str) -> None:
    assert title(verdicts).startswith(said)


def test_bad_wording_and_a_lost_speaker_are_counted_apart_from_the_verdict() -> None:
    lost = CLAIMS["attribution"].isin(["pronoun", "missing"]).sum()
    mangled = (CLAIMS["wording"] == "mangled").sum()
    assert f"mangled wording {mangled}, speaker not named {lost}" in counts(CLAIMS, SAY).note


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_writes_none_or_one_of_several_statements_as_a_digit(language: str) -> None:
    say = Say(translations.words(language))
    for verdicts in (["imprecise"] * 3, ["supported", "imprecise", "imprecise"]):
        assert not {"0", "1"} & set(takeaway(pd.Series(verdicts), say).split())
