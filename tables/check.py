"""Holds a table, still as text, against what the descriptor promises of it."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from math import isfinite
from operator import gt, lt

import pandas as pd

from tables.table_error import SHOWN, Problem

FORMS = {
    "integer": re.compile(r"-?[0-9]+"),
    "number": re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?"),
    "year": re.compile(r"[0-9]{4}"),
    "yearmonth": re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])"),
    "date": re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"),
    "boolean": re.compile(r"true|false"),
    "string": re.compile(r"(?s).*"),
}
NUMBERS = ["integer", "number", "year"]
LARGEST = 2**63 - 1  # what the columns of a frame and of a Parquet file hold

REASON = "_missing_reason"  # ends the name of the column that says why the one before it is empty

Keys = set[tuple[str, ...]]
Lookup = Callable[[str, list[str]], Keys | None]


def problems(frame: pd.DataFrame, resource: dict, absent: set[str], lookup: Lookup) -> list[Problem]:
    """Return the first broken promises of a table, in the order of the descriptor; empty when all hold.

    `frame` holds the cells as text, `absent` the texts that stand for a missing value. `lookup` gives the keys in
    columns of another table, or None when that table cannot be read (its own card says so).
    """
    return list(islice(_promises(frame, resource, absent, lookup), SHOWN))


def _promises(frame: pd.DataFrame, resource: dict, absent: set[str], lookup: Lookup) -> Iterator[Problem]:
    file, schema = resource["path"], resource["schema"]
    for field in schema["fields"]:
        yield from _column(frame[field["name"]].tolist(), field, absent, file)
        if field["name"].endswith(REASON):
            yield from _reasons(frame, field["name"], absent, file)
    yield from _primary_key(frame, schema, file)
    for key in schema.get("foreignKeys", []):
        yield from _foreign_key(frame, key, absent, lookup, file)


def _reasons(frame: pd.DataFrame, name: str, absent: set[str], file: str) -> Iterator[Problem]:
    """Name every row with both a value and a reason why it is missing, or with neither."""
    valued, reasoned = (~frame[column].isin(absent) for column in (name.removesuffix(REASON), name))
    for row in (valued == reasoned).to_numpy().nonzero()[0]:
        yield Problem("reason", file, int(row) + 2, name, frame[name].iloc[row])


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
    exact = {value for value in well_formed if kind not in NUMBERS or not _too_large(kind, value)}
    yield from say("too_large", well_formed - exact)
    for rule, wrong, expected in _against(rules, exact):
        yield from say(rule, wrong, expected)
    if rules.get("unique") and len(values) < len(cells):
        yield from _twins("unique", file, name, [(cell,) if cell in exact else None for cell in cells])
    needed = field.get("requiredValues", [])
    yield from (Problem("needed", file, None, name, value) for value in needed if value not in values)


def _against(rules: dict, values: set[str]) -> Iterator[tuple[str, set[str], object]]:
    """Return the values that break each rule: the rule, those values, what was expected."""
    if "enum" in rules:
        yield "enum", values.difference(rules["enum"]), ", ".join(rules["enum"])
    if "pattern" in rules:
        yield "pattern", {value for value in values if not re.fullmatch(rules["pattern"], value)}, rules["pattern"]
    for bound, beyond in (("minimum", lt), ("maximum", gt)):
        if bound in rules:
            yield bound, {value for value in values if beyond(float(value), rules[bound])}, rules[bound]


def _is(kind: str, value: str) -> bool:
    if not FORMS[kind].fullmatch(value):
        return False
    if kind in ("date", "yearmonth"):  # the form alone would let 31 February and the year 0 pass
        try:
            date.fromisoformat(f"{value}-01"[:10])
        except ValueError:
            return False
    return True


def _too_large(kind: str, value: str) -> bool:
    if kind == "number":
        return not isfinite(float(value))
    return len(value) > len(str(-LARGEST)) or abs(int(value)) > LARGEST  # Python refuses to read very long ones


def _primary_key(frame: pd.DataFrame, schema: dict, file: str) -> Iterator[Problem]:
    yield from _twins("duplicate", file, ", ".join(schema["primaryKey"]), _rows(frame, schema["primaryKey"]))


def _foreign_key(frame: pd.DataFrame, key: dict, absent: set[str], lookup: Lookup, file: str) -> Iterator[Problem]:
    """Compare whole keys; one of which a part is missing refers to nothing."""
    columns, target, other = key["fields"], key["reference"]["fields"], key["reference"]["resource"]
    known = lookup(other, target) if other else keys(frame, target)
    if known is None:
        return
    wrong = {cells for cells in keys(frame, columns) - known if not absent.intersection(cells)}
    rows = [", ".join(cells) for cells in _rows(frame, columns)]
    yield from _say("unknown", file, ", ".join(columns), rows, {", ".join(cells) for cells in wrong}, other or file)


def keys(frame: pd.DataFrame, columns: list[str]) -> Keys:
    """Return the different keys in some columns of a table, as text."""
    return set(_rows(frame, columns))


def _rows(frame: pd.DataFrame, columns: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(frame[column].tolist() for column in columns), strict=True)


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
