"""The data package: where the tables are and what `datapackage.json` promises of each."""

import json
import os
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import islice
from pathlib import Path
from typing import Any

from tables import descriptor
from tables.descriptor import DESCRIPTOR
from tables.table_error import SHOWN, Problem, TableError, cached_with_errors, unreadable

COUNTRY = "[A-Z]{3}"  # a code of ISO 3166-1 alpha-3, or one of ours for a group, in patterns
_STAMP: ContextVar[int | None] = ContextVar("stamp", default=None)
DATA = Path(__file__).resolve().parent.parent / "data"


def describe() -> dict[str, Any]:
    """Return the descriptor of the package.

    Raises `TableError` when the file is missing, empty, not JSON, or does not say what is read in it.
    """
    path = DATA / DESCRIPTOR
    try:
        return _parse(path, path.stat().st_mtime_ns)
    except OSError as error:
        raise TableError(DESCRIPTOR, [unreadable(DESCRIPTOR, error)]) from error


@cached_with_errors
def _parse(path: Path, changed: int) -> dict[str, Any]:
    text = path.read_bytes()
    if not text.strip():
        raise TableError(DESCRIPTOR, [Problem("empty_file", DESCRIPTOR)])
    try:
        package = json.loads(text)
        json.dumps(package, ensure_ascii=False).encode()  # nobody could be sent half a character, as "\ud800" is
    except (ValueError, RecursionError) as error:
        raise TableError(DESCRIPTOR, [Problem("descriptor", DESCRIPTOR, found=str(error)[:80])]) from error
    if found := list(islice(descriptor.faults(package), SHOWN)):
        raise TableError(DESCRIPTOR, found)
    return package


def names() -> list[str]:
    """Return the names of all tables, in the order of the descriptor."""
    return [resource["name"] for resource in describe()["resources"]]


def resource(name: str) -> dict[str, Any]:
    """Return what the descriptor says of one table; raises `TableError` when it does not name it."""
    for entry in describe()["resources"]:
        if entry["name"] == name:
            return entry
    raise TableError(name, [Problem("not_described", DESCRIPTOR, found=name)])


def fields(name: str) -> dict[str, dict[str, Any]]:
    """Return the columns of one table in order: name -> what the descriptor says of it."""
    return {entry["name"]: entry for entry in resource(name)["schema"]["fields"]}


def country_columns() -> set[str]:
    """Return the names of the columns, of any table, that hold countries: their pattern begins with a country's code.

    Cells hold one code or, separated by semicolons, several. The same name means the same in every table.
    """
    fields = (field for entry in describe()["resources"] for field in entry["schema"]["fields"])
    return {field["name"] for field in fields if field.get("constraints", {}).get("pattern", "").startswith(COUNTRY)}


def version() -> str:
    """Return the version of the data, as the descriptor states it."""
    return describe()["version"]


@contextmanager
def one_state() -> Generator[None]:
    """Take the files as they are now for all that is asked inside, also by another such block: a page looks once."""
    token = _STAMP.set(stamp())
    try:
        yield
    finally:
        _STAMP.reset(token)


def stamp() -> int:
    """Return a number that changes when a file of the package changes, also one that is put back with its old time."""
    known = _STAMP.get()
    return _look() if known is None else known


def _look() -> int:
    above = str(DATA)  # left out: a copy of the folder holds the same
    folders = [DATA, *(Path(folder) for folder, _, _ in os.walk(DATA / "text"))]
    entries = [entry for folder in folders for entry in os.scandir(folder)]
    states = ((entry.path.removeprefix(above), entry.stat().st_mtime_ns, entry.stat().st_size) for entry in entries)
    return hash(tuple(sorted(states)))
