"""How to cite a view or the whole edition, as sound files that programs for literature read."""

import json
import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date

import jsonschema
import pytest
import rispy
from pybtex.database import parse_string
from pybtex.richtext import Text

from content.cache import cached
from content.catalogue import PAGES, VIEWS, view
from content.citation import edition, publishers, reference, sources
from content.reader import Reader
from content.reference import FORMATS, Reference
from tables import package, package_citation
from tests import screen
from views.view import View

WHO = Reader()
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
NAMES = {"type": "array", "minItems": 1, "items": {"required": ["literal"], "additionalProperties": False}}
NAMES["items"]["properties"] = {"literal": {"type": "string", "minLength": 1}}
DAY = {"required": ["date-parts"], "additionalProperties": False}
DAY["properties"] = {"date-parts": {"items": {"items": {"type": "integer"}, "minItems": 3, "maxItems": 3}}}
WORD = {"type": "string", "pattern": r"^\S(.*\S)?$"}
# The part of the schema of CSL-JSON (csl-data.json, version 1.0.2) that concerns what we write.
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            **dict.fromkeys(["id", "title", "publisher", "version", "note", "language", "URL"], WORD),
            **{"type": {"const": "dataset"}, "author": NAMES, "issued": DAY, "accessed": DAY},
        },
    },
}


def from_latex(text: str) -> str:
    """Return what LaTeX writes: of its signs, pybtex knows all but these."""
    plain = str(Text.from_latex(text)).replace(r"\$", "$")
    for name, sign in {"asciicircum": "^", "braceleft": "{", "braceright": "}"}.items():
        plain = plain.replace(rf"\text{name} ", sign)
    return plain


def read_bibtex(text: str) -> dict[str, object]:
    [(key, entry)] = parse_string(text, "bibtex").entries.items()
    plain = {name: from_latex(value) for name, value in entry.fields.items() if name != "url"}
    authors = [from_latex(" ".join(person.last_names)) for person in entry.persons["author"]]
    named = {name: plain.get(name, "") for name in ("title", "publisher", "version", "language", "note")}
    issued = int(plain["year"])
    return named | {"key": key, "authors": authors, "year": issued, "url": entry.fields.get("url", "")}


def read_ris(text: str) -> dict[str, object]:
    [record] = rispy.loads(text)
    assert record["type_of_reference"] == "DATA"
    assert "unknown_tag" not in record
    named = {name: record.get(name, "") for name in ("title", "publisher", "language")}
    named |= {"version": record["edition"], "note": record["notes"][0], "year": int(record["year"])}
    return named | {"authors": record["authors"], "url": "".join(record.get("urls", []))}


def read_csl(text: str) -> dict[str, object]:
    jsonschema.validate(json.loads(text), CSL)
    [item] = json.loads(text)
    named = {name: item.get(name, "") for name in ("title", "publisher", "version", "language", "note")}
    named |= {"authors": [author["literal"] for author in item["author"]], "key": item["id"]}
    return named | {"year": item["issued"]["date-parts"][0][0], "url": item.get("URL", "")}


READERS: dict[str, Callable[[str], dict[str, object]]] = {"bibtex": read_bibtex, "ris": read_ris, "csl": read_csl}


def expected(told: Reference) -> dict[str, object]:
    named = {field.name: getattr(told, field.name) for field in fields(told)}
    named |= {"key": told.key, "authors": list(told.authors), "year": told.issued.year, "url": told.address}
    return named | {"note": " ".join(told.note.split())}


@pytest.fixture(scope="module")
def cited() -> dict[str, tuple[View, Reference]]:
    """Return every view that is drawn as its page opens, with the reference to it, by its name."""
    found = {}
    for name, spec in VIEWS.items():
        shown = cached(view, name, WHO, **spec.arguments(PAGES[spec.page].chosen(WHO, {"claim": "C01"})))
        if shown.drawing is not None:
            found[name] = shown, reference(spec, shown, f"https://example.org/{spec.page}#{spec.anchor}", WHO)
    return found


@pytest.fixture(scope="module")
def references(cited) -> list[Reference]:
    return [told for _, told in cited.values()]


@pytest.mark.parametrize("form", FORMATS)
def test_programs_for_literature_read_what_was_written(form, references):
    write = FORMATS[form][0]
    for told in [*references, HARD, edition(ADDRESS), edition(""), replace(HARD, publisher="")]:
        read = READERS[form](write(told))
        assert read == {name: value for name, value in expected(told).items() if name in read}


def test_each_view_and_each_state_of_it_has_a_key_of_its_own(references):
    states = [*references, *(replace(told, address=f"{told.address}?lang=es") for told in references)]
    keys = [told.key for told in states]
    assert len(keys) == len(set(keys))
    assert all(re.fullmatch(r"[a-z0-9_]+", key) for key in keys)


def test_who_published_the_figures_of_a_view_is_named_as_their_author(cited):
    named = {name: set(told.authors) for name, (_, told) in cited.items()}
    assert named == {name: set(publishers(sources(shown.sources, WHO.say))) for name, (shown, _) in cited.items()}
    assert all(named.values())


@pytest.mark.parametrize("form", ["text", *FORMATS])
def test_every_form_of_the_citation_names_title_version_and_author(form):
    at, told = screen.seen("about/sources", part="cite"), package_citation.facts()
    forms = ["text", *FORMATS]
    whole = next(block.value for block, kind in zip(at.code[-len(forms) :], forms, strict=True) if kind == form)
    assert package.version() == told["version"]
    assert all(told[key] in whole for key in ("name", "title", "version"))
