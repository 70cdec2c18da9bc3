"""Reads an edition of the data package, from a zip or a folder."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.changes.rows import Rows, by_key
from tables.descriptor import DESCRIPTOR

Read = Callable[[str], bytes]  # a file of the package, by its name


class UnusableEdition(Exception):
    """An edition that cannot be compared; the message is a sentence."""


@dataclass(frozen=True)
class Table:
    """A table of an edition: its key, its columns as described, by name, and its rows. A missing value is empty."""

    key: tuple[str, ...]
    columns: dict[str, dict[str, Any]]
    rows: Rows


@dataclass(frozen=True)
class Edition:
    """An edition: its version, the day it was made (ISO 8601) and its tables by name."""

    version: str
    day: str
    tables: dict[str, Table]


def read(path: Path) -> Edition:
    """Return the edition in a zip or a folder with the descriptor. Raises `UnusableEdition`."""
    if path.is_dir():
        return _edition(path, lambda name: (path / name).read_bytes())
    try:
        with zipfile.ZipFile(path) as packed:
            return _edition(path, packed.read)
    except (OSError, zipfile.BadZipFile) as error:
        raise UnusableEdition(f"{path} is neither a folder nor a zip that can be read.") from error


def _edition(path: Path, read_file: Read) -> Edition:
    text = _text(path, read_file, DESCRIPTOR)
    try:
        told = json.loads(text)
        described = {resource["name"]: (resource["path"], resource["schema"]) for resource in told["resources"]}
        tables = {name: _table(path, file, schema, read_file) for name, (file, schema) in described.items()}
        return Edition(told["version"], told["created"][:10], tables)
    except (ValueError, LookupError, TypeError) as error:
        raise UnusableEdition(f"{path}: {DESCRIPTOR} does not describe tables with keys ({error}).") from error


def _text(path: Path, read_file: Read, name: str) -> str:
    try:
        return read_file(name).decode("utf-8")
    except (OSError, KeyError) as error:
        raise UnusableEdition(f"{path} has no {name}.") from error
    except UnicodeDecodeError as error:
        raise UnusableEdition(f"{path}: {name} is not UTF-8 text.") from error


def _table(path: Path, file: str, schema: dict[str, Any], read_file: Read) -> Table:
    columns, key = {field["name"]: field for field in schema["fields"]}, tuple(schema["primaryKey"])
    # Version 2 of the standard may put a label beside what stands for a missing value.
    missing = {one["value"] if isinstance(one, dict) else one for one in schema.get("missingValues", [""])}
    lines = csv.DictReader(io.StringIO(_text(path, read_file, file), newline=""))
    if lacking := [name for name in columns if name not in (lines.fieldnames or [])]:
        raise UnusableEdition(f"{path}: {file} has no column {lacking[0]}.")
    rows = [{name: "" if row[name] in missing else row[name] or "" for name in columns} for row in lines]
    keyed = by_key(rows, key)
    if len(keyed) < len(rows):
        raise UnusableEdition(f"{path}: {file} has several rows with the same key.")
    return Table(key, columns, keyed)
