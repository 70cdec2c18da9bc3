"""How to cite a view or the whole edition, as sound files that programs for literature read."""

import re
from dataclasses import fields, replace
from datetime import date

import pytest

from content.citation import edition
from content.reader import Reader
from content.reference import FORMATS, Reference
from tables import package, package_citation, translations
from tests import screen
from tests.content.literature import READERS

SAY = Reader().say
ADDRESS = "https://example.org/map?year=2021&country=VEN,COL&lang=es_419#flows"
SIGNS = r"100 % of {X} & Y_1 $5 #3 ~a^b \o/ – “¿niñas?” and Co."
HARD = Reference(
    name="signs",
    authors=("Ministry of A, B and C", "Colegio de México"),
    title=SIGNS,
    publisher="R&D",
    issued=date(2026, 11, 27),
    version="2.0.0",
    language="es",
    note=f"First line\nTY  - {SIGNS}",
    address=ADDRESS,
    read_on=date(2026, 12, 1),
)


def expected(told: Reference) -> dict[str, object]:
    named = {field.name: getattr(told, field.name) for field in fields(told)}
    named |= {"key": told.key, "authors": list(told.authors), "year": told.issued.year, "url": told.address}
    return named | {"note": " ".join(told.note.split())}


@pytest.mark.parametrize("form", FORMATS)
def test_programs_for_literature_read_what_was_written(form):
    write = FORMATS[form][0]
    for told in [HARD, edition(ADDRESS, SAY), edition("", SAY), replace(HARD, publisher="")]:
        read = READERS[form](write(told))
        assert read == {name: value for name, value in expected(told).items() if name in read}


def test_two_addresses_are_two_references_with_keys_that_every_program_takes():
    keys = [edition(address, SAY).key for address in (ADDRESS, f"{ADDRESS}2", "")]
    assert len(keys) == len(set(keys))
    assert all(re.fullmatch(r"[a-z0-9_]+", key) for key in keys)


@pytest.mark.parametrize("language", [code for code in translations.languages() if code != translations.ENGLISH])
def test_the_data_are_cited_by_their_title_in_the_language_of_the_reader(language):
    title = translations.own(language)["package"]["title"]
    text, *others = [block.value for block in screen.seen("about/sources", part="cite", lang=language).code][-4:]
    assert title in text
    assert edition(ADDRESS, Reader(language).say).title == title
    assert edition(ADDRESS, Reader(language).say).language == language
    assert len(others) == len(FORMATS)
    assert edition("", SAY).title == package_citation.facts()["title"]


@pytest.mark.parametrize("form", ["text", *FORMATS])
def test_every_form_of_the_citation_names_title_version_and_author(form):
    at, told = screen.seen("about/sources", part="cite"), package_citation.facts()
    forms = ["text", *FORMATS]
    whole = next(block.value for block, kind in zip(at.code[-len(forms) :], forms, strict=True) if kind == form)
    assert package.version() == told["version"]
    assert all(told[key] in whole for key in ("name", "title", "version"))
