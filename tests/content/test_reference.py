"""How to cite a view or the whole edition, as sound files that programs for literature read."""

import re
from dataclasses import fields, replace
from datetime import date

import pytest

from content.citation import edition
from content.reference import FORMATS, Reference
from tables import package, package_citation
from tests import screen
from tests.content.literature import READERS

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
    for told in [HARD, edition(ADDRESS), edition(""), replace(HARD, publisher="")]:
        read = READERS[form](write(told))
        assert read == {name: value for name, value in expected(told).items() if name in read}


def test_two_addresses_are_two_references_with_keys_that_every_program_takes():
    keys = [edition(address).key for address in (ADDRESS, f"{ADDRESS}2", "")]
    assert len(keys) == len(set(keys))
    assert all(re.fullmatch(r"[a-z0-9_]+", key) for key in keys)


@pytest.mark.parametrize("form", ["text", *FORMATS])
def test_every_form_of_the_citation_names_title_version_and_author(form):
    at, told = screen.seen("about/sources", part="cite"), package_citation.facts()
    forms = ["text", *FORMATS]
    whole = next(block.value for block, kind in zip(at.code[-len(forms) :], forms, strict=True) if kind == form)
    assert package.version() == told["version"]
    assert all(told[key] in whole for key in ("name", "title", "version"))
