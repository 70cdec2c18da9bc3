"""Names of the files of a view that readers take along: what is inside, of when, and in which version of the data."""

import re
import unicodedata
from collections.abc import Mapping

from content.page import ViewSpec
from content.rows import period
from tables import archive
from views.view import View

LONGEST = 80  # characters of the choices in a name; file systems hold 255 bytes
YEAR = len("2022")
_BETWEEN = re.compile(r"[^a-z0-9]+")


def file_name(spec: ViewSpec, view: View, parameters: Mapping[str, str], form: str) -> str:
    """Return the name of a file of a view, as `venezuelans-last-2024-2.0.0.csv`. Raises `TableError`.

    `parameters` are those of its address, so only what differs from the view as it opens; `form` is the ending.
    """
    time = _time(view, spec)
    chosen = [part for code in parameters.values() if (part := _plain(code)) != time]
    whole = [_plain(spec.name), *_first(chosen), time]
    return archive.file_name("-".join(part for part in whole if part), form)


def _time(view: View, spec: ViewSpec) -> str:
    """Return the period of the rows: a year, month or day, or the years from which to which they go."""
    first, last = period(view.rows, spec.tables) or ("", "")
    if first == last or first[:YEAR] != last[:YEAR]:
        return first if first == last else f"{first[:YEAR]}-{last[:YEAR]}"
    return first[:YEAR]


def _plain(text: str) -> str:
    """Return a text in small letters, digits and hyphens: no system and no shell minds them."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _BETWEEN.sub("-", bare.casefold()).strip("-")


def _first(parts: list[str]) -> list[str]:
    """Return the parts that fit into a name, from the first on."""
    return [part for at, part in enumerate(parts) if len("-".join(parts[: at + 1])) <= LONGEST]
