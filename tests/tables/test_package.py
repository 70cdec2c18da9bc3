"""The data package keeps what its descriptor promises, and every row leads to a source."""

import csv
import json
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from tables import package
from tables.check import REASON
from tables.load import load

NAMES = package.names()
REFRESHED = Path(__file__).resolve().parents[2] / "pipeline" / "refresh" / "sources.toml"
LARGEST = 1_000_000  # bytes of one table
SEVERAL = ";"
OF_VERSION_1 = {"string", "number", "integer", "boolean", "date", "year", "yearmonth"}


NUMBER = re.compile(r"-?\d+(\.\d+)?")


@pytest.mark.parametrize("name", NAMES)
def test_a_column_of_numbers_holds_numbers_or_nothing_and_why_stands_beside_it(name):
    resource, rows = package.resource(name), cells(name)
    assert resource["schema"]["missingValues"] == [""]
    for column, field in package.fields(name).items():
        if field["type"] in ("integer", "number", "year"):
            assert all(NUMBER.fullmatch(row[column]) for row in rows if row[column]), column
    reasons = [column for column in package.fields(name) if column.endswith(REASON)]
    for reason in reasons:
        value = reason.removesuffix(REASON)
        columns = list(package.fields(name))
        assert columns.index(reason) == columns.index(value) + 1
        assert {bool(row[value]) != bool(row[reason]) for row in rows} == {True}, reason
        assert {row[reason] for row in rows} - {""} == set(package.fields(name)[reason]["constraints"]["enum"])


def test_the_description_is_of_version_2_and_read_by_readers_of_version_1():
    told = package.describe()
    assert told["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert told["profile"] == "tabular-data-package"
    for resource in told["resources"]:
        assert resource["profile"] == "tabular-data-resource"
        assert not resource["path"].startswith(("/", ".."))
        assert {type(value) for value in resource["schema"]["missingValues"]} == {str}
        assert {field["type"] for field in resource["schema"]["fields"]} <= OF_VERSION_1
        assert all("enum" in field["constraints"] for field in resource["schema"]["fields"] if "categories" in field)


def test_why_a_figure_is_missing_is_told_apart():
    rows = [row for row in cells("displacement") if (row["origin"], row["asylum"]) == ("COL", "USA")]
    reasons = {row["year"]: row["other_in_need_missing_reason"] for row in rows}
    assert (reasons["1999"], reasons["2021"]) == ("not_counted_yet", "not_applicable")


@cache
def cells(name: str) -> list[dict[str, str]]:
    """Return the rows of a table as they are written."""
    with (package.DATA / package.resource(name)["path"]).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def used() -> set[str]:
    """Return every source that a row of any table names."""
    cells = [cell for name in NAMES if name != "sources" for cell in load(name)["source"].unique()]
    return {key for cell in cells for key in cell.split(SEVERAL)}


@pytest.mark.parametrize("name", NAMES)
def test_every_table_loads_with_the_columns_that_it_promises(name):
    frame = load(name)
    assert len(frame)
    assert list(frame.columns) == list(package.fields(name))


def test_every_csv_is_described_and_everything_described_is_there():
    files = {path.name for path in package.DATA.glob("*.csv")}
    assert files == {package.resource(name)["path"] for name in NAMES}


@pytest.mark.parametrize("name", [name for name in NAMES if name != "sources"])
def test_every_row_leads_to_sources_that_are_listed(name):
    listed = set(load("sources")["source"])
    cells = load(name)["source"]
    assert cells.notna().all()
    assert {key for cell in cells.unique() for key in cell.split(SEVERAL)} - listed == set()


def test_a_source_that_no_row_rests_on_says_why_it_is_listed():
    sources = load("sources").set_index("source")
    spare = sources.loc[sorted(set(sources.index) - used())]
    assert list(spare.index[spare["note"].isna()]) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_column_says_what_it_holds(name):
    for column, field in package.fields(name).items():
        assert {"name", "type", "title", "description"} <= set(field), column
        assert field["description"].endswith("."), column
        assert re.fullmatch(r"[a-z][a-z0-9_]*", column)


@pytest.mark.parametrize("name", NAMES)
def test_every_table_says_what_a_row_is_where_it_is_from_and_under_which_licence(name):
    resource = package.resource(name)
    assert re.match(r"One row is ", resource["description"])
    assert all(source["title"] and source["path"] for source in resource["sources"])
    assert all(licence["name"] for licence in resource["licenses"])
    assert resource["$schema" if "$schema" in resource else "type"]


@pytest.mark.parametrize("name", NAMES)
def test_every_table_has_a_key(name):
    key = package.resource(name)["schema"]["primaryKey"]
    assert isinstance(key, list)
    assert not load(name).duplicated(key).any()


@pytest.mark.parametrize("name", NAMES)
def test_only_text_is_translatable_and_no_key_is(name):
    resource = package.resource(name)
    for column, field in package.fields(name).items():
        if field.get("translatable"):
            assert field["type"] == "string"
            assert column not in [*resource["schema"]["primaryKey"], "source"]


@pytest.mark.parametrize("name", NAMES)
def test_what_the_switch_cuts_by_is_a_column_of_time(name):
    column = package.resource(name).get("time")
    assert column is None or package.fields(name)[column]["type"] in ("year", "yearmonth", "date")


@pytest.mark.parametrize("name", NAMES)
def test_the_links_between_tables_point_at_keys(name):
    for key in package.resource(name)["schema"].get("foreignKeys", []):
        target = key["reference"]["resource"] or name
        assert package.resource(target)["schema"]["primaryKey"] == key["reference"]["fields"]


@pytest.mark.parametrize("name", NAMES)
def test_a_table_stays_small_enough_to_send(name):
    assert 100 < (package.DATA / package.resource(name)["path"]).stat().st_size < LARGEST


def test_the_version_is_three_numbers_and_the_licence_is_named():
    described = package.describe()
    assert re.fullmatch(r"\d+\.\d+\.\d+", package.version())
    assert [licence["name"] for licence in described["licenses"]] == ["CC-BY-4.0"]


@pytest.mark.parametrize(
    "entry", tomllib.loads(REFRESHED.read_text("utf-8")).values(), ids=lambda entry: entry["title"]
)
def test_a_source_that_a_refresh_adds_is_under_a_licence_that_its_publisher_gives_already(entry):
    sources = load("sources")
    assert entry["licence"] in set(sources.loc[sources["publisher"] == entry["publisher"], "licence"])


def test_the_descriptor_has_one_line_for_each_column():
    lines = (package.DATA / package.DESCRIPTOR).read_text("utf-8").splitlines()
    columns = [json.loads(line.strip().rstrip(",")) for line in lines if line.startswith("        {")]
    assert len(columns) == sum(len(package.fields(name)) for name in NAMES)


def test_the_log_of_changes_begins_with_this_edition_as_the_command_writes_it_before_one_is_published():
    changes = load("changes")
    assert changes["version"].iloc[0] == package.version(), "run python -m pipeline.changes OLD data --log"
    assert set(changes["table"]) - {*NAMES} == set(changes.loc[changes["change"] == "table_removed", "table"])
