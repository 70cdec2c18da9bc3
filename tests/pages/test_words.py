"""Every word on screen comes from the language files, and every language file is complete and sound."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache

import pytest

from content import catalogue
from content.reader import Reader
from content.tabs import opening
from content.view_spec import FORMS, STILL_FORMS
from tables import package, package_citation, translations
from tables.load import load
from tests import pseudo, screen
from tests.everywhere import some, somewhere
from tests.screen import PAGES

SHOWN = ["role", "category", "status", "verdict", "wording", "attribution", "series", "area", "group", "precision"]
PLURALS = {"zero", "one", "two", "few", "many", "other"}
LANGUAGES = translations.languages()
OWN_NAMES = {translations.words(code)["language"]["name"] for code in LANGUAGES}
CODE = ["content", "ui", "views", "tables", "pages", "web"]


@pytest.fixture(scope="module")
def told() -> list[str]:
    """Return what stays as it is in every language, longest first."""
    return sorted([*pseudo.untranslated(), *package_citation.facts().values()], key=len, reverse=True)


def stray(text: str, told: list[str]) -> set[str]:
    """Return the words of a text that come neither from a language file nor from CLDR nor from a table."""
    left = re.sub(r"\bdata/\w+\.csv", " ", pseudo.outside(text))  # an address
    for cell in told if set(pseudo.letters(left)) - pseudo.cldr() else []:
        left = left.replace(cell, " ")
    return set(pseudo.letters(left)) - pseudo.cldr()


@pytest.mark.parametrize(("page", "form"), some(2, somewhere(PAGES, dict.fromkeys(STILL_FORMS + FORMS))))
def test_no_word_on_screen_comes_from_code(page, form, spoken, told):
    declared = catalogue.PAGES[page.partition("/")[2]]
    cards = [spec.form for spec in declared.views if not opening(declared, spec.anchor)]
    forms = {choice.name: form for choice in cards if form in choice.options(Reader(), {})}
    at = screen.open_page(page, lang=spoken, **forms)
    empty = [box for box in at.selectbox if box.value is None]
    assert [box.label for box in empty if not box.placeholder] == [], "Streamlit would say it, in English"
    for box in empty:
        box.select_index(len(box.options) // 2)
    assert not (at.run() if empty else at).exception
    written = {(place, text) for place, text in screen.texts(at) if text not in OWN_NAMES}
    assert len(written) > 20
    found = {place: (left, text) for place, text in written if (left := stray(text, told))}
    assert found == {}
    assert [frame for frame in at.dataframe if "MMMM" in frame.proto.columns] == []  # Streamlit's months are English


@pytest.mark.parametrize("page", PAGES)
def test_the_tip_of_a_map_is_nothing_but_what_each_thing_on_it_says(page):
    for deck in screen.seen(page).get("deck_gl_json_chart"):
        assert json.loads(deck.proto.tooltip)["text"] == "{tip}"


def test_the_menu_speaks_the_language_of_the_reader(spoken):
    registered = screen.open_page(screen.START, lang=spoken)._registered_pages.values()
    assert [page["page_name"][0] for page in registered] == ["⟦"] * len(PAGES)


@pytest.mark.parametrize("name", package.names())
def test_a_translation_reaches_every_cell_that_is_declared_translatable(name, spoken):
    frame = translations.translate(load(name), name, translations.words(spoken))
    for column, field in package.fields(name).items():
        if field.get("translatable"):
            assert frame[column].dropna().str.startswith("⟦").all(), column


def test_what_code_compares_with_is_not_translatable():
    fields = [(name, field) for name in package.names() for field in package.fields(name).values()]
    spoken = [(name, field) for name, field in fields if field.get("translatable")]
    assert [(name, field["name"]) for name, field in spoken if "enum" in field.get("constraints", {})] == []


def entries(section: dict, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Yield every word with its dotted key."""
    for key, value in section.items():
        if isinstance(value, dict):
            yield from entries(value, (*path, key))
        else:
            yield ".".join((*path, key)), value


@cache
def english() -> dict[str, str]:
    """Return every English word by its dotted key."""
    return dict(entries(translations.words(translations.ENGLISH)))


@cache
def asked() -> tuple[set[str], re.Pattern]:
    """Return the keys that the code asks for: every string in it, and a pattern of those that it fills something in."""
    written, found = set(), set()
    for node in code():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            written.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
            found.add("".join("[^. ]+" if part is None else re.escape(part) for part in parts))
        elif isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")).endswith("word"):
            found |= {rf"{arg.value}\.[^. ]+" for arg in node.args if isinstance(arg, ast.Constant)}
    named = {choice.words for page in catalogue.PAGES.values() for choice in page.parameters().values()}
    found |= {rf"{section}\.[^. ]+" for section in named if isinstance(section, str)}
    for template in (screen.ROOT / "web" / "templates").glob("*.html"):
        written |= set(re.findall(r"""say\(["']([\w.]+)["']""", template.read_text("utf-8")))
    return written, re.compile("|".join(key for key in found if re.search(r"\w", key.replace("[^. ]+", ""))))


def code() -> Iterator[ast.AST]:
    for path in [path for folder in CODE for path in sorted((screen.ROOT / folder).rglob("*.py"))]:
        yield from ast.walk(ast.parse(path.read_text("utf-8")))


@cache
def codes(column: str) -> set[str]:
    """Return the codes that a column of this name may hold in any table."""
    fields = [package.fields(name).get(column, {}) for name in package.names()]
    return {code for field in fields for code in field.get("constraints", {}).get("enum", [])}


def wanted(key: str) -> bool:
    """Return whether the code asks for a word, or a table holds the code that it says."""
    section, _, last = key.rpartition(".")
    asked_for = section if last in PLURALS else key
    in_a_table = last in codes(section)  # the table form of a card asks for the word of every code
    keys, pattern = asked()
    whole = "." in section and section in keys  # asked for with all that it holds
    return section == "language" or whole or in_a_table or asked_for in keys or bool(pattern.fullmatch(asked_for))


def test_every_word_is_asked_for_somewhere():
    assert [key for key in english() if not wanted(key)] == []


@pytest.mark.parametrize("column", SHOWN)
def test_every_code_that_can_be_shown_has_a_word(column):
    assert codes(column)
    assert codes(column) - set(translations.words(translations.ENGLISH)[column]) == set()


@pytest.mark.parametrize("code", translations.written())
def test_a_word_with_plural_forms_has_the_one_that_always_fits(code):
    words = dict(entries(translations.words(code)))
    plurals = {key.rpartition(".")[0] for key in words if key.rpartition(".")[2] in PLURALS - {"other"}}
    assert [section for section in plurals if f"{section}.other" not in words] == []


def test_a_word_that_a_translation_lacks_is_said_in_english(package_copy):
    path = package_copy / "text" / "qaa.toml"
    path.write_text('[language]\nname = "Bare"\nlocale = "fr"\n[map]\nplay = "Jouer"\n', "utf-8")
    mine = translations.words("qaa")
    assert (mine["map"]["play"], mine["map"]["stop"]) == ("Jouer", "Pause")
