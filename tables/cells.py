"""Reads the file of a table as text: what can be wrong with a file before anything is asked of its columns."""

import csv
import io
from pathlib import Path

import pandas as pd

from tables.table_error import Problem, TableError, unreadable

BYTE_ORDER_MARK = "\ufeff"


def cells(path: Path, name: str, header: list[str]) -> pd.DataFrame:
    """Return the cells of table `name` as text. Raises `TableError` with the first thing that is wrong.

    Rows are counted as a spreadsheet counts them, the header is 1: a line break inside a cell begins no new row.
    """
    text = _text(path, name)
    rows = _rows(text, path, name)
    if rows[0] != header:
        found, expected = ", ".join(rows[0])[:200], ", ".join(header)
        raise TableError(name, [Problem("header", path.name, 1, found=found, expected=expected)])
    for number, row in enumerate(rows, start=1):
        if len(row) != len(header):
            problem = Problem("cut_off", path.name, number, found=str(len(row)), expected=str(len(header)))
            raise TableError(name, [problem])
    if not text.endswith(("\n", "\r")):  # half a number would be read as another number
        raise TableError(name, [Problem("unfinished", path.name, len(rows))])
    if len(rows) == 1:
        raise TableError(name, [Problem("no_rows", path.name)])
    return pd.DataFrame(rows[1:], columns=header, dtype="str")


def _text(path: Path, name: str) -> str:
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise TableError(name, [unreadable(path.name, error)]) from error
    except UnicodeDecodeError as error:
        raise TableError(name, [Problem("not_utf8", path.name, _row(error.object[: error.start].decode()))]) from error
    if not text:
        raise TableError(name, [Problem("empty_file", path.name)])
    if text.startswith(BYTE_ORDER_MARK):
        raise TableError(name, [Problem("byte_order_mark", path.name, 1)])
    if "\0" in text:
        raise TableError(name, [Problem("zero_byte", path.name, _row(text.partition("\0")[0]))])
    return text


def _row(before: str) -> int:
    """Return the number of the row in which a text ends."""
    try:
        return sum(1 for _ in csv.reader(io.StringIO(f"{before}x", newline="")))
    except csv.Error:
        return before.count("\n") + 1


def _rows(text: str, path: Path, name: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), strict=True):
            rows.append(row)  # one by one: what was read before an error tells its row
    except csv.Error as error:
        raise TableError(name, [Problem("not_csv", path.name, len(rows) + 1)]) from error
    return rows
