"""Every English text that a language translates, by its place in the files of a language."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from tables import package, translations
from tables.load import load

Key = tuple[str, ...]  # ("map", "play"), ("tables", "events", "title", "EV01"), ("catalogue", "events", "title")

PARTS = {  # the files that a language is divided into: sections of the words, tables, and the catalogue of the tables
    "frame": "app search entry card along cite view tile web link report picture missing bound archive problems",
    "story": "overview timeline lanes span claims verdicts declaration pillars brief lesson",
    "country": "country absent counterparts causes cause within disasters",
    "displaced": "map flows legend figures compare compared displaced arrivals",
    "venezuelans": "venezuelans both_counts both_counts_in venezuelans_in_countries asylum",
    "border": "border law origins darien around deaths",
    "data": "data addresses sources corrections changes column_type rule",
    "table-sources": "tables.sources",
    "table-claims": "tables.claims tables.figures",
    "table-events": "tables.events",
    "table-terms": "tables.terms tables.conflicts tables.questions tables.corrections tables.groups",
    "table-declaration": "tables.commitments tables.endorsements tables.action_packages tables.people tables.countries",
    "tables": "tables",
    "catalogue": "catalogue package",
}
REST = "codes"  # the file of all other sections: words for codes
NOT_TRANSLATED = {"language", "prose"}  # prose: every language has names of places of its own, countries.toml


def part_of(key: Key) -> str:
    """Return the file to which a text belongs."""
    named = {section: part for part, sections in PARTS.items() for section in sections.split()}
    return named.get(".".join(key[:2])) or named.get(key[0], REST)


@cache
def english() -> dict[Key, str]:
    """Return every text to translate, in the order of the files."""
    words = flat(translations.own(translations.ENGLISH))
    screen = {
        key: text for key, text in words if key[0] not in NOT_TRANSLATED and not (_is_place(key) or _is_code(key))
    }
    return screen | dict(_cells()) | dict(_catalogue())


def flat(section: dict[str, Any], above: Key = ()) -> Iterator[tuple[Key, str]]:
    """Yield every text of a section with its key."""
    for name, one in section.items():
        yield from flat(one, (*above, name)) if isinstance(one, dict) else [((*above, name), one)]


def _is_place(key: Key) -> bool:
    """Return whether a text is the name of a territory or of a group of them, which a language has by itself."""
    return key[0] == "place" and key[1].isupper()


def _is_code(key: Key) -> bool:
    """Return whether a text is an address or a program, to be copied."""
    return key[:2] in (("addresses", "examples"), ("addresses", "addresses")) and key[-1] == "code"


def _cells() -> Iterator[tuple[Key, str]]:
    for name in package.names():
        frame = load(name)
        keys = translations.keys(frame, name)
        for column in [column for column, field in package.fields(name).items() if field.get("translatable")]:
            for key, cell in zip(keys, frame[column], strict=True):
                if isinstance(cell, str):
                    yield ("tables", name, column, key), cell


def _catalogue() -> Iterator[tuple[Key, str]]:
    yield from ((("package", part), package.describe()[part]) for part in ("title", "description"))
    for name in package.names():
        resource, here = package.resource(name), ("catalogue", name)
        yield from (((*here, part), resource[part]) for part in ("title", "description"))
        yield from (((*here, "licences", one["name"]), one["title"]) for one in resource["licenses"])
        for column, field in package.fields(name).items():
            place = (*here, "columns", column)
            yield from (((*place, part), field[part]) for part in ("title", "description", "unit") if part in field)
            yield from (((*place, "values", one["value"]), one["label"]) for one in field.get("categories", []))


def copies(key: Key) -> list[Key]:
    """Return the other cells of the same column, or texts of the catalogue, that say the very same."""
    texts = english()
    near = 3 if key[0] == "tables" else 1
    if key[0] not in ("tables", "catalogue"):
        return []
    return [one for one, text in texts.items() if one != key and one[:near] == key[:near] and text == texts[key]]
