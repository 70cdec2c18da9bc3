"""A table of a view is read as its chart is: who, how many, when, the newest and the largest first, nothing empty."""

import pandas as pd
import pytest

from content.catalogue import VIEWS, view_for
from content.reader import Reader
from content.reading_order import in_reading_order
from content.rows import NO_MEASURES
from tests.content.test_catalogue import chosen_by
from views.view import View

READER = Reader()


@pytest.fixture(scope="module", params=VIEWS)
def view(request: pytest.FixtureRequest) -> View:
    """Return a view as its page opens, a statement with evidence where it needs one."""
    spec = VIEWS[request.param]
    return view_for(spec, READER, chosen_by(spec, **({"claim": "C01"} if spec.name == "evidence" else {})))


def idle(column: str) -> set[str]:
    """Return the values of a column that say nothing."""
    return {"not_applicable"} if column.endswith("_missing_reason") else set()


def test_a_table_has_the_rows_of_its_view_and_no_empty_column_and_its_number_comes_second(view):
    table = in_reading_order(view)
    assert sorted(table.index) == sorted(view.rows.index)
    gone = {column for column in view.rows if set(view.rows[column].dropna()) <= idle(column)}
    assert set(view.rows) - set(table) == gone or not len(table)
    counted = [column for column in table.select_dtypes("number") if column not in NO_MEASURES]
    assert table.columns[1] in counted if counted else [*table] == [column for column in view.rows if column in table]


def test_the_newest_rows_come_first_and_of_these_the_largest(view):
    table = in_reading_order(view)
    time = next((column for column in ("year", "month", "day") if column in table and len(table)), None)
    if view.mixed or time is None or table.columns[1] in NO_MEASURES:
        return
    assert table[time].is_monotonic_decreasing
    newest = table[table[time] == table[time].iloc[0]]
    assert newest[table.columns[1]].dropna().is_monotonic_decreasing


def test_a_reason_stands_in_a_table_only_where_it_says_something():
    rows = pd.DataFrame({"country": ["a", "b"], "people": [1, 2], "people_missing_reason": ["not_applicable", None]})
    view = View("", "", "", rows.assign(source="x"), None)
    assert "people_missing_reason" not in in_reading_order(view)
    rows["people_missing_reason"] = ["not_applicable", "not_found"]
    assert "people_missing_reason" in in_reading_order(View("", "", "", rows.assign(source="x"), None))


def test_what_tells_rows_apart_leads_and_keys_do_not():
    rows = pd.DataFrame({"commitment": ["K01", "K02"], "year": [2021, 2022], "group": ["b", "a"], "people": [1, 2]})
    table = in_reading_order(View("", "", "", rows.assign(source="x", note=[None, None]), None))
    assert [*table] == ["group", "people", "year", "commitment", "source"]
    assert table["people"].tolist() == [2, 1]
