"""How to cite an edition of the data, and what has changed in it, as sound files that other programs read."""

import re
from datetime import date

import pytest

from tables import package, package_citation
from tests import screen

ADDRESS, DAY = "https://example.org/story/", date(2026, 11, 23)
FORMS = ["text", "bibtex", "ris"]


@pytest.mark.parametrize("address", [ADDRESS, ""])
def test_the_bibtex_entry_is_sound(address):
    entry = package_citation.bibtex(address, DAY)
    assert re.match(r"@misc\{[a-z0-9_]+,\n", entry)
    assert entry.count("{") == entry.count("}")
    keys = re.findall(r"^  (\w+) = \{.+\},?$", entry, re.MULTILINE)
    assert {"author", "title", "year"} <= set(keys)
    assert len(keys) == len(set(keys)) == len(entry.splitlines()) - 2
    assert ("url" in keys) == bool(address)


@pytest.mark.parametrize("address", [ADDRESS, ""])
def test_the_ris_record_is_sound(address):
    lines = package_citation.ris(address, DAY).splitlines()
    assert lines[0] == "TY  - DATA"
    assert lines[-1] == "ER  - "
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines)
    assert (f"UR  - {ADDRESS}" in lines) == bool(address)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_the_citation_names_title_version_and_author(form):
    at, told = screen.seen("about/sources", part="cite"), package_citation.facts()
    whole = next(block.value for block, kind in zip(at.code[-3:], FORMS, strict=True) if kind == form)
    assert package.version() == told["version"]
    assert all(told[key] in whole for key in ("name", "title", "version"))


def test_the_changes_of_the_data_are_those_of_the_list_and_only_those(tmp_path, monkeypatch):
    assert package.version() in package_citation.changes()
    assert "Dashboard" not in package_citation.changes()
    monkeypatch.setattr(package_citation, "ROOT", tmp_path)
    assert package_citation.changes() == ""
