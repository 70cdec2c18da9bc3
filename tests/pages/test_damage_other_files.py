"""A file beside the tables that is missing or damaged is said to be so, and takes down only what needs it."""

import shutil
from pathlib import Path

import pytest

from tables import outlines, package, package_citation, translations
from tests import screen
from tests.damage_ways import start_afresh

UNREADABLE = {"qaa": b"", "qab": b"\xff", "qac": b"[language", "qad": b"[frame]\nfoot = 'x'\n"}
WAYS = {"missing": None, "empty": b"", "not UTF-8": b"\xff\xfe{"}


@pytest.fixture
def shapes(tmp_path, monkeypatch):
    """Return the place of a copy of the shapes, which stands in their place and is not there yet."""
    monkeypatch.setattr(outlines, "SHAPES", tmp_path / "americas.geojson")
    start_afresh()
    outlines.outlines.cache_clear()
    yield outlines.SHAPES
    outlines.outlines.cache_clear()
    start_afresh()


@pytest.mark.parametrize("content", WAYS.values(), ids=WAYS)
def test_without_the_shapes_the_brief_says_why_it_cannot_be_drawn(content, shapes):
    if content is not None:
        shapes.write_bytes(content)
    at = screen.open_page("about/brief")
    assert not at.exception
    assert any(sentence.startswith("americas.geojson") for sentence in screen.warned(at))


@pytest.mark.parametrize("content", WAYS.values(), ids=WAYS)
def test_without_the_citation_file_the_page_of_sources_says_so(content, tmp_path, monkeypatch):
    monkeypatch.setattr(package_citation, "ROOT", tmp_path)
    if content is not None:
        (tmp_path / package_citation.CITATION).write_bytes(content)
    at = screen.open_page("about/sources", part="cite")
    assert not at.exception
    assert any(sentence.startswith(package_citation.CITATION) for sentence in screen.warned(at))


@pytest.fixture(scope="module")
def unreadable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the data with a translation for each way in which one cannot be read."""
    folder = Path(shutil.copytree(package.DATA, tmp_path_factory.mktemp("unreadable") / "data"))
    for code, content in UNREADABLE.items():
        (folder / "text" / f"{code}.toml").write_bytes(content)
    return folder


@pytest.mark.parametrize("code", UNREADABLE)
def test_a_translation_that_cannot_be_read_is_not_offered_and_its_readers_get_english(code, unreadable, monkeypatch):
    monkeypatch.setattr(package, "DATA", unreadable)
    assert code not in translations.languages()
    assert translations.nearest(f"{code}-MX") == translations.ENGLISH
    at = screen.open_page("explore/overview", lang=code)
    assert not at.exception
    assert at.session_state["lang"] == translations.ENGLISH
