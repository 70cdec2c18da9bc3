"""Numbers, dates, names and plurals take the form of the reader's language."""

from datetime import date

import pandas as pd
import pytest

from content.reader import Reader
from views.charts import plotly_panels
from views.say import Say

NAMES = {
    "en": ("en_GB", "none", "not found"),
    "es": ("es_419", "ninguno", "sin dato"),
    "fr": ("fr", "aucun", "inconnu"),
}


@pytest.fixture(params=NAMES)
def language(request) -> str:
    return request.param


def speak(code: str, **own) -> Say:
    """Return a language of a few words."""
    locale, none, found = NAMES[code]
    return Say({"language": {"locale": locale}, "missing": {"none": none, "found": found}} | own)


def form(code: str, word: str, value: object) -> str:
    return speak(code, word=word)("word", x=value).replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("word", "value", "forms"),
    [
        ("{x}", 222574, ("222,574", "222,574", "222 574")),
        ("{x:brief}", 1_103_114, ("1.1M", "1.1 M", "1,1 M")),
        ("{x:brief}", 5_000, ("5K", "5 k", "5 k")),
        ("{x:compact}", 119_300_000, ("119.3 million", "119.3 millones", "119,3 millions")),
        ("{x:percent}", 0.2345, ("23.4%", "23.4%", "23,4 %")),
        ("{x:decimal}", 267.68, ("267.7", "267.7", "267,7")),
        ("{x:decimal}", 0, ("0.0", "0.0", "0,0")),
        ("{x}", date(2022, 4, 20), ("20 April 2022", "20 de abril de 2022", "20 avril 2022")),
        ("{x}", date(2022, 6, 1), ("1 June 2022", "1 de junio de 2022", "1er juin 2022")),
        ("{x:short}", date(2022, 6, 1), ("1 Jun 2022", "1 jun 2022", "1er juin 2022")),
        ("{x:month}", pd.Timestamp("2022-03-01"), ("March 2022", "marzo de 2022", "mars 2022")),
        ("{x:short}", date(2022, 6, 3), ("3 Jun 2022", "3 jun 2022", "3 juin 2022")),
        ("{x:day}", date(2022, 6, 3), ("3 Jun", "3 jun", "3 juin")),
        ("{x:country}", "HTI", ("Haiti", "Haití", "Haïti")),
        ("{x:country}", "USA", ("United States", "Estados Unidos", "États-Unis")),
        (
            "{x:countries}",
            ["CUB", "HTI", "PER"],
            ("Cuba, Haiti and Peru", "Cuba, Haití y Perú", "Cuba, Haïti et Pérou"),
        ),
        ("{x:names}", ["BHS", "HTI"], ("Bahamas and Haiti", "Bahamas y Haití", "Bahamas et Haïti")),
        ("{x:countries}", [], ("none", "ninguno", "aucun")),
        ("{x}", pd.NA, ("not found", "sin dato", "inconnu")),
        ("{x:compact}", float("nan"), ("not found", "sin dato", "inconnu")),
        ("{x:month}", pd.NaT, ("not found", "sin dato", "inconnu")),
        ("{x}", "C18", ("C18", "C18", "C18")),
    ],
)
def test_a_value_is_written_in_the_form_of_the_language(word, value, forms):
    assert tuple(form(code, word, value) for code in NAMES) == forms


def test_the_axis_of_a_live_chart_names_its_values_in_the_form_of_the_language():
    named = [plotly_panels.values(4_000_000, 5, speak(code))["ticktext"][1] for code in NAMES]
    assert [name.replace("\xa0", " ") for name in named] == ["1M", "1 M", "1 M"]


def test_numbers_of_numpy_and_pandas_are_written_as_numbers(language):
    assert form(language, "{x}", pd.Series([1951])[0]) == form(language, "{x}", 1951)
    assert form(language, "{x}", pd.Series([7], dtype="Int64")[0]) == "7"


def test_a_form_that_nobody_knows_is_an_error_and_not_a_text():
    with pytest.raises((KeyError, ValueError), match="loud"):
        speak("en", word="{x:loud}")("word", x=1)


def test_a_word_that_does_not_exist_is_an_error():
    with pytest.raises(KeyError):
        speak("en")("no.such.word")


def test_the_plural_form_is_chosen_by_the_rules_of_the_language():
    say = {code: speak(code, years={"one": "{n} one", "other": "{n} other"}) for code in NAMES}
    assert [say["en"]("years", n=n) for n in (0, 1, 2)] == ["0 other", "1 one", "2 other"]
    assert [say["fr"]("years", n=n) for n in (0, 1, 2)] == ["0 one", "1 one", "2 other"]


def test_a_plural_form_that_a_language_lacks_falls_back_to_the_general_one():
    assert speak("en", years={"other": "{n} years"})("years", n=1) == "1 years"


def test_a_group_has_a_word_of_its_own_and_an_unknown_code_stays_a_code():
    say = speak("en", place={"WORLD": "Everywhere"})
    assert [say.country(code) for code in ("WORLD", "CUW", "XXQ")] == ["Everywhere", "Curaçao", "XXQ"]


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2022-06-06", None, "6 June 2022"),
        ("2022-06-06", "2022-06-06", "6 June 2022"),
        ("2022-06-06", pd.NaT, "6 June 2022"),
        ("2022-06-06", "2022-06-10", "6–10 June 2022"),
        ("2022-06-30", "2022-07-02", "30 June – 2 July 2022"),
    ],
)
def test_a_span_of_days_does_not_repeat_what_both_ends_share(start, end, said):
    ends = pd.Timestamp(end) if isinstance(end, str) else end
    shown = speak("en").period(pd.Timestamp(start), ends).replace("\u2009", " ")
    assert shown.startswith(said)
    assert shown.endswith("2022")


@pytest.mark.parametrize(
    ("language", "across", "within"),
    [
        ("es", "1 de marzo – 30 de mayo de 2022", "1–30 de marzo de 2022"),
        ("pt", "1º de março – 30 de maio de 2022", "1º–30 de março de 2022"),
        ("fr", "1er mars – 30 mai 2022", "1er–30 mars 2022"),
    ],
)
def test_a_span_of_days_has_its_months_in_full_and_the_first_day_as_the_language_writes_it(language, across, within):
    start, *ends = (pd.Timestamp(day) for day in ("2022-03-01", "2022-05-30", "2022-03-30"))
    told = [Reader(language).say.period(start, end).replace("\u2009", " ") for end in ends]
    assert told == [across, within]


@pytest.mark.parametrize("language", ["es", "pt", "fr"])
def test_a_number_that_ends_in_a_word_is_not_broken_over_two_lines(language):
    say = Reader(language).say
    assert " " not in say.format_field(2_800_000, "compact")
    assert say.format_field(2_800_000, "compact noun").count(" ") == 1  # before de


def test_charts_get_the_signs_of_the_language():
    assert [speak(code).separators() for code in NAMES] == [".,", ".,", ",\u202f"]


def test_it_is_known_whether_there_is_a_word():
    say = speak("en", map={"play": "Play"})
    assert [say.knows(key) for key in ("map.play", "map.stop", "map.play.loud", "other")] == [
        True,
        False,
        False,
        False,
    ]
