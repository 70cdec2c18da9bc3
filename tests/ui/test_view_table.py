"""The rows of a view as a table on screen."""

from typing import Any

import pytest
import streamlit as st

from content.catalogue import VIEWS, view_for
from content.reader import Reader
from tables import package
from tables.translations import PERIODS, languages, words
from tests.content.test_catalogue import chosen_by
from tests.everywhere import somewhere
from ui import view_table
from views.say import Say

READER = Reader()


def kinds(table: str) -> set[str]:
    """Return the types of the columns of a table."""
    return {field["type"] for field in package.fields(table).values()}


DATED = [name for name, spec in VIEWS.items() if any(kinds(table) & {*PERIODS} for table in spec.tables)]


@pytest.mark.parametrize("name, code", somewhere(DATED, languages()))
def test_a_table_writes_months_and_days_in_the_readers_language_and_sorts_by_them(name, code, monkeypatch):
    drawn, spec, say = [], VIEWS[name], Say(words(code))
    view = view_for(spec, READER, chosen_by(spec, **({"claim": "C01"} if name == "evidence" else {})))
    monkeypatch.setattr(st, "dataframe", lambda table, **_look: drawn.append(table))
    view_table.rows(view, say)
    if view.rows.select_dtypes("datetime").empty:  # it shows other columns of these tables
        return
    ((table,), months) = drawn, say.locale.months["format"]["wide"].values()
    dates: Any = table.data.select_dtypes("datetime")
    others = table.data.columns.difference(dates.columns)
    lines = table.hide(axis="index").hide([*others], axis="columns").hide(axis="columns").to_string().splitlines()
    assert len(lines) == len(dates)
    assert [line for line in lines if not any(month in line for month in months)] == []
