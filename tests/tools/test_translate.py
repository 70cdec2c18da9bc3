"""A translation is held against the English: what it lacks, what is out of date, and what says something else."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from babel import Locale

from tables import translations
from tools.translate import check, files, glossary, sheets
from tools.translate.files import Translated
from tools.translate.sentences import sentences
from tools.translate.texts import PARTS, Key, copies, english, part_of

CODE = "qaa"
HEAD = '[language]\nname = "Bare"\nlocale = "es_419"\n'
TERMS = "term,translation,source\nencounter,encuentro,CBP\nasylum,asilo,UNHCR\nDarién,Darién,its own name\n"
LANGUAGES = translations.written()[1:]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a language with nothing in it but its head and a glossary."""
    text = Path(shutil.copytree(translations.folder(), tmp_path / "text"))
    (text / CODE).mkdir()
    (text / CODE / "language.toml").write_text(HEAD, "utf-8")
    (text / CODE / "glossary.csv").write_text(TERMS, "utf-8")
    monkeypatch.setattr(translations, "folder", lambda: text)
    return text / CODE


@pytest.fixture
def wrong(folder: Path) -> Callable[[str, str, str], list[str]]:
    """Return the function that says which faults a translation of one text has."""

    def kinds(key: str, text: str, source: str = "") -> list[str]:
        place = tuple(key.split("."))
        files.write(CODE, {place: Translated(text, source or english()[place])})
        return [one.kind for one in check.faults(CODE) if one.key == place]

    return kinds


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_says_what_the_english_says_and_one_that_readers_are_offered_lacks_nothing(code):
    borne = set() if code in translations.languages() else {"missing"}
    assert [fault for fault in check.faults(code) if fault.kind not in borne] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_glossary_has_each_term_once_and_says_where_it_is_from(code):
    terms = glossary.glossary(code)
    assert len({term.term for term in terms}) == len(terms) > 0
    assert [term for term in terms if not all(term)] == []


def test_a_part_names_only_sections_that_there_are():
    known = {".".join(key[:size]) for key in english() for size in (1, 2)}
    assert {section for sections in PARTS.values() for section in sections.split()} - known <= {"lesson"}


@pytest.mark.parametrize(
    ("key", "text", "kinds"),
    [
        ("map.play", "Reproducir", []),
        ("map.play", "Play", ["identical"]),
        ("map.pair", "{origin:country} → {asylum:country}", []),
        ("map.back", "Volver", ["placeholders"]),
        ("map.tip.people", "{n} personas", ["placeholders"]),
        ("map.count.darien", "Darién: {people} entradas", []),
        ("corrections.feed", "También como [feed]({otro}) (Atom).", ["placeholders", "links"]),
        ("compare.not_shown.seasons", "Las mismas estaciones, con seis meses: elija 12 o 24.", ["marks"]),
        ("compare.not_shown.seasons", "**Las mismas estaciones,** con seis meses: elija 12 o 25.", ["numbers"]),
        ("speaker.antony_blinken", "Antonio Blinken", ["names"]),
        ("speaker.erika_mouynes", "Erika Mouynes", []),
        ("along.png", "PNG", []),
        ("unit.encounters", "detenciones", ["terms"]),
        ("unit.encounters", "encuentros", []),
        ("figures.asylum", "Solicitudes de asilo en", []),
        ("compare.months_of.one", "un mes", []),
    ],
)
def test_what_a_translation_says_otherwise_is_named(key, text, kinds, wrong):
    assert wrong(key, text) == kinds


def test_a_translation_is_out_of_date_when_the_english_has_changed_since(wrong):
    assert wrong("map.play", "Reproducir", source="Start") == ["outdated"]


def test_thousands_may_be_grouped_as_the_language_does_but_not_be_others(wrong):
    key = "unit.per_1000"
    assert [wrong(key, text) for text in ("por cada 1,000 habitantes", "por cada 10,000 habitantes")] == [
        [],
        ["numbers"],
    ]


def test_thousands_are_not_grouped_by_a_space_at_which_a_line_may_end():
    spaces, french = (" ", "\u00a0", "\u202f"), Locale("fr")
    assert [space for space in spaces if check.numbers(f"1{space}000", french) == {"1000": 1}] == ["\u00a0", "\u202f"]


def test_a_sheet_that_is_filled_in_comes_back_into_the_files(folder):
    before = sheets.sheet(CODE, "displaced", whole=False)
    assert before.startswith('[map]\n# Map\nmenu = ""\n')
    sheets.take(CODE, before.replace('# Play\nplay = ""', '# Play\nplay = "Reproducir \\"ya\\""'))
    assert (folder / "displaced.toml").read_text("utf-8") == '[map]\n# Play\nplay = "Reproducir \\"ya\\""\n'
    assert translations.own(CODE)["map"] == {"play": 'Reproducir "ya"'}
    assert "# Play\n" not in sheets.sheet(CODE, "displaced", whole=False)
    assert "# Play\n" in sheets.sheet(CODE, "displaced", whole=True)


def test_a_sheet_made_before_the_english_changed_is_not_taken(folder):
    told = sheets.take(CODE, '[map]\n# Start\nplay = "Reproducir"\n')
    assert "map.play" in told
    assert not (folder / "displaced.toml").exists()


def test_a_sheet_shows_what_the_english_said_before(wrong):
    wrong("map.play", "Reproducir", source="Start")
    assert '# Play\n# BEFORE: Start\nplay = "Reproducir"\n' in sheets.sheet(CODE, "displaced", whole=False)


def test_what_stands_in_many_cells_is_translated_once(folder):
    key = next(key for key in english() if key[:3] == ("tables", "sources", "licence") and copies(key))
    sheets.take(CODE, files.laid_out({key: Translated("Dominio público", english()[key])}))
    mine = translations.own(CODE)["tables"]["sources"]["licence"]
    assert set(mine) == {key[3], *(copy[3] for copy in copies(key))}
    assert set(mine.values()) == {"Dominio público"}


def test_texts_of_several_lines_and_with_odd_signs_come_back_as_they_are(folder):
    key: Key = ("report", "body")
    files.write(CODE, {key: Translated('Una\n"dos" \\ tres\n{view} {link}', english()[key])})
    assert files.read(CODE)[key] == ('Una\n"dos" \\ tres\n{view} {link}', english()[key])
    assert part_of(key) == "frame"


def test_a_text_is_shown_with_every_country(folder):
    files.write(CODE, {("flows", "pair"): Translated("{origin:from} {asylum:in}", english()[("flows", "pair")])})
    shutil.copy(folder.parent / "es" / "countries.toml", folder)
    assert {"del Perú en el Perú", "de El Salvador en El Salvador"} <= set(sentences(CODE, "flows.pair"))
