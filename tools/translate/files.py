"""The files of a translation: each text below the English that it was made from."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from tables import translations
from tools.translate.texts import Key, english, flat, part_of

BARE = re.compile(r"[\w-]+", re.ASCII)  # a name that TOML has without quotation marks
LINE = re.compile(r'("(?:[^"\\]|\\.)*"|[\w-]+) = (?=")')
OWN = ("language", "prose", "placed", "place")  # sections that a language writes by itself


class Translated(NamedTuple):
    """A text in another language, and the English that it was made from; empty where the file does not say."""

    text: str
    source: str


def read(language: str) -> dict[Key, Translated]:
    """Return all that a language has translated."""
    return {key: one for file in translations.files(language) for key, one in parsed(file.read_text("utf-8")).items()}


def parsed(text: str) -> dict[Key, Translated]:
    """Return the translations in a file. Raises `tomllib.TOMLDecodeError`."""
    sources: dict[Key, str] = {}
    section: Key = ()
    said = ""
    for line in text.splitlines():
        if line.startswith("["):
            section = _first(tomllib.loads(f"{line}\n_ = 0"))[:-1]
        elif line.startswith("# "):
            said = said or line[2:]
        elif found := LINE.match(line):
            sources[(*section, *_first(tomllib.loads(f"{found[1]} = 0")))] = json.loads(f'"{_escaped(said)}"')
        said = said if line.startswith("#") else ""
    texts = {key: text for key, text in flat(tomllib.loads(text)) if key[0] not in OWN or key in english()}
    return {key: Translated(text, sources.get(key, "")) for key, text in texts.items()}


def _first(section: dict) -> Key:
    key: Key = ()
    while isinstance(section, dict):
        name, section = next(iter(section.items()))
        key = (*key, name)
    return key


def _escaped(line: str) -> str:
    """Return a line of a comment as JSON has it: a line break stands in it as two signs."""
    return line.replace("\\n", "\n").replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def write(language: str, changed: Mapping[Key, Translated]) -> list[Path]:
    """Write translations to the files of a language, beside what these hold; return the files."""
    known, folder = read(language) | dict(changed), translations.folder() / language
    parts = {part_of(key) for key in changed}
    for part in parts:
        mine = {key: one for key, one in known.items() if part_of(key) == part}
        (folder / f"{part}.toml").write_text(laid_out(mine), "utf-8")
    return [folder / f"{part}.toml" for part in sorted(parts)]


def laid_out(texts: Mapping[Key, Translated], before: Mapping[Key, str] | None = None) -> str:
    """Return translations as a file, in the order of the English: a comment with the English above each.

    `before` has what the English said when a text was translated, where that has changed since.
    """
    lines, section = [], None
    for key in in_order(texts):
        if key[:-1] != section:
            section = key[:-1]
            lines += ["", f"[{'.'.join(map(_name, section))}]"]
        lines += [f"# {texts[key].source}".replace("\n", "\\n")]
        lines += [f"# BEFORE: {before[key]}".replace("\n", "\\n")] if before and key in before else []
        lines += [f"{_name(key[-1])} = {json.dumps(texts[key].text, ensure_ascii=False)}"]
    return "\n".join(lines[1:]) + "\n"


def in_order(keys: Iterable[Key]) -> list[Key]:
    """Return keys in the order of the English; a plural form that English lacks follows the others."""
    place = {key: number for number, key in enumerate(english())}
    sections: dict[Key, int] = {}
    for key, number in place.items():
        sections.setdefault(key[:-1], number)
    texts = sorted(
        keys, key=lambda key: (place.get(key, place.get((*key[:-1], "other"), len(place))), key not in place)
    )
    return sorted(texts, key=lambda key: sections.get(key[:-1], len(place)))


def _name(part: str) -> str:
    return part if BARE.fullmatch(part) else json.dumps(part, ensure_ascii=False)
