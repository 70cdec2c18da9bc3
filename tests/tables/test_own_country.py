"""Whom a publisher counts in their own country is marked, and in no sum of people abroad."""

import pandas as pd
import pytest

from tables import country_rows, derive, geography, series
from tables.load import load

TABLES = ["displacement", "asylum_applications"]


@pytest.fixture
def many_at_home() -> pd.DataFrame:
    """Return the table of displacement with a million more people in each row of people in their own country."""
    rows = load("displacement")
    return rows.assign(refugees=rows["refugees"].mask(rows["origin"] == rows["asylum"], 1_000_000))


@pytest.mark.parametrize("name", TABLES)
def test_every_row_of_people_in_their_own_country_is_marked_and_no_other(name):
    rows = load(name)
    assert rows["note"].notna().equals(rows["origin"] == rows["asylum"])
    assert rows["note"].notna().any()


def test_no_sum_of_people_abroad_holds_them(many_at_home):
    own = many_at_home[many_at_home["origin"] == many_at_home["asylum"]]
    people, codes = load("population"), sorted(set(own["origin"]))
    assert len(own) == 5
    for year in set(own["year"]):
        assert geography.flows(many_at_home, year)["people"].max() < 1_000_000
    for sums in (
        series.by_origin(many_at_home, codes, people),
        series.hosts(many_at_home, codes, people),
        country_rows.living(many_at_home, codes, people, "people"),
        *(country_rows.came(many_at_home, code, people, "people") for code in codes),
    ):
        years = sums[sums["year"].isin(set(own["year"]))]
        assert len(years)
        assert years["people"].max() < 1_000_000
    tables = {"displacement": many_at_home}
    whole = derive.abroad(load("displacement"))["people"].max()
    assert geography.most(lambda name: tables.get(name, load(name)))["flows"] == whole


def test_an_application_in_the_own_country_is_in_no_view_of_applications():
    applied = load("asylum_applications")
    for side in ("origin", "asylum"):
        shown = country_rows.applications(applied, side, "CAN", "persons")
        assert len(shown)
        assert (shown["origin"] != shown["asylum"]).all()
