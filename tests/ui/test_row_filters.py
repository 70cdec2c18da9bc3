"""The rows of a table are chosen by columns and years; the page, its link and the address of the rows say the same."""

from urllib.parse import parse_qsl, urlsplit

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.reader import Reader
from content.row_choices import FEW, PERIOD_COLUMNS, codes, filters
from tables import export, package
from tables.load import load
from tests import screen
from web import open_data

PAGE = "about/data"
CLIENT = TestClient(Starlette(routes=open_data.routes()))
CHOSEN = {
    "displacement": {"origin": "HTI,VEN", "asylum": "COL", "year": "2015..2020"},
    "border_encounters": {"series": "combined", "month": "2021-10..2022-03"},
    "venezuelans_abroad": {"host": "PER", "day": "2022-08-05"},
    "causes": {"indicator": "homicide", "iso3": "HND", "year": "2014..2016"},
}


def address(at) -> str:
    return next(code.value for code in at.code if "/data/" in code.value or code.value.startswith("data/"))


def answered(address: str) -> pd.DataFrame:
    """Return the rows that the address of the page gives."""
    answer = CLIENT.get("/" + address[address.index("data/") :])
    assert answer.status_code == 200
    return pd.DataFrame(line.split(",")[:2] for line in answer.text.splitlines()[1:])


@pytest.mark.parametrize("name", CHOSEN)
def test_a_link_picks_the_rows_on_the_page_and_their_address_picks_the_same(name):
    at = screen.open_page(PAGE, table=name, cells="codes", **CHOSEN[name])
    assert not at.exception
    assert at.query_params == {"table": name, "cells": "codes", **CHOSEN[name]}
    assert dict(parse_qsl(urlsplit(address(at)).query)) == CHOSEN[name]
    shown = at.dataframe[0].value
    assert 0 < len(shown) == len(answered(address(at))) < len(load(name))
    for column, code in CHOSEN[name].items():
        if column not in PERIOD_COLUMNS:
            assert set(shown[column]) <= {*code.split(",")}


def test_another_table_begins_with_all_its_rows():
    at = screen.open_page(PAGE, table="displacement", **CHOSEN["displacement"])
    at.selectbox(key="table").set_value("asylum_applications").run()
    assert not at.exception
    assert at.query_params == {"table": "asylum_applications"}
    assert len(at.dataframe[0].value) == len(load("asylum_applications"))
    assert address(at).endswith("/asylum_applications.csv")


def test_at_publication_a_span_ends_with_what_was_out_then():
    at = screen.open_page(PAGE, table="displacement", year="2015..2024", when="publication")
    years = at.dataframe[0].value["year"]
    assert (years.min(), years.max()) == (2015, 2020)


def test_a_span_that_the_reader_moves_is_in_the_link():
    at = screen.open_page(PAGE, table="darien_months")
    at.selectbox(key="month_first").set_value("2021-12").run()
    assert at.query_params == {"table": "darien_months", "month": "2021-12..2025-06"}
    at.selectbox(key="month_last").set_value("2021-01").run()  # before the first: the ends change places
    assert at.query_params == {"table": "darien_months", "month": "2021-01..2021-12"}
    assert len(at.dataframe[0].value) == 12


@pytest.mark.parametrize("name", package.names())
def test_every_key_that_holds_countries_periods_or_few_codes_is_a_choice(name):
    frame, choices = load(name), {choice.name for choice in filters(name, Reader())}
    for column in export.keys(name):
        field, values = package.fields(name)[column], frame[column].nunique()
        broad = column in package.country_columns() or field["type"] in ("year", "yearmonth", "date")
        few = "enum" in field.get("constraints", {}) and values <= FEW
        assert (column in choices) == (values > 1 and (broad or few)), column


def test_a_single_period_stands_in_a_link_as_one():
    assert codes({"year": ("2021", "2021"), "origin": ["VEN", "COL"]}) == {"origin": "COL,VEN", "year": "2021"}
