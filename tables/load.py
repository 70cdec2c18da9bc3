"""Reads a table once per process, checked and typed; a changed file is read again."""

from typing import Any

import pandas as pd

from tables import check, package
from tables.cells import cells
from tables.package import State
from tables.table_error import TableError, cached_with_errors


def load(name: str) -> pd.DataFrame:
    """Return a table by its name in the descriptor, with its columns typed.

    Integers are `Int64` where a value may be missing and `int64` elsewhere, and so are booleans (`boolean`, `bool`);
    months and dates are timestamps (a month is its first day). Rows stand in the `order` that the descriptor names,
    else as in the file; the index is their place there. The frame is a copy-on-write view of a shared one: change it
    freely. Raises `TableError` with the broken promises when the file does not keep them.
    """
    return _read(name, *_states(name)).copy(deep=False)


def rows(name: str) -> dict[str, Any]:
    """Return a table with one key column as a dictionary: key -> row, a named tuple. Do not change it.

    Raises `TableError` as `load` does.
    """
    return _rows(name, *_states(name))


def written(name: str) -> pd.DataFrame:
    """Return a table with every cell as it is written, not checked. Do not change it.

    Raises `TableError` when the file is no table with the columns of the descriptor.
    """
    return _written(name, package.state(package.resource(name)["path"]), package.state(package.DESCRIPTOR))


def broken() -> dict[str, TableError]:
    """Return the tables that do not keep their promises, in the order of the descriptor, each with what is wrong.

    Raises `TableError` when there is no descriptor to say what the tables are.
    """
    found = {}
    for name in package.names():
        try:
            load(name)
        except TableError as error:
            found[name] = error
    return found


def _states(name: str) -> list[State]:
    """Return the state of every file that decides whether a table is whole: its own, the descriptor, those it names."""
    resource = package.resource(name)
    named = {key["reference"]["resource"] or name for key in resource["schema"].get("foreignKeys", [])} - {name}
    paths = [resource["path"], package.DESCRIPTOR, *(package.resource(other)["path"] for other in sorted(named))]
    return [package.state(path) for path in paths]


@cached_with_errors
def _rows(name: str, *states: State) -> dict[str, Any]:
    frame = _read(name, *states)
    return {row[0]: row for row in frame.itertuples(index=False, name="Row")}


@cached_with_errors
def _read(name: str, *states: State) -> pd.DataFrame:
    resource = package.resource(name)
    frame = written(name).copy(deep=False)
    absent = set(resource["schema"].get("missingValues", [""]))
    problems = check.problems(frame, resource, absent, _keys_of)
    if problems:
        raise TableError(name, problems)
    for field in resource["schema"]["fields"]:
        frame[field["name"]] = _typed(frame[field["name"]], field, absent)
    return frame.sort_values(resource["order"], kind="stable") if "order" in resource else frame


@cached_with_errors
def _written(name: str, *states: State) -> pd.DataFrame:
    return cells(package.DATA / package.resource(name)["path"], name, list(package.fields(name)))


def _keys_of(name: str, columns: list[str]) -> set[tuple[str, ...]] | None:
    # As text, and not checked: two tables may refer to each other.
    try:
        return check.keys(written(name), columns)
    except TableError:
        return None


def _typed(cells: pd.Series, field: dict, absent: set[str]) -> pd.Series:
    required = field.get("constraints", {}).get("required", False)
    values = [None if cell in absent else cell for cell in cells.tolist()]
    match field["type"]:
        case "integer" | "year":
            # Through Python's integers: on the way over floats large ones beside a missing value would change.
            numbers = [None if value is None else int(value) for value in values]
            return pd.Series(pd.array(numbers, dtype="Int64"), cells.index).astype("int64" if required else "Int64")
        case "number":
            return pd.to_numeric(pd.Series(values, cells.index)).astype("float64")
        case "date" | "yearmonth":
            return pd.to_datetime(pd.Series(values, cells.index), format="ISO8601")
        case "boolean":
            truths = [None if value is None else value == "true" for value in values]
            return pd.Series(truths, cells.index, "bool" if required else "boolean")
    return pd.Series(values, cells.index, "str") if None in values else cells
