"""Which rows of a table are asked for: names and values as people and programs write them, held against the table."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import Any

from content import query
from tables import package
from tables.check import FORMS
from tables.export import keys
from tables.load import load, written
from tables.package import TableError

ORDERED: dict[str, Callable[[str], Any]] = {
    "integer": int,
    "number": float,
    "year": int,
    "yearmonth": str,
    "date": date.fromisoformat,
}
LIKE_A_COLUMN = 0.8  # of difflib: "orign" and "years" are
NAMED = 12  # values that are listed in full


@dataclass(eq=False)
class UnknownColumn(Exception):
    """A parameter that means a column by which the rows of a table cannot be picked."""

    column: str


@dataclass(eq=False)
class UnknownValue(Exception):
    """A value that a column cannot hold: it holds what lies from `first` to `last`, or `values`, or such `values`."""

    column: str
    value: str
    span: tuple[str, str] | None = None
    values: list[str] = field(default_factory=list)
    more: bool = False


@dataclass(frozen=True)
class Domain:
    """What a column can hold: values by how they are compared; of numbers and periods also what lies between."""

    kind: str
    known: Mapping[Any, str]

    def compared(self, value: str) -> Any:
        """Return how a value is compared: as number or day, else in lower case; None when it is not of the form."""
        if self.kind not in ORDERED:
            return value.casefold()
        try:
            return ORDERED[self.kind](value) if FORMS[self.kind].fullmatch(value) else None
        except ValueError:  # a day that no month has, or thousands of digits
            return None

    def find(self, value: str) -> str | None:
        """Return a value as it is written in the file, or would be; None when the column cannot hold it."""
        key = self.compared(value)
        between = self.kind in ORDERED and key is not None and self.ends[0] <= key <= self.ends[1]
        return self.known.get(key, value if between else None)

    @cached_property
    def ends(self) -> tuple[Any, Any]:
        """The first and the last of the values."""
        return min(self.known), max(self.known)

    def refuse(self, column: str, value: str) -> UnknownValue:
        """Return why a value is not known, with what is."""
        if self.kind in ORDERED:
            return UnknownValue(column, value, (self.known[self.ends[0]], self.known[self.ends[1]]))
        if len(self.known) <= NAMED:
            return UnknownValue(column, value, values=list(self.known.values()))
        near = get_close_matches(value.casefold(), list(self.known), cutoff=0.5) or list(self.known)[:3]
        return UnknownValue(column, value, values=[self.known[key] for key in near], more=True)


def requested_rows(name: str, asked: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return by which values of which columns the rows of table `name` are picked, as the file writes them.

    `asked` are the parameters of a request. A value may be a list with commas; case and spaces do not count, but other
    signs around a value do: `!VEN` and `>2020` are questions that we do not answer. What is no column and does not
    look like one is foreign, such as what is added to count clicks, and ignored. Raises `UnknownColumn`,
    `UnknownValue`, and `TableError` when the table is broken.
    """
    found: dict[str, list[str]] = {}
    columns = {query.known_as(column): column for column in keys(name)}
    for given, text in asked:
        if column := columns.get(query.known_as(given)):
            found.setdefault(column, []).extend(_values(name, column, text))
        elif _means_a_column(name, query.known_as(given), text):
            raise UnknownColumn(given)
    return found


def _values(name: str, column: str, text: str) -> list[str]:
    held = domain(name, column, package.stamp())
    values = [part.strip() for part in text.split(",") if part.strip()] or [""]
    for value in values:
        if held.find(value) is None:
            raise held.refuse(column, value)
    return [found for value in values if (found := held.find(value)) is not None]


def _means_a_column(name: str, given: str, text: str) -> bool:
    """Return whether a parameter looks like a column: it is called like one, nearly, or has a value of one.

    All rows in place of those that were meant would be a wrong figure. A plain number means nothing, except a year.
    """
    if query.foreign(given):
        return False
    everywhere = [one for table in package.names() for one in package.fields(table).values()]
    if {given, query.begins(given)} & {told[part].casefold() for told in everywhere for part in ("name", "title")}:
        return True
    telling = [column for column in keys(name) if _kind(name, column) not in ("integer", "number")]
    held = [domain(name, column, package.stamp()) for column in telling]
    has_a_value = any(one.find(part.strip()) for one in held for part in text.split(",") if part.strip())
    return has_a_value or bool(get_close_matches(given, list(package.fields(name)), cutoff=LIKE_A_COLUMN))


def _kind(name: str, column: str) -> str:
    return package.fields(name)[column]["type"]


@lru_cache(maxsize=256)
def domain(name: str, column: str, stamp: int) -> Domain:
    """Return what a key column of a table can hold: its codes, those that it refers to, and what is in it."""
    kind = _kind(name, column)
    values = [value for value in dict.fromkeys(written(name)[column]) if value] + _referred(name, column)
    values += package.fields(name)[column].get("constraints", {}).get("enum", [])
    compared = Domain(kind, {}).compared
    return Domain(kind, {compared(value): value for value in values})


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
