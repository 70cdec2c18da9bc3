"""The tools of readers read every table, from its file and by its address, and come to the same sums."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest
import uvicorn
from starlette.applications import Starlette

from content.entries.entry import HOME
from tables import export, package, translations
from tables.load import load
from tests.everywhere import some, somewhere
from tools.local import HOST, free_port
from web import open_data

NAMES = package.names()
NUMBERS = ("integer", "number", "year")
Frame = pd.DataFrame | pl.DataFrame


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Return where the open data is served."""
    port = free_port()
    server = uvicorn.Server(uvicorn.Config(Starlette(routes=open_data.routes()), HOST, port, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.05)
    yield f"http://{HOST}:{port}"
    server.should_exit = True
    thread.join(20)


@cache
def database() -> duckdb.DuckDBPyConnection:
    """Return DuckDB with the part that reads addresses, which it would else download."""
    (extension,) = files("duckdb_extension_httpfs").joinpath("extensions").glob("*/httpfs.duckdb_extension")
    connection = duckdb.connect()
    connection.load_extension(str(extension))
    return connection


def ask(function: str) -> Callable[[str], Frame]:
    return lambda path: database().sql(f"FROM {function}('{path}')").pl()


READERS: dict[str, dict[str, Callable[[str], Frame]]] = {
    "pandas": {"csv": pd.read_csv, "json": pd.read_json, "parquet": pd.read_parquet},
    "polars": {"csv": pl.read_csv, "parquet": pl.read_parquet},
    "polars, lazily": {
        "csv": lambda path: pl.scan_csv(path).collect(),
        "parquet": lambda path: pl.scan_parquet(path).collect(),
    },
    "duckdb": {"csv": ask("read_csv"), "json": ask("read_json"), "parquet": ask("read_parquet")},
}


@cache
def written(name: str, form: str) -> bytes:
    return export.extract(name, form, {})


@cache
def sums(name: str) -> tuple[int, dict[str, float]]:
    """Return how many rows a table has, and the sum of each column of numbers, as its JSON gives them."""
    columns = [column for column, field in package.fields(name).items() if field["type"] in NUMBERS]
    records = json.loads(written(name, "json"))
    return len(records), {column: sum(row[column] for row in records if row[column] is not None) for column in columns}


def numeric(cells: pd.Series | pl.Series) -> bool:
    return cells.dtype.is_numeric() if isinstance(cells, pl.Series) else pd.api.types.is_numeric_dtype(cells)


def check(frame: Frame, name: str) -> None:
    rows, expected = sums(name)
    assert len(frame) == rows
    assert [column for column in expected if not numeric(frame[column])] == []
    assert {column: frame[column].sum() for column in expected} == pytest.approx(expected)


@pytest.mark.parametrize(("name", "tool"), some(4, somewhere(NAMES, READERS)))
def test_a_tool_reads_the_files_of_a_table_and_its_sums_are_those_of_the_json(name, tool, tmp_path):
    for form, read in READERS[tool].items():
        path = tmp_path / f"{name}.{form}"
        path.write_bytes(written(name, form))
        check(read(str(path)), name)


@pytest.mark.parametrize(("name", "tool"), some(4, somewhere(NAMES, [*READERS][::-1]), 1))  # not that of its file
def test_a_tool_reads_a_table_by_its_address_and_its_sums_are_those_of_the_json(name, tool, address):
    for form, read in READERS[tool].items():
        check(read(f"{address}/data/{name}.{form}"), name)


def example(name: str, address: str) -> str:
    """Return the code that the page on data by address shows for a tool, with the address of this server."""
    return translations.words("en")["addresses"]["examples"][name]["code"].replace(HOME, f"{address}/")


@pytest.fixture(scope="module")
def venezuelans() -> pd.DataFrame:
    """Return by year the Venezuelans in need of protection whom the examples add up."""
    rows = load("displacement")
    chosen = rows[(rows["origin"] == "VEN") & rows["year"].between(2015, 2025)]
    return chosen.groupby("year", as_index=False)["other_in_need"].sum()


@pytest.mark.parametrize("tool", ["pandas", "polars"])
def test_an_example_in_python_runs_as_it_stands_and_gives_the_rows(tool, address, venezuelans):
    found: dict[str, Any] = {}
    exec(example(tool, address), found)
    assert found["rows"]["other_in_need"].sum() == venezuelans["other_in_need"].sum() > 0
    assert set(found["rows"]["year"]) == {*venezuelans["year"]}


def test_the_example_in_sql_runs_as_it_stands_and_gives_the_sums(address, venezuelans):
    found = database().sql(example("duckdb", address)).fetchall()
    assert [year for year, _ in found] == [*venezuelans["year"]]
    assert sum(people or 0 for _, people in found) == venezuelans["other_in_need"].sum()
