"""The data package: where the tables are and what `datapackage.json` promises of each."""

import json
import os
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from tables import descriptor
from tables.descriptor import DESCRIPTOR
from tables.table_error import SHOWN, Problem, TableError, cached_with_errors, unreadable

COUNTRY = "[A-Z]{3}"  # a code of ISO 3166-1 alpha-3, or one of ours for a group, in patterns
State = tuple[str, int, int] | None  # a file of the package, when it was changed and its size; None where there is none
_LOOK: ContextVar["_Look | None"] = ContextVar("look", default=None)
DATA = Path(__file__).resolve().parent.parent / "data"


def describe() -> dict[str, Any]:
    """Return the descriptor of the package.

    Raises `TableError` when the file is missing, empty, not JSON, or does not say what is read in it.
    """
    known, path = state(DESCRIPTOR), DATA / DESCRIPTOR
    try:
        return _parse(path, known[1] if known else path.stat().st_mtime_ns)
    except OSError as error:
        raise TableError(DESCRIPTOR, [unreadable(DESCRIPTOR, error)]) from error


@cached_with_errors
def _parse(path: Path, changed: int) -> dict[str, Any]:
    return _described(path.read_bytes())


@cached_with_errors
def _described(text: bytes) -> dict[str, Any]:
    # By its text: a copy of the package, as a refresh makes one, says the same.
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


@dataclass(frozen=True)
class _Look:
    """The files of the package at one moment: when each was changed and its size, by path."""

    files: dict[str, tuple[int, int]]
    stamp: int


@contextmanager
def one_state() -> Generator[None]:
    """Take the files as they are now for all that is asked inside, also by another such block: a page looks once."""
    token = _LOOK.set(_LOOK.get() or _look())
    try:
        yield
    finally:
        _LOOK.reset(token)


def stamp() -> int:
    """Return a number that changes when a file of the package changes, also one that is put back with its old time."""
    return (_LOOK.get() or _look()).stamp


def state(file: str) -> State:
    """Return the state of a file of the package, inside `one_state` as it was when that began."""
    look, path = _LOOK.get(), DATA / file
    if look and (known := look.files.get(str(path))):
        return file, *known
    try:
        found = path.stat()
    except OSError:
        return None
    return file, found.st_mtime_ns, found.st_size


def _look() -> _Look:
    above = str(DATA)  # not in the stamp: a copy of the folder holds the same
    folders = [DATA, *(Path(folder) for folder, _, _ in os.walk(DATA / "text"))]
    entries = [entry for folder in folders for entry in os.scandir(folder)]
    files = {entry.path: (entry.stat().st_mtime_ns, entry.stat().st_size) for entry in entries}
    return _Look(files, hash(tuple(sorted((path.removeprefix(above), state) for path, state in files.items()))))
