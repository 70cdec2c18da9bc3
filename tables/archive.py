"""What can be taken home: one table as CSV or Parquet, and the whole package as one zip. Bytes out, nothing written."""

import io
import json
import zipfile
from collections.abc import Container, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from tables import package, translations
from tables.load import broken, load
from tables.table_error import TableError, unreadable
from tables.translations import PERIODS

ROOT = Path(__file__).resolve().parent.parent
BESIDE = ["LICENSE-DATA.md", "CITATION.cff"]  # go into the zip as they are
README = "README.md"
# The types of the descriptor as Arrow knows them. It has none for a month: that is text there, as in the CSV.
ARROW = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "year": pa.int64(),
    "yearmonth": pa.string(),
    "date": pa.date32(),
    "boolean": pa.bool_(),
}
TOLD = ["title", "description", "unit"]  # of a column, kept in the Parquet file


def file_name(name: str, ending: str) -> str:
    """Return the name of a file to take home, with the version of the data in it."""
    return f"{name}-{package.version()}.{ending}"


def csv(name: str) -> bytes:
    """Return the bytes of the file of a table, as they are. Raises `TableError` when there is none."""
    return _content(package.DATA / package.resource(name)["path"])


def parquet(name: str, rows: pd.DataFrame | None = None) -> bytes:
    """Return a table, or some of its rows, as a Parquet file: typed as described, with what each column is beside it.

    That is its title, description and unit; of the table its title, version, day, licences and sources.
    Raises `TableError` as `load` does.
    """
    described = package.fields(name)
    about = {"name": name, "title": package.resource(name)["title"], "version": package.version()}
    about["created"] = package.describe()["created"]
    about["licences"] = json.dumps(package.resource(name)["licenses"], ensure_ascii=False)
    about["sources"] = json.dumps(package.resource(name)["sources"], ensure_ascii=False)
    schema = pa.schema([pa.field(column, ARROW[told["type"]]) for column, told in described.items()])
    frame = load(name) if rows is None else rows
    months = [column for column, told in described.items() if told["type"] == "yearmonth"]
    frame = frame.assign(**{column: frame[column].dt.strftime(PERIODS["yearmonth"]) for column in months})
    table = pa.Table.from_pandas(frame, schema, preserve_index=False)
    columns = [column.with_metadata(_texts(described[column.name])) for column in table.schema]
    told = {**(table.schema.metadata or {}), **{key.encode(): text.encode() for key, text in about.items()}}
    out = io.BytesIO()
    pq.write_table(table.cast(pa.schema(columns, told)), out, compression="zstd")
    return out.getvalue()


def _texts(field: dict) -> dict[str, str]:
    return {key: field[key] for key in TOLD if key in field}


@dataclass(frozen=True)
class Archive:
    """The package as one zip, and what it lacks: a file by its name, with what is wrong with it."""

    content: bytes
    lacks: dict[str, TableError]

    def file_name(self) -> str:
        """Return the name of the zip, which says when something is lacking."""
        return file_name(f"{package.describe()['name']}{'-incomplete' if self.lacks else ''}", "zip")


def archive() -> Archive:
    """Return the package as one zip: all tables that are whole, descriptor, licence, citation and a README.

    What cannot be read or does not keep its promises is left out, also of the descriptor, and named in the README.
    Made again from the same files it is the same bytes: the files are in one order and carry the day of the edition.
    Raises `TableError` when there is no descriptor to say what the tables are.
    """
    files: dict[str, bytes] = {}
    lacks = {package.resource(name)["path"]: error for name, error in broken().items()}
    for name, folder in _members().items():
        if name not in lacks:
            try:
                files[name] = _content(folder / name)
            except TableError as error:
                lacks[name] = error
    files[README] = readme(lacks).encode()
    if lacks and package.DESCRIPTOR in files:
        files[package.DESCRIPTOR] = json.dumps(_of_whole(lacks), ensure_ascii=False, indent=1).encode()
    day = package.describe()["created"]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in sorted(files):
            packed.writestr(_member(name, day), files[name], zipfile.ZIP_DEFLATED, 9)
    return Archive(out.getvalue(), lacks)


def _of_whole(lacks: Mapping[str, TableError]) -> dict[str, Any]:
    """Return the descriptor without the tables that are lacking: programs would stumble over each of them."""
    described = package.describe()
    whole = [resource for resource in described["resources"] if resource["path"] not in lacks]
    names = {"", *(resource["name"] for resource in whole)}
    return described | {"resources": [resource | {"schema": _linked(resource["schema"], names)} for resource in whole]}


def _linked(schema: Mapping[str, Any], names: Container[str]) -> dict[str, Any]:
    """Return a schema with the links to the tables of these names only."""
    links = [link for link in schema.get("foreignKeys", []) if link["reference"]["resource"] in names]
    return {**schema, "foreignKeys": links}


def _members() -> dict[str, Path]:
    """Return every file that goes into the zip as it is, with its folder."""
    tables = [package.resource(name)["path"] for name in package.names()]
    return dict.fromkeys([package.DESCRIPTOR, *tables], package.DATA) | dict.fromkeys(BESIDE, ROOT)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise TableError(path.name, [unreadable(path.name, error)]) from error


def _member(name: str, day: str) -> zipfile.ZipInfo:
    year, month, rest = day.split("-")
    member = zipfile.ZipInfo(name, (int(year), int(month), int(rest[:2]), 0, 0, 0))
    member.create_system = 3  # the same on every machine
    member.external_attr = 0o644 << 16
    return member


def readme(lacks: Mapping[str, TableError]) -> str:
    """Return the README of the package: `data/README.md`, a line for each whole table, and what is lacking and why."""
    spoken = translations.words(translations.ENGLISH)
    try:
        text = _content(package.DATA / README).decode("utf-8", "replace").rstrip()
    except TableError:  # the tables are worth more than the words about them
        text = translations.look_up(spoken, "archive.head")
    lines = [
        f"| `{entry['path']}` | {entry['title']} | {len(load(entry['name']))} |"
        for entry in package.describe()["resources"]
        if entry["path"] not in lacks
    ]
    text = "\n".join([text.replace("VERSION", package.version()), *lines]) + "\n"
    why = [sentence for error in lacks.values() for sentence in translations.sentences(error, spoken)]
    return (
        text + "\n".join(["", translations.look_up(spoken, "archive.lacks"), "", *(f"- {one}" for one in why), ""])
        if why
        else text
    )
