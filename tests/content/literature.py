"""Reads references as programs for literature do: BibTeX, RIS and CSL-JSON."""

import json
from collections.abc import Callable

import jsonschema
import rispy
from pybtex.database import parse_string
from pybtex.richtext import Text

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
VALID = jsonschema.Draft202012Validator(CSL)


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
    VALID.validate(json.loads(text))
    [item] = json.loads(text)
    named = {name: item.get(name, "") for name in ("title", "publisher", "version", "language", "note")}
    named |= {"authors": [author["literal"] for author in item["author"]], "key": item["id"]}
    return named | {"year": item["issued"]["date-parts"][0][0], "url": item.get("URL", "")}


READERS: dict[str, Callable[[str], dict[str, object]]] = {"bibtex": read_bibtex, "ris": read_ris, "csl": read_csl}
