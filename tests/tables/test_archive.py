"""What a reader takes home opens elsewhere, is complete, and is the same bytes every time."""

import csv
import io
import json
import os
import zipfile
from pathlib import Path

import frictionless
import pyarrow.parquet as pq
import pytest

from tables import archive, export, package
from tables.load import load
from tests import everywhere
from tests.everywhere import some, somewhere

NAMES = package.names()
TYPES = {"string": "string", "integer": "int64", "number": "double", "year": "int64", "boolean": "bool"}
TYPES |= {"date": "date32[day]", "yearmonth": "string"}
ROWS = 100  # of each table: our own check, which is quick, reads all
BESIDE = {"datapackage.json", "README.md", "LICENSE-DATA.md", "CITATION.cff"}


@pytest.fixture(scope="module")
def content() -> bytes:
    """Return the zip."""
    return archive.archive().content


@pytest.fixture(scope="module")
def unpacked(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what is in the zip, as its reader would unpack it."""
    folder = tmp_path_factory.mktemp("elsewhere")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.testzip() is None
        packed.extractall(folder)
    return folder


def test_the_zip_holds_every_table_and_what_explains_them_and_nothing_else(unpacked):
    tables = {package.resource(name)["path"] for name in NAMES}
    assert {path.name for path in unpacked.rglob("*")} == tables | BESIDE
    for name in tables | {package.DESCRIPTOR}:
        assert (unpacked / name).read_bytes() == (package.DATA / name).read_bytes()


def test_an_independent_validator_finds_the_package_valid_far_from_home(unpacked, monkeypatch):
    monkeypatch.chdir(unpacked)
    report = frictionless.validate(package.DESCRIPTOR, limit_rows=None if everywhere.ASKED else ROWS)
    assert report.flatten(["title", "rowNumber", "fieldName", "type", "message"]) == []
    assert len(report.tasks) == len(NAMES)


def test_a_package_that_lacks_tables_which_others_refer_to_is_valid_as_well(damage, tmp_path, monkeypatch):
    lacks = ["sources", "territories", "groups"]
    for name in lacks:
        damage(f"{name}.csv", b"")
    with zipfile.ZipFile(io.BytesIO(archive.archive().content)) as packed:
        packed.extractall(tmp_path)
    monkeypatch.chdir(tmp_path)
    report = frictionless.validate(package.DESCRIPTOR, limit_rows=10)
    assert report.flatten(["title", "rowNumber", "fieldName", "type", "message"]) == []
    assert len(report.tasks) == len(NAMES) - len(lacks)


def test_two_zips_are_the_same_bytes_whatever_the_files_date(content, package_copy):
    for path in package_copy.glob("*.*"):
        os.utime(path, (1, 1))
    assert archive.archive().content == content


def test_the_zip_follows_a_change_of_the_data(content, package_copy):
    path = package_copy / "groups.csv"
    path.write_bytes(path.read_bytes().replace(b"care of UNRWA", b"charge of UNRWA"))
    assert archive.archive().content != content


def test_the_readme_in_the_zip_names_every_table_with_its_rows_and_the_version(unpacked):
    text = (unpacked / "README.md").read_text("utf-8")
    assert f"Data version {package.version()}." in text
    assert "VERSION" not in text
    for name in NAMES:
        assert f"| `{name}.csv` | {package.resource(name)['title']} | {len(load(name))} |" in text


@pytest.mark.parametrize("name", some(2, NAMES))
def test_a_parquet_file_reads_back_as_the_table_and_says_what_its_columns_are(name):
    packed = archive.parquet(name)
    columns = pq.read_table(io.BytesIO(packed)).to_pydict()
    assert {column: [written(cell) for cell in cells] for column, cells in columns.items()} == {
        column: [cell.removesuffix(".0") for cell in cells] for column, cells in export.written(name).items()
    }
    schema = pq.read_schema(io.BytesIO(packed))
    assert schema.metadata[b"version"].decode() == package.version()
    assert schema.metadata[b"created"].decode() == package.describe()["created"]
    assert json.loads(schema.metadata[b"licences"]) == package.resource(name)["licenses"]
    assert json.loads(schema.metadata[b"sources"]) == package.resource(name)["sources"]
    for column, field in package.fields(name).items():
        told = {key.decode(): value.decode() for key, value in schema.field(column).metadata.items()}
        assert {key: field[key] for key in ("title", "description", "unit") if key in field}.items() <= told.items()


def written(cell: object) -> str:
    """Return a cell as the CSV writes it, whole numbers without decimals."""
    text = "" if cell is None else str(cell)
    return text.lower() if isinstance(cell, bool) else text.removesuffix(".0")


@pytest.mark.parametrize(("name", "rows"), somewhere(NAMES, [None, 0]))
def test_the_columns_of_a_parquet_file_have_the_types_of_the_description(name, rows):
    frame = load(name) if rows is None else load(name).head(rows)
    found = pq.read_schema(io.BytesIO(archive.parquet(name, frame)))
    assert {column.name: str(column.type) for column in found} == {
        column: TYPES[field["type"]] for column, field in package.fields(name).items()
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_csv_to_take_home_is_the_file_itself(name):
    content = archive.csv(name)
    assert content == (package.DATA / f"{name}.csv").read_bytes()
    assert len(list(csv.reader(io.StringIO(content.decode())))) == len(load(name)) + 1


def test_a_file_to_take_home_carries_the_version_in_its_name():
    assert archive.file_name("displacement", "csv") == f"displacement-{package.version()}.csv"
