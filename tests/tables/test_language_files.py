"""The files of words make languages: each is one that readers are offered, or says that it is a draft."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale

from content.reader import Reader
from tables import package, translations
from tables.load import load


@pytest.mark.parametrize("code", translations.written())
def test_every_language_has_a_name_of_its_own_and_a_locale_that_cldr_knows(code):
    own = translations.own(code)["language"]
    assert {"name", "locale"} <= own.keys(), "its section [language] has `name` and `locale`"
    assert Locale.parse(own["locale"])
    assert code in translations.languages() or own.get("draft") is True


def places(section: dict, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Return where the words of a file stand."""
    return [
        place
        for key, word in section.items()
        for place in (places(word, (*path, key)) if isinstance(word, dict) else [(*path, key)])
    ]


@pytest.mark.parametrize("code", translations.written())
def test_no_word_stands_in_two_files_of_a_language(code):
    found = Counter(
        place for file in translations.files(code) for place in places(tomllib.loads(file.read_text("utf-8")))
    )
    assert [place for place, times in found.items() if times > 1] == []


def texts(section: dict) -> Iterator[str]:
    """Yield every text of a language."""
    for word in section.values():
        yield from texts(word) if isinstance(word, dict) else [word]


@pytest.fixture
def text(package_copy: Path) -> Path:
    """Return the folder of a language in two files."""
    folder = package_copy / "text" / "qaa"
    folder.mkdir()
    (folder / "language.toml").write_text('[language]\nname = "Bare"\nlocale = "fr"\n', "utf-8")
    (folder / "map.toml").write_text('[map]\nplay = "Jouer"\n', "utf-8")
    return folder


def test_the_files_in_the_folder_of_a_language_are_one(text):
    assert "qaa" in translations.languages()
    assert translations.own("qaa") == {"language": {"name": "Bare", "locale": "fr"}, "map": {"play": "Jouer"}}
    assert translations.words("qaa")["map"]["stop"] == "Pause"


def test_a_draft_is_offered_to_nobody(text):
    with (text / "language.toml").open("a", encoding="utf-8") as file:
        file.write("draft = true\n")
    assert "qaa" not in translations.languages()
    assert "qaa" in translations.written()
    assert translations.nearest("qaa, en;q=0.1") == "en"


def test_a_change_in_a_file_of_a_folder_is_noticed(text):
    before = package.stamp()
    (text / "map.toml").write_text('[map]\nplay = "Lancer"\n', "utf-8")
    assert package.stamp() != before
    assert translations.words("qaa")["map"]["play"] == "Lancer"


def test_a_language_with_a_file_that_cannot_be_read_is_not_offered_until_it_is_mended(text):
    (text / "map.toml").write_text("[map\n", "utf-8")
    assert "qaa" not in translations.languages()


def test_a_table_is_translated_once_for_all_readers_of_a_language_and_each_has_one_to_change(monkeypatch, package_copy):
    (package_copy / "events.csv").touch()  # what other tests have read of it is older
    made = []
    translate = translations.translate
    monkeypatch.setattr(translations, "translate", lambda *given: made.append(given[1]) or translate(*given))
    first, second = Reader("es").table("events"), Reader("es", mode="dark").table("events")
    assert made == ["events"]
    first["title"] = ""
    assert (second["title"] != "").all()
    assert (Reader("es").table("events")["title"] != load("events")["title"]).any()


# A blank before a mark (":orange[" is none, but Markdown), and one between quotation marks and what they hold.
PARTED = re.compile(r"\s:(?![a-z]+\[)|\s[;?!»](?!\w)|«\s")
NARROW, WIDE = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize("code", translations.languages())
def test_no_mark_is_parted_from_its_word_but_in_french_by_a_space_at_which_no_line_ends(code):
    blanks = {space for text in texts(translations.words(code)) for found in PARTED.findall(text) for space in found}
    assert blanks - set(":;?!«»") <= ({NARROW, WIDE} if code == "fr" else set())
