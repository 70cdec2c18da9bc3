"""What a translation lacks, sheets to work on, and every sentence that a text makes of countries.

python -m tools.translate                        how far each language is, in texts and words
python -m tools.translate es                     what is missing, out of date or says something else, text by text
python -m tools.translate es --sheet story       what of the part `story` is missing or out of date, as a sheet
python -m tools.translate es --sheet story --all the whole part
python -m tools.translate es --read sheet.toml   take the texts of a sheet that are filled in
python -m tools.translate es --sentences map.standing.host   the text, filled with every country
"""

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from tables import translations
from tools.translate.check import Fault, faults
from tools.translate.sentences import sentences
from tools.translate.sheets import TO_DO, sheet, take
from tools.translate.texts import PARTS, REST, Key, english, part_of

WORD = re.compile(r"\w+")


def main() -> None:
    """Do what the command line asks for; fail where something is wrong with the language."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("language", nargs="?", choices=translations.written()[1:])
    asked.add_argument("--sheet", choices=[*PARTS, REST])
    asked.add_argument("--all", action="store_true")
    asked.add_argument("--read", type=Path)
    asked.add_argument("--sentences")
    given = asked.parse_args()
    if not given.language:
        print(overview())
    elif given.sheet:
        print(sheet(given.language, given.sheet, given.all), end="")
    elif given.read:
        print(take(given.language, given.read.read_text("utf-8")))
    elif given.sentences:
        print("\n".join(sentences(given.language, given.sentences)))
    elif found := faults(given.language):
        print("\n".join(f"{'.'.join(one.key)}\t{one.kind}\t{one.found}" for one in found))
        sys.exit(f"{len(found)} things: {dict(Counter(one.kind for one in found))}")


def overview() -> str:
    """Return how many texts and words each part has, and how many texts of it each language lacks."""
    codes = translations.written()[1:]
    found = {code: faults(code) for code in codes}
    lines = [["part", "texts", "words", *codes]]
    for part in [*PARTS, REST]:
        mine = [key for key in english() if part_of(key) == part]
        own = [str(_missing(mine, found[code])) for code in codes]
        lines.append([part, str(len(mine)), str(_words(mine)), *own])
    lines.append(
        ["all", str(len(english())), str(_words(english())), *(str(_missing(english(), found[c])) for c in codes)]
    )
    return "\n".join("  ".join(cell.rjust(18 if at == 0 else 7) for at, cell in enumerate(line)) for line in lines)


def _words(keys: dict[Key, str] | list[Key]) -> int:
    return sum(len(WORD.findall(english()[key])) for key in keys)


def _missing(keys: dict[Key, str] | list[Key], found: list[Fault]) -> int:
    return len({one.key for one in found if one.kind in TO_DO}.intersection(keys))


if __name__ == "__main__":
    main()
