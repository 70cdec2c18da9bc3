"""Reads a table once per process, checked and typed; a changed file is read again."""

import csv
import io
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from tables import check, package
from tables.package import Problem, TableError


def load(name: str) -> pd.DataFrame:
    """Return a table by its name in the descriptor, with its columns typed.

    Integers are `Int64` where a value may be missing and `int64` elsewhere; months and dates are timestamps
    (a month is its first day). The frame is a copy-on-write view of a shared one: change it freely.
    Raises `TableError` with the broken promises when the file does not keep them.
    """
    return _read(name, *_file(name)).copy(deep=False)


def rows(name: str) -> dict[str, Any]:
    """Return a table with one key column as a dictionary: key -> row, a named tuple. Do not change it.

    Raises `TableError` as `load` does.
    """
    return _rows(name, *_file(name))


def _file(name: str) -> tuple[Path, int]:
    """Return the file of a table and when it was changed, by which a changed one is told from one that is kept."""
    path = package.DATA / package.resource(name)["path"]
    try:
        return path, path.stat().st_mtime_ns
    except FileNotFoundError as error:
        raise TableError(name, [Problem("missing_file", path.name)]) from error


@lru_cache(maxsize=64)
def _rows(name: str, path: Path, changed: int) -> dict[str, Any]:
    frame = _read(name, path, changed)
    return {row[0]: row for row in frame.itertuples(index=False, name="Row")}


@lru_cache(maxsize=64)
def _read(name: str, path: Path, changed: int) -> pd.DataFrame:
    resource = package.resource(name)
    frame = _cells(path, name, list(package.fields(name)))
    absent = set(resource["schema"].get("missingValues", [""]))
    broken = check.problems(frame, resource, absent, _column_of)
    if broken:
        raise TableError(name, broken)
    for field in resource["schema"]["fields"]:
        frame[field["name"]] = _typed(frame[field["name"]], field, absent)
    return frame


def _cells(path: Path, name: str, header: list[str]) -> pd.DataFrame:
    """Return the cells as text. A cut-off line, a wrong header or a wrong encoding raises `TableError`."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        row = error.object[: error.start].count(b"\n") + 1
        raise TableError(name, [Problem("not_utf8", path.name, row)]) from error
    rows = list(csv.reader(io.StringIO(text)))
    if not rows:
        raise TableError(name, [Problem("empty_file", path.name)])
    if rows[0] != header:
        found, expected = ", ".join(rows[0])[:200], ", ".join(header)
        raise TableError(name, [Problem("header", path.name, 1, found=found, expected=expected)])
    for number, row in enumerate(rows, start=1):
        if len(row) != len(header):
            problem = Problem("cut_off", path.name, number, found=str(len(row)), expected=str(len(header)))
            raise TableError(name, [problem])
    if len(rows) == 1:
        raise TableError(name, [Problem("no_rows", path.name)])
    return pd.DataFrame(rows[1:], columns=header, dtype="str")


def _column_of(name: str, column: str) -> set[str] | None:
    try:
        return set(load(name)[column])
    except TableError:
        return None


def _typed(cells: pd.Series, field: dict, absent: set[str]) -> pd.Series:
    cells = cells.mask(cells.isin(list(absent)))
    required = field.get("constraints", {}).get("required", False)
    match field["type"]:
        case "integer" | "year":
            numbers = pd.to_numeric(cells)
            return numbers.astype("int64" if required else "Int64")
        case "number":
            return pd.to_numeric(cells).astype("float64")
        case "date" | "yearmonth":
            return pd.to_datetime(cells)
        case "boolean":
            return cells == "true"
    return cells
