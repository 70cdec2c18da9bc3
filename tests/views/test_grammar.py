"""Names of places, numbers and lists join a sentence as the language has it: over every territory that one can hold."""

import re

import pytest

from tables import translations
from tables.load import load
from views.grammar.grammar import PLACED
from views.grammar.languages import GRAMMARS
from views.say import Say

GROUPS = ["WORLD", "REGION", "OTHER", "ALL", "HTI_PLUS"]
TERRITORIES = [*load("territories")["iso3"], *GROUPS]
APART = {  # what the language never writes as two words; fr also what it elides
    "es": r"\b(de|a) el\b",
    "pt": r"\b(de|em|por|a) (o|a|os|as)\b",
    "fr": r"\b([Dd]e|[Àà]) (le|les)\b|\b[Dd]e ([AÀÂEÉÈÊIÎOÔUÛ]|Ha)|l[ea] [AEÉIÎOU]",
}


def speak(code: str, **own: object) -> Say:
    """Return a language with its names of places, in which the words of a test stand."""
    return Say(dict(translations.words(code)) | own)


@pytest.mark.parametrize("code", GRAMMARS)
def test_every_territory_and_group_has_its_name_inside_a_sentence(code):
    say = speak(code)
    own = translations.own(code)["prose"]
    assert set(own) == set(TERRITORIES)
    places = [one for one in TERRITORIES if one not in (*GROUPS, "UNK")]
    # In French an island is written small there: les îles Caïmans.
    elsewhere = [one for one in places if not own[one].casefold().endswith(say.country(one).casefold())]
    assert elsewhere == [], "a name inside a sentence is the name alone with its article"


@pytest.mark.parametrize("code", GRAMMARS)
@pytest.mark.parametrize("form", PLACED)
def test_no_name_of_a_place_stands_apart_from_a_word_that_it_contracts_with(code, form):
    say = speak(code, word=f"{{x:{form}}}")
    found = {one: text for one in TERRITORIES if re.search(APART[code], text := say("word", x=one))}
    assert found == {}


@pytest.mark.parametrize("code", [code for code in translations.written() if code in GRAMMARS])
def test_no_translation_writes_before_a_name_what_contracts_with_its_article(code):
    # One that does gives "de el Perú": it asks for {country:from} or {country:of} instead.
    before = "|".join({contracted.split()[0] for contracted in GRAMMARS[code].CONTRACTIONS})
    wrong = re.compile(rf"(?i)\b({before}) \{{\w+:(the|countries|either)\}}")

    def strings(section: dict) -> list[str]:
        return [text for one in section.values() for text in (strings(one) if isinstance(one, dict) else [one])]

    assert [text for text in strings(translations.own(code)) if isinstance(text, str) and wrong.search(text)] == []


@pytest.mark.parametrize(
    ("code", "form", "place", "said"),
    [
        ("es", "from", "PER", "del Perú"),
        ("es", "to", "ECU", "al Ecuador"),
        ("es", "of", "USA", "de los Estados Unidos"),
        ("es", "from", "SLV", "de El Salvador"),
        ("es", "in", "DOM", "en la República Dominicana"),
        ("es", "In", "BHS", "En las Bahamas"),
        ("pt", "from", "BRA", "do Brasil"),
        ("pt", "from", "COL", "da Colômbia"),
        ("pt", "in", "USA", "nos Estados Unidos"),
        ("pt", "in", "CUB", "em Cuba"),
        ("pt", "to", "VEN", "à Venezuela"),
        ("pt", "by", "PER", "pelo Peru"),
        ("pt", "in", "REGION", "na América Latina e no Caribe"),
        ("fr", "from", "HTI", "d’Haïti"),
        ("fr", "from", "VEN", "du Venezuela"),
        ("fr", "from", "COL", "de Colombie"),
        ("fr", "of", "COL", "de la Colombie"),
        ("fr", "of", "ECU", "de l’Équateur"),
        ("fr", "from", "ECU", "d’Équateur"),
        ("fr", "in", "USA", "aux États-Unis"),
        ("fr", "in", "ECU", "en Équateur"),
        ("fr", "in", "HTI", "en Haïti"),
        ("fr", "in", "CUB", "à Cuba"),
        ("fr", "in", "BRB", "à la Barbade"),
        ("fr", "to", "PER", "au Pérou"),
        ("fr", "from", "HUN", "de Hongrie"),
    ],
)
def test_a_preposition_and_the_article_of_a_place_are_written_as_people_write_them(code, form, place, said):
    assert speak(code, word=f"{{x:{form}}}")("word", x=place) == said


@pytest.mark.parametrize(
    ("code", "word", "places", "said"),
    [
        ("es", "{x:from}", ["PER", "CUB"], "del Perú y de Cuba"),
        ("pt", "{x:from}", ["BRA", "COL", "HTI"], "do Brasil, da Colômbia e do Haiti"),
        ("fr", "{x:from}", ["HTI", "VEN", "CUB"], "d’Haïti, du Venezuela et de Cuba"),
        ("fr", "{x:in either}", ["CHL", "ARG"], "au Chili ou en Argentine"),
        ("es", "{x:in either}", ["CHL", "ARG"], "en Chile o en la Argentina"),
        ("es", "{x:countries}", ["ESP", "ITA"], "España e Italia"),
        ("es", "{x:countries}", ["ESP", "HND"], "España y Honduras"),
        ("es", "{x:either}", ["HTI", "HND"], "Haití u Honduras"),
        ("es", "{x:from}", [], "none"),
    ],
)
def test_in_a_list_each_place_has_its_own_preposition(code, word, places, said):
    assert speak(code, word=word, missing={"none": "none"})("word", x=places) == said


@pytest.mark.parametrize(
    ("code", "few", "many", "of_it"),
    [
        ("es", "221,303 entradas", "10.4 millones de entradas", "1 millón de entradas"),
        ("pt", "221.303 entradas", "10,4 milhões de entradas", "1 milhão de entradas"),
        ("fr", "221 303 entradas", "10,4 millions d’entradas", "1 million d’entradas"),
        ("en", "221,303 entradas", "10.4 million entradas", "1 million entradas"),
    ],
)
def test_a_number_in_words_is_joined_to_what_it_counts(code, few, many, of_it):
    say = speak(code, word="{n:compact noun} entradas", text="{n:noun} entradas")
    assert [plain(say("word", n=n)) for n in (221_303, 10_400_000, 1_000_000)] == [few, many, of_it]
    assert plain(say("text", n=say.format_field(10_400_000, "compact"))) == many
    assert plain(say("text", n=221_303)) == few


def plain(text: str) -> str:
    """Return a text with one kind of space."""
    return re.sub(r"\s", " ", text)


@pytest.mark.parametrize("code", ["fr", "pt"])
def test_zero_is_not_said_to_be_one_where_a_language_counts_it_so(code):
    say = speak(code, written={"one": "{n} arc", "other": "{n} arcs"}, unwritten={"one": "Un arc", "other": "{n} arcs"})
    assert [say("written", n=n) for n in (0, 1, 2)] == ["0 arc", "1 arc", "2 arcs"]
    assert [say("unwritten", n=n) for n in (0, 1)] == ["0 arcs", "Un arc"]


def test_a_language_without_a_grammar_of_its_own_changes_nothing():
    say = Say({"language": {"locale": "de"}, "word": "{n:compact noun} y {x:the}"})
    assert plain(say("word", n=10_400_000, x="ITA")) == "10,4 Millionen y Italien"
