"""Sheets for translators: what a language lacks, each text below its English, and back into the files."""

from tools.translate.check import faults
from tools.translate.files import Translated, laid_out, parsed, read, write
from tools.translate.texts import Key, copies, english, part_of

TO_DO = ("missing", "outdated")


def sheet(language: str, part: str, whole: bool) -> str:
    """Return the texts of a part to work on; what says the very same in several places stands there once."""
    known, to_do = read(language), {one.key for one in faults(language) if one.kind in TO_DO}
    keys = [key for key in english() if part_of(key) == part and (whole or key in to_do)]
    once = {key: Translated(known[key].text if key in known else "", english()[key]) for key in _once(keys)}
    before = {key: known[key].source for key in once if key in known and known[key].source != english()[key]}
    return laid_out(once, before)


def _once(keys: list[Key]) -> list[Key]:
    """Return the first of the keys of each text."""
    seen: set[Key] = set()
    found = []
    for key in keys:
        found += [] if key in seen else [key]
        seen |= {key, *copies(key)}
    return found


def take(language: str, text: str) -> str:
    """Write the texts of a sheet that are filled in; return what was done, and what was not because English changed."""
    filled = {key: one for key, one in parsed(text).items() if one.text}
    now = {key: one for key, one in filled.items() if one.source == english().get(key, one.source)}
    everywhere = {copy: one for key, one in now.items() for copy in [key, *(copies(key) if key in english() else [])]}
    written = ", ".join(str(path) for path in write(language, everywhere))
    stale = [".".join(key) for key in filled if key not in now]
    return f"{len(everywhere)} texts in {written or 'no file'}; the English of {len(stale)} has changed: {stale}"
