"""Holds a table, still as text, against what the descriptor promises of it."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from operator import gt, lt

import pandas as pd

from tables.package import Problem

SHOWN = 10  # problems named per table: the first ones tell what is wrong, thousands would hide it

FORMS = {
    "integer": re.compile(r"-?\d+"),
    "number": re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?"),
    "year": re.compile(r"\d{4}"),
    "yearmonth": re.compile(r"\d{4}-(0[1-9]|1[0-2])"),
    "date": re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"),
    "boolean": re.compile(r"true|false"),
    "string": re.compile(r"(?s).*"),
}

Lookup = Callable[[str, str], set[str] | None]


def problems(frame: pd.DataFrame, resource: dict, absent: set[str], lookup: Lookup) -> list[Problem]:
    """Return the first broken promises of a table, in the order of the descriptor; empty when all hold.

    `frame` holds the cells as text, `absent` the texts that stand for a missing value. `lookup` gives the
    values of a column of another table, or None when that table cannot be read (its own card says so).
    """
    return list(islice(_promises(frame, resource, absent, lookup), SHOWN))


def _promises(frame: pd.DataFrame, resource: dict, absent: set[str], lookup: Lookup) -> Iterator[Problem]:
    file, schema = resource["path"], resource["schema"]
    for field in schema["fields"]:
        yield from _column(frame[field["name"]].tolist(), field, absent, file)
    yield from _primary_key(frame, schema, file)
    for key in schema.get("foreignKeys", []):
        yield from _foreign_key(frame, key, absent, lookup, file)


def _column(cells: list[str], field: dict, absent: set[str], file: str) -> Iterator[Problem]:
    """Judge each value once, however often it stands in the column."""
    name, kind, rules = field["name"], field["type"], field.get("constraints", {})
    values = set(cells)

    def say(rule: str, wrong: set[str], expected: object = "") -> Iterator[Problem]:
        return _say(rule, file, name, cells, wrong, expected)

    if rules.get("required"):
        yield from say("required", values & absent)
    present = values - absent
    well_formed = {value for value in present if _is(kind, value)}
    yield from say("type", present - well_formed, kind)
    if "enum" in rules:
        yield from say("enum", well_formed.difference(rules["enum"]), ", ".join(rules["enum"]))
    if "pattern" in rules:
        wrong = {value for value in well_formed if not re.fullmatch(rules["pattern"], value)}
        yield from say("pattern", wrong, rules["pattern"])
    if rules.get("unique") and len(values) < len(cells):
        yield from _twins("unique", file, name, [(cell,) if cell in well_formed else None for cell in cells])
    for bound, beyond in (("minimum", lt), ("maximum", gt)):
        if bound in rules:
            wrong = {value for value in well_formed if beyond(float(value), rules[bound])}
            yield from say(bound, wrong, rules[bound])


def _is(kind: str, value: str) -> bool:
    if not FORMS[kind].fullmatch(value):
        return False
    if kind == "date":  # the form alone would let 31 February pass
        try:
            date.fromisoformat(value)
        except ValueError:
            return False
    return True


def _primary_key(frame: pd.DataFrame, schema: dict, file: str) -> Iterator[Problem]:
    key = schema.get("primaryKey", [])
    key = [key] if isinstance(key, str) else key
    if key:
        rows = zip(*(frame[column].tolist() for column in key), strict=True)
        yield from _twins("duplicate", file, ", ".join(key), rows)


def _foreign_key(frame: pd.DataFrame, key: dict, absent: set[str], lookup: Lookup, file: str) -> Iterator[Problem]:
    column, target = key["fields"], key["reference"]["fields"]
    column, target = (value[0] if isinstance(value, list) else value for value in (column, target))
    other = key["reference"]["resource"]
    known = set(frame[target]) if not other else lookup(other, target)
    if known is not None:
        cells = frame[column].tolist()
        yield from _say("unknown", file, column, cells, set(cells) - known - absent, other)


def _twins(rule: str, file: str, column: str, keys: Iterable[tuple[str, ...] | None]) -> Iterator[Problem]:
    """Name every row whose key stood there before; None is no key."""
    seen: set[tuple[str, ...]] = set()
    for row, key in enumerate(keys, start=2):
        if key in seen:
            yield Problem(rule, file, row, column, ", ".join(key)[:60])
        elif key is not None:
            seen.add(key)


def _say(
    rule: str, file: str, column: str, cells: list[str], wrong: set[str], expected: object = ""
) -> Iterator[Problem]:
    """Name every row in which one of the wrong values stands."""
    if wrong:
        for row, cell in enumerate(cells, start=2):
            if cell in wrong:
                yield Problem(rule, file, row, column, cell[:60], str(expected))
