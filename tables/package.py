"""The data package: where the tables are and what `datapackage.json` promises of each."""

import json
import os
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parent.parent / "data"
DESCRIPTOR = "datapackage.json"
REASON = "_missing_reason"  # ends the name of the column that says why the one before it is empty


@dataclass(frozen=True)
class Problem:
    """A broken promise of the data package: which rule, in which file, row (1 = header) and column.

    The words for it live in `data/text`, section `problems`, by `rule`.
    """

    rule: str
    file: str
    row: int | None = None
    column: str | None = None
    found: str = ""
    expected: str = ""


@dataclass(eq=False)
class TableError(Exception):
    """A table that cannot be used, with the problems that were found (the first ones, at most ten)."""

    name: str
    problems: list[Problem] = field(default_factory=list)

    def __str__(self) -> str:
        return "; ".join(
            " ".join(f"{key}={value}" for key, value in vars(problem).items() if value) for problem in self.problems
        )


def describe() -> dict[str, Any]:
    """Return the descriptor of the package.

    Raises `TableError` when the file is missing, empty or not a JSON object with resources.
    """
    path = DATA / DESCRIPTOR
    try:
        return _parse(path, path.stat().st_mtime_ns)
    except FileNotFoundError as error:
        raise TableError(DESCRIPTOR, [Problem("missing_file", DESCRIPTOR)]) from error


@lru_cache(maxsize=8)
def _parse(path: Path, changed: int) -> dict[str, Any]:
    text = path.read_bytes()
    if not text.strip():
        raise TableError(DESCRIPTOR, [Problem("empty_file", DESCRIPTOR)])
    try:
        package = json.loads(text)
        package["resources"][0]["schema"]["fields"]
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise TableError(DESCRIPTOR, [Problem("descriptor", DESCRIPTOR, found=str(error)[:80])]) from error
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


def version() -> str:
    """Return the version of the data, as the descriptor states it."""
    return describe()["version"]


def stamp() -> int:
    """Return a number that changes when a file of the package changes."""
    entries = [entry for folder in (DATA, DATA / "text") for entry in os.scandir(folder)]
    return max(entry.stat().st_mtime_ns for entry in (DATA, *entries))
