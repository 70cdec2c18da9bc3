"""What can be taken home: one table as CSV or Parquet, and the whole package as one zip. Bytes out, nothing written."""

import io
import json
import zipfile
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from tables import package
from tables.load import load
from tables.words import PERIODS

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
    """Return the bytes of the file of a table, as they are. Raises `TableError` when there is no such table."""
    return (package.DATA / package.resource(name)["path"]).read_bytes()


def parquet(name: str, rows: pd.DataFrame | None = None) -> bytes:
    """Return a table, or some of its rows, as a Parquet file: typed as described, with what each column is beside it.

    That is its title, description and unit.
    Raises `TableError` as `load` does.
    """
    described = package.fields(name)
    about = {"name": name, "title": package.resource(name)["title"], "version": package.version()}
    about["licences"] = json.dumps(package.resource(name)["licenses"], ensure_ascii=False)
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


def archive() -> bytes:
    """Return the whole package as one zip: all tables, descriptor, licence, citation and a README.

    Made again from the same files it is the same bytes: the files are in one order and carry the day of the edition.
    """
    day = package.describe()["created"]
    files = {package.DESCRIPTOR: (package.DATA / package.DESCRIPTOR).read_bytes(), README: readme().encode()}
    files |= {package.resource(name)["path"]: csv(name) for name in package.names()}
    files |= {name: (ROOT / name).read_bytes() for name in BESIDE}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in sorted(files):
            packed.writestr(_member(name, day), files[name], zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


def _member(name: str, day: str) -> zipfile.ZipInfo:
    year, month, rest = day.split("-")
    member = zipfile.ZipInfo(name, (int(year), int(month), int(rest[:2]), 0, 0, 0))
    member.create_system = 3  # the same on every machine
    member.external_attr = 0o644 << 16
    return member


def readme() -> str:
    """Return the README of the package: `data/README.md` with a line for each table at its end."""
    text = (package.DATA / README).read_text("utf-8").rstrip()
    lines = [
        f"| `{entry['path']}` | {entry['title']} | {len(csv(entry['name']).splitlines()) - 1} |" for entry in _all()
    ]
    return "\n".join([text.replace("VERSION", package.version()), *lines]) + "\n"


def _all() -> list[dict]:
    return package.describe()["resources"]
