"""Row filters of the open data: parameters of a query, as people and programs write them, checked against the table."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import Any

from content import link_codes
from content.link_codes import SPAN
from tables import package
from tables.check import FORMS
from tables.export import keys
from tables.load import load, written
from tables.table_error import TableError

COMPARISONS: dict[str, Callable[[str], Any]] = {
    "integer": int,
    "number": float,
    "year": int,
    "yearmonth": str,
    "date": date.fromisoformat,
}
MIN_SIMILARITY = 0.8  # of difflib; "orign" and "years" are that similar to a column
MAX_LISTED = 12  # values that an error lists in full


@dataclass(eq=False)
class UnknownColumn(Exception):
    """A parameter that names, or nearly names, a column that is not a filter."""

    column: str


@dataclass(eq=False)
class UnknownValue(Exception):
    """A value that a column cannot have. It has those in `span` (first, last) or `values`; with `more` others too."""

    column: str
    value: str
    span: tuple[str, str] | None = None
    values: list[str] = field(default_factory=list)
    more: bool = False


@dataclass(frozen=True)
class Domain:
    """The values that a column can have, by comparison key; of numbers and periods also those between."""

    kind: str
    known: Mapping[Any, str]

    def comparison_key(self, value: str) -> Any:
        """Return a value as it is compared: as number or day, else in lower case; None when it is malformed."""
        if self.kind not in COMPARISONS:
            return value.casefold()
        try:
            return COMPARISONS[self.kind](value) if FORMS[self.kind].fullmatch(value) else None
        except ValueError:  # the 31st of June, or thousands of digits
            return None

    def find(self, value: str) -> str | None:
        """Return a value as the file writes it, or would; None when the column cannot have it."""
        key = self.comparison_key(value)
        between = self.kind in COMPARISONS and key is not None and self.ends[0] <= key <= self.ends[1]
        return self.known.get(key, value if between else None)

    @cached_property
    def ends(self) -> tuple[Any, Any]:
        """The first and the last of the values."""
        return min(self.known), max(self.known)

    def find_all(self, value: str) -> list[str] | None:
        """Return the values that one value or a span (`2015..2020`) asks for; None when the column cannot have it."""
        first, span, last = value.partition(SPAN)
        if not span or self.kind not in COMPARISONS:
            found = self.find(value)
            return None if found is None else [found]
        if self.find(first) is None or self.find(last) is None:
            return None
        lowest, highest = sorted([self.comparison_key(first), self.comparison_key(last)])
        return [known for key, known in self.known.items() if lowest <= key <= highest]

    def error(self, column: str, value: str) -> UnknownValue:
        """Return the error for an unknown value, with known ones."""
        if self.kind in COMPARISONS:
            return UnknownValue(column, value, (self.known[self.ends[0]], self.known[self.ends[1]]))
        if len(self.known) <= MAX_LISTED:
            return UnknownValue(column, value, values=list(self.known.values()))
        near = get_close_matches(value.casefold(), list(self.known), cutoff=0.5) or list(self.known)[:3]
        return UnknownValue(column, value, values=[self.known[key] for key in near], more=True)


def requested_rows(name: str, parameters: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return by which values of which columns the rows of table `name` are picked, as the file writes them.

    `parameters` are those of a request. A value may be a list with commas, and of numbers and periods a span
    (`2015..2020`); case and spaces do not count, but other signs around a value do: `!VEN` and `>2020` are not
    supported. A parameter that does not look like a column is
    ignored, such as one added to count clicks. Raises `UnknownColumn`,
    `UnknownValue`, and `TableError` when the table is broken.
    """
    found: dict[str, list[str]] = {}
    columns = {link_codes.known_as(column): column for column in keys(name)}
    for given, text in parameters:
        if column := columns.get(link_codes.known_as(given)):
            found.setdefault(column, []).extend(_values(name, column, text))
        elif _resembles_column(name, link_codes.known_as(given), text):
            raise UnknownColumn(given)
    return found


def _values(name: str, column: str, text: str) -> list[str]:
    allowed = domain(name, column, package.stamp())
    values = [part.strip() for part in text.split(",") if part.strip()] or [""]
    found: list[str] = []
    for value in values:
        if (meant := allowed.find_all(value)) is None:
            raise allowed.error(column, value)
        found += meant
    return found


def _resembles_column(name: str, given: str, text: str) -> bool:
    """Return whether a parameter resembles a column: by its name, nearly, or by a value.

    Ignoring it would answer with all rows, a wrong figure. A plain number counts for a year only.
    """
    if link_codes.foreign(given):
        return False
    all_fields = [one for table in package.names() for one in package.fields(table).values()]
    if {given, link_codes.begins(given)} & {one[part].casefold() for one in all_fields for part in ("name", "title")}:
        return True
    telling = [column for column in keys(name) if _kind(name, column) not in ("integer", "number")]
    domains = [domain(name, column, package.stamp()) for column in telling]
    has_value = any(one.find(part.strip()) for one in domains for part in text.split(",") if part.strip())
    return has_value or bool(get_close_matches(given, list(package.fields(name)), cutoff=MIN_SIMILARITY))


def _kind(name: str, column: str) -> str:
    return package.fields(name)[column]["type"]


@lru_cache(maxsize=256)
def domain(name: str, column: str, stamp: int) -> Domain:
    """Return the values that a key column can have: those in it, those that it refers to, and its enum."""
    kind = _kind(name, column)
    values = [value for value in dict.fromkeys(written(name)[column]) if value] + _referred(name, column)
    values += package.fields(name)[column].get("constraints", {}).get("enum", [])
    comparison_key = Domain(kind, {}).comparison_key
    return Domain(kind, {comparison_key(value): value for value in values})


def _referred(name: str, column: str) -> list[str]:
    """Return the values of the column of another table that a column refers to; none when that table is broken."""
    found: list[str] = []
    for key in package.resource(name)["schema"].get("foreignKeys", []):
        for mine, other in zip(key["fields"], key["reference"]["fields"], strict=True):
            if mine == column:
                try:
                    found.extend(load(key["reference"]["resource"] or name)[other].dropna().astype("str"))
                except TableError:
                    continue
    return found
