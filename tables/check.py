"""Holds a table, still as text, against what the descriptor promises of it."""

from collections.abc import Callable, Iterator

import pandas as pd

from tables.package import Problem

SHOWN = 10  # problems named per table: the first ones tell what is wrong, thousands would hide it

FORMS = {
    "integer": r"-?\d+",
    "number": r"-?\d+(\.\d+)?([eE][-+]?\d+)?",
    "year": r"\d{4}",
    "yearmonth": r"\d{4}-(0[1-9]|1[0-2])",
    "date": r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])",
    "boolean": r"true|false",
    "string": r"(?s).*",
}

Lookup = Callable[[str, str], set[str] | None]


def problems(frame: pd.DataFrame, resource: dict, absent: set[str], lookup: Lookup) -> list[Problem]:
    """Return the first broken promises of a table, in the order of the descriptor; empty when all hold.

    `frame` holds the cells as text, `absent` the texts that stand for a missing value. `lookup` gives the
    values of a column of another table, or None when that table cannot be read (its own card says so).
    """
    found: list[Problem] = []
    for promise in _promises(frame, resource, absent, lookup):
        found.append(promise)
        if len(found) == SHOWN:
            break
    return found


def _promises(frame: pd.DataFrame, resource: dict, absent: set[str], lookup: Lookup) -> Iterator[Problem]:
    file, schema = resource["path"], resource["schema"]
    for field in schema["fields"]:
        column = frame[field["name"]]
        yield from _column(column, field, column.isin(list(absent)), file)
    yield from _primary_key(frame, schema, file)
    for key in schema.get("foreignKeys", []):
        yield from _foreign_key(frame, key, absent, lookup, file)


def _column(column: pd.Series, field: dict, missing: pd.Series, file: str) -> Iterator[Problem]:
    rules = field.get("constraints", {})
    if rules.get("required"):
        yield from _say("required", file, column, missing)
    present = column[~missing]
    well_formed = present.str.fullmatch(FORMS[field["type"]])
    if field["type"] == "date":  # the form alone would let 31 February pass
        well_formed &= pd.to_datetime(present.where(well_formed), format="%Y-%m-%d", errors="coerce").notna()
    yield from _say("type", file, present, ~well_formed, field["type"])
    present = present[well_formed]
    if "enum" in rules:
        yield from _say("enum", file, present, ~present.isin(rules["enum"]), ", ".join(rules["enum"]))
    if "pattern" in rules:
        yield from _say("pattern", file, present, ~present.str.fullmatch(rules["pattern"]), rules["pattern"])
    if rules.get("unique"):
        yield from _say("unique", file, present, present.duplicated())
    for bound, compare in (("minimum", pd.Series.lt), ("maximum", pd.Series.gt)):
        if bound in rules:
            yield from _say(bound, file, present, compare(pd.to_numeric(present), rules[bound]), rules[bound])


def _primary_key(frame: pd.DataFrame, schema: dict, file: str) -> Iterator[Problem]:
    key = schema.get("primaryKey", [])
    key = [key] if isinstance(key, str) else key
    if key:
        twins = frame[frame.duplicated(key)]
        cells = pd.Series([", ".join(row) for row in twins[key].to_numpy()], twins.index, "str", ", ".join(key))
        yield from _say("duplicate", file, cells, cells.notna())


def _foreign_key(frame: pd.DataFrame, key: dict, absent: set[str], lookup: Lookup, file: str) -> Iterator[Problem]:
    column, target = key["fields"], key["reference"]["fields"]
    column, target = (value[0] if isinstance(value, list) else value for value in (column, target))
    other = key["reference"]["resource"]
    known = set(frame[target]) if not other else lookup(other, target)
    if known is not None:
        cells = frame[column]
        yield from _say("unknown", file, cells, ~cells.isin(known | absent), other)


def _say(rule: str, file: str, cells: pd.Series, wrong: pd.Series, expected: object = "") -> Iterator[Problem]:
    for index, cell in cells[wrong.astype(bool)].items():
        yield Problem(rule, file, int(str(index)) + 2, str(cells.name), str(cell)[:60], str(expected))
