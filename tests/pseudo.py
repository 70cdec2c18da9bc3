"""A language made by the tests: English with every word between ⟦ ⟧, and names and dates in French.

Whatever is on screen outside the brackets was filled in: a name or a date by CLDR, a number, or a cell of a table.
"""

import json
import re
import string
from functools import cache
from typing import Any

from babel import Locale

from tables import archive, package, translations
from tables.check import REASON
from tables.load import load
from views.grammar.french import French

CODE, LOCALE = "qps", "fr"  # qps: reserved for pseudo-languages
NOT_TRANSLATED = {"sources": ["source", "publisher", "title", "url"], "figures": ["period"]}
NOT_TRANSLATED |= {"claims": ["claim"], "events": ["event"], "commitments": ["commitment", "pillar"]}


def mark(text: str) -> str:
    """Return a word with every part that is not filled in between brackets."""
    marked = ""
    for literal, name, form, _ in string.Formatter().parse(text):
        marked += f"⟦{literal}⟧" if literal.strip() else literal
        marked += "" if name is None else "{" + name + (f":{form}" if form else "") + "}"
    return marked


def language() -> str:
    """Return the TOML file of the marked language."""
    spoken = _marked(
        {key: section for key, section in translations.words(translations.ENGLISH).items() if key != "tables"}
    )
    spoken["language"] = {"name": "⟦Marked⟧", "locale": LOCALE}
    spoken["tables"] = {name: columns for name in package.names() if (columns := _cells(name))}
    spoken["package"] = _texts(package.describe(), ["title", "description"])
    spoken["catalogue"] = {name: _described(name) for name in package.names()}
    return "\n".join(_toml(spoken, ""))


def _marked(word: Any) -> Any:
    return {key: _marked(value) for key, value in word.items()} if isinstance(word, dict) else mark(word)


def _cells(name: str) -> dict[str, dict[str, str]]:
    frame = load(name)
    keys = translations.keys(frame, name)
    columns = [column for column, field in package.fields(name).items() if field.get("translatable")]
    return {
        column: {key: f"⟦{cell}⟧" for key, cell in zip(keys, frame[column], strict=True) if isinstance(cell, str)}
        for column in columns
    }


def _described(name: str) -> dict[str, Any]:
    """Return what the descriptor says of a table, marked, as a language file writes it."""
    resource = package.resource(name)
    about: dict[str, Any] = _texts(resource, ["title", "description"])
    about["licences"] = {licence["name"]: f"⟦{licence['title']}⟧" for licence in resource["licenses"]}
    about["columns"] = {
        column: {
            **_texts(field, ["title", "description", "unit"]),
            "values": {one["value"]: f"⟦{one['label']}⟧" for one in field.get("categories", [])},
        }
        for column, field in package.fields(name).items()
    }
    return about


def _texts(entry: dict[str, Any], keys: list[str]) -> dict[str, str]:
    return {key: f"⟦{entry[key]}⟧" for key in keys if key in entry}


def _toml(section: dict, path: str) -> list[str]:
    lines = [f"[{path}]"] if path else []
    flat = {key: value for key, value in section.items() if isinstance(value, str)}
    lines += [f"{json.dumps(key)} = {json.dumps(value, ensure_ascii=False)}" for key, value in flat.items()]
    for key in [key for key in section if key not in flat]:
        lines += _toml(section[key], f"{path}.{json.dumps(key)}" if path else json.dumps(key))
    return lines


def outside(text: str) -> str:
    """Return what of a text does not stand between brackets, without addresses, signs of size or grey, and gaps."""
    while (less := re.sub(r"⟦[^⟦⟧]*⟧", " ", text)) != text:
        text = less
    return re.sub(r"\]\(\S+?\)|\?lang=\S*|:(?:small|gray)\[|\{\w+\}", " ", text)


@cache
def cldr() -> frozenset[str]:
    """Return the single words of which CLDR, with our 1er, makes names, dates and numbers in French."""
    locale = Locale.parse(LOCALE)
    phrases = [*locale.territories.values(), French.FIRST]
    for forms in (locale.months, locale.days):
        phrases += [name for widths in forms.values() for names in widths.values() for name in names.values()]
    for widths in locale.compact_decimal_formats.values():
        phrases += [str(pattern.pattern) for counts in widths.values() for pattern in counts.values()]
    phrases += [pattern for style in locale.list_patterns.values() for pattern in style.values()]
    return frozenset(letters(" ".join(phrases)))


def letters(text: str) -> list[str]:
    """Return the runs of letters in a text."""
    return re.findall(r"[^\W\d_]+", text)


def untranslated() -> list[str]:
    """Return what stays as it is in every language, longest first: names, titles, quoted words, keys, file names."""
    for name, columns in NOT_TRANSLATED.items():
        assert not any(package.fields(name)[column].get("translatable") for column in columns)
    found = {str(c) for name, columns in NOT_TRANSLATED.items() for column in columns for c in load(name)[column]}
    for name in package.names():
        found |= {name, archive.file_name(name, "csv"), archive.file_name(name, "parquet")}
        resource = package.resource(name)
        found |= {column for column in package.fields(name) if column.endswith(REASON)}
        found |= {source["title"] for source in resource["sources"]}
        found |= {place["path"] for place in [*resource["sources"], *resource["licenses"]] if "path" in place}
    return sorted(found - {""}, key=len, reverse=True)
