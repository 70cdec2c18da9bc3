"""When figures came out: every table that holds figures of periods has a day, and the days are possible."""

import pandas as pd
import pytest

from tables import package
from tables.load import load

DATED = [resource for resource in package.describe()["resources"] if "time" in resource]
LATER = [resource["name"] for resource in DATED if not resource.get("immediate")]
RELEASES = load("releases")


@pytest.mark.parametrize("name", LATER)
def test_every_table_with_figures_of_periods_says_when_they_came_out(name: str) -> None:
    assert name in set(RELEASES["table"]), f"{name}: no row in data/releases.csv, so at publication it is empty"


def test_a_release_names_a_table_its_part_and_a_period_as_they_are_written_there() -> None:
    assert set(RELEASES["table"]) <= set(LATER)
    for (name, part), days in RELEASES.groupby(["table", "part"]):
        resource, rows = package.resource(name), load(name)
        form = {"year": "%Y", "yearmonth": "%Y-%m", "date": "%Y-%m-%d"}[package.fields(name)[resource["time"]]["type"]]
        if "part" in resource:
            rows = rows[rows[resource["part"]] == part]
        times = pd.to_datetime(rows[resource["time"]].astype("str")).dt.strftime(form)
        assert set(days["period"]) <= set(times), name
        assert "part" in resource or part == "all", name


def test_nothing_came_out_before_its_period_ended_and_what_is_later_came_out_later() -> None:
    for _, days in RELEASES.groupby(["table", "part"]):
        ended = [pd.Period(period).end_time.normalize() for period in days["period"]]
        assert (days["released"] >= ended).all()
        assert days.sort_values("period")["released"].is_monotonic_increasing
