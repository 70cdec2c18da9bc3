"""Rows are picked as people and programs write it; what cannot be meant is refused, not answered with all rows."""

import string
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tables import archive, export, load, package
from tests import everywhere
from tests.everywhere import somewhere
from web import open_data, row_filter

client = TestClient(Starlette(routes=open_data.routes()))
KEYS = [(name, column) for name in package.names() for column in export.keys(name)]
WRITTEN: dict[str, Callable[[str, list[str]], str]] = {  # ways to write a key and its values
    "again": lambda column, values: "&".join(f"{column}={value}" for value in values),
    "list": lambda column, values: f"{column}={', '.join(values)}",
    "lower case": lambda column, values: f"{column}= {','.join(values).lower()} ,",
    "upper case": lambda column, values: f"amp;{column}={','.join(values).upper()}",
    "key in upper case": lambda column, values: f"AMP;amp;{column.upper()}={','.join(values)}",
    "spaces": lambda column, values: f"%20{column.upper()}%20={','.join(values)}",
}
# In which form each is asked for. What stands before or after a value may be meant as an operator: it is not read over
# as in the link of a page.
JUNK = {"": "csv", "Atlantis": "json", ">2020": "parquet", "VEN).": "json", "{},Atlantis": "csv"}
WHOLE = archive.csv("displacement")
FOREIGN = [
    "fbclid=IwAR0x",
    "utm_source=ven",
    "utm_campaign=2021",
    "pk_source=VEN",
    "ns_source=unhcr_population",
    "sc_country=VEN",
    "mtm_source=x",
    "gclid=x",
    "_=1732690000000",
    "123",
    "v=3",
    "=",
    "a=b",
]
QUERIES = ["origin=ven", "origin=VEN,COL&year=2021", "year=1970&origin=VEN"]
# Without an alphabet, Hypothesis first tries which characters UTF-8 can write: a second for the same ones.
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)


def ask(query: str, name: str = "displacement", form: str = "csv"):
    return client.get(f"/data/{name}.{form}?{query}")


def some(name: str, column: str) -> list[str]:
    """Return the first and the last value of a column."""
    values = [value for value in load.written(name)[column].tolist() if value]
    return list(dict.fromkeys([values[0], values[-1]]))


@pytest.mark.parametrize(
    ("name", "column", "written"), [(*key, way) for key, way in somewhere(everywhere.some(5, KEYS), WRITTEN)]
)
def test_every_key_is_found_in_either_case_and_in_a_list(name, column, written):
    values = some(name, column)
    exact = export.extract(name, "csv", {column: values})
    assert exact.count(b"\n") > 1
    assert ask(WRITTEN[written](column, values), name).content == exact


@pytest.mark.parametrize(
    ("name", "column", "junk"), [(*key, junk) for key, junk in somewhere(everywhere.some(5, KEYS, 1), JUNK)]
)
def test_a_value_that_a_column_cannot_hold_is_refused_with_what_it_can(name, column, junk):
    value = junk.format(some(name, column)[0])
    answer = ask(f"{column}={value}", name, JUNK[junk])
    assert answer.status_code == 400
    said = answer.json()["error"]
    assert f"“{value.rpartition(',')[2]}” is not a value of {column} in {name}. " in said
    known = row_filter.domain(name, column, package.stamp()).known.values()
    assert any(one in said for one in known)


@pytest.mark.parametrize(("foreign", "query", "form"), somewhere(FOREIGN, QUERIES, export.KINDS))
def test_foreign_parameters_are_ignored_beside_others(foreign, query, form):
    alone = ask(query, form=form)
    assert alone.status_code == 200
    assert ask(f"{query}&{foreign}", form=form).content == alone.content


@pytest.mark.parametrize("foreign", FOREIGN)
def test_foreign_parameters_alone_give_the_whole_table(foreign):
    assert ask(foreign).content == WHOLE


@pytest.mark.parametrize(
    "query",
    ["orign=XYZ", "origins=x", "people=1", "refugees=5", "country=Venezuela", "iso3=VEN", "nation=ven"]
    + [
        "year>=2021",
        "year>2021",
        "year%3D2021",
        "origin[]=x",
        "origin:VEN",
        "YEAR!=2021",
        "place=COL,USA",
        "yr=2021",
        "date=2021",
        "amp;orign=VEN",
        "title=x",
        "source_id=unhcr_population",
    ],
)
def test_what_may_mean_a_column_is_refused_with_those_that_can_be_picked_by(query):
    answer = ask(query)
    assert answer.status_code == 400
    assert answer.json()["error"].endswith("These are: year, origin, asylum and source.")


@pytest.mark.parametrize(
    ("name", "query", "allowed"),
    [
        ("displacement", "year=21", "Its values go from 1969 to 2025."),
        ("displacement", "year=2099", "from 1969 to 2025"),
        ("displacement", "origin=VNE", "Examples of its values: VNM, VEN and SVN."),
        ("darien_months", "month=2023-1", "from 2020-01 to 2025-06"),
        ("venezuelans_abroad", "day=2022-02-31", "from "),
        ("border_citizenship", "series=both", "Its values: border_patrol and combined."),
        ("missing_migrants", f"year={'9' * 5000}", "from 2014 to 2026"),
        ("missing_migrants", "lat=1e999", "from "),
    ],
)
def test_a_refusal_names_the_span_the_list_or_what_is_near(name, query, allowed):
    answer = ask(query, name)
    assert answer.status_code == 400
    assert allowed in answer.json()["error"]
    assert len(answer.text) < 600


def test_a_period_without_rows_between_the_others_is_no_mistake():
    assert ask("day=2022-07-14", "venezuelans_abroad").content.count(b"\n") == 1


@pytest.mark.parametrize(
    ("name", "span", "listed"),
    [
        ("displacement", "year=2015..2017", "year=2015,2016,2017"),
        ("displacement", "year=2017..2015&origin=VEN", "year=2015,2016,2017&origin=VEN"),
        ("displacement", "year=1990, 2024..2024", "year=1990,2024"),
        ("darien_months", "month=2021-11..2022-02", "month=2021-11,2021-12,2022-01,2022-02"),
        ("venezuelans_abroad", "day=2022-07-14..2022-08-30", "day=2022-08-05"),
    ],
)
def test_a_span_of_periods_gives_every_row_from_one_end_to_the_other(name, span, listed):
    assert ask(span, name).content == ask(listed, name).content
    assert ask(span, name).content.count(b"\n") > 1


@pytest.mark.parametrize(
    "query", ["year=2015..", "year=..2015", "year=2015..2099", "origin=COL..VEN", "year=2015-2017"]
)
def test_a_span_that_is_none_is_refused(query):
    assert ask(query).status_code == 400


def test_a_list_of_more_values_than_anyone_needs_is_refused_like_as_many_parameters():
    for query in ("origin=" + ",".join(["VEN"] * 101), "&".join(["a=b"] * 101)):
        assert ask(query).status_code == 400
    assert ask("origin=" + ",".join(["VEN"] * 100)).status_code == 200


def test_a_table_is_picked_from_while_another_that_it_refers_to_is_broken(damage):
    damage("territories.csv", b"")
    assert ask("iso3=ven", "population").status_code == 200
    assert ask("iso3=XXX", "population").status_code == 400


@given(st.lists(st.tuples(st.text(string.printable, max_size=9), ANYTHING), max_size=4))
def test_junk_picks_nothing_or_is_refused(items):
    try:
        assert row_filter.requested_rows("groups", items) == {}
    except (row_filter.UnknownColumn, row_filter.UnknownValue) as refused:
        assert refused.column
