"""The figures of the record equal the series from which they are taken."""

import pandas as pd
import pytest

from tables import derive, series
from tables.load import load, rows

MARCH = pd.Timestamp("2022-03-01")


def border(name: str, month: str) -> int:
    encounters = load("border_encounters").set_index(["series", "month"])["encounters"]
    return encounters[(name, pd.Timestamp(month))]


def hosted(host: str) -> int:
    return load("venezuelans_abroad").set_index(["host", "day"])["people"][(host, pd.Timestamp("2021-11-25"))]


def share(numbers: pd.Series, part: list[str]) -> float:
    return round(100 * numbers[part].sum() / numbers.sum(), 1)


def met() -> pd.Series:
    return series.encounters_by_citizenship(load("border_citizenship"), MARCH).set_index("citizenship")["encounters"]


def abroad(year: int) -> pd.DataFrame:
    return derive.abroad(load("displacement").query("year == @year"))


def displaced(origins: list[str], without: str = "") -> float:
    people = abroad(2021).query("origin != @without").groupby("origin")["people"].sum()
    return share(people, origins)


def outside_us(year: int) -> int:
    near = load("territories").query("region == 'americas' and iso3 != 'USA'")["iso3"]
    return abroad(year).loc[lambda rows: rows["asylum"].isin(near), "people"].sum()


FIVE = series.article_origins(load("countries"))
RECORD = {
    "border_march_2022": lambda: border("combined", "2022-03-01"),
    "border_patrol_march_2022": lambda: border("border_patrol", "2022-03-01"),
    "border_patrol_march_2000": lambda: border("border_patrol", "2000-03-01"),
    "colombia_hosts_2021": lambda: hosted("COL"),
    "venezuelans_2021": lambda: hosted("WORLD"),
    "darien_2021": lambda: load("darien_years").query("year == 2021")["entries"].iloc[0],
    "darien_march_2022": lambda: load("darien_months").set_index("month")["entries"][MARCH],
    "endorsers_on_the_day": lambda: (load("endorsements")["wave"] == "founding").sum(),
    "expulsion_share_march_2022": lambda: round(
        100 * border("expulsions", "2022-03-01") / border("combined", "2022-03-01"), 1
    ),
    "five_origins_share_march_2022": lambda: share(met(), FIVE),
    "five_origins_share_displaced_2021": lambda: displaced(FIVE),
    "four_origins_share_displaced_2021": lambda: displaced([code for code in FIVE if code != "VEN"], without="VEN"),
    "venezuela_share_displaced_2021": lambda: displaced(["VEN"]),
    "colombia_hosts_unhcr_2021": lambda: abroad(2021).query("asylum == 'COL'")["people"].sum(),
    "hosted_outside_us_2021": lambda: outside_us(2021),
    "hosted_outside_us_2018": lambda: outside_us(2018),
}


@pytest.mark.parametrize("figure", RECORD)
def test_a_figure_of_the_record_equals_its_series(figure):
    assert rows("figures")[figure].record_value == RECORD[figure]()


@pytest.mark.parametrize("name", ["combined", "border_patrol"])
def test_a_figure_first_published_equals_the_series_of_first_values(name):
    figure = {"combined": "border_march_2022", "border_patrol": "border_patrol_march_2022"}[name]
    assert rows("figures")[figure].first_published == border(f"{name}_first_published", "2022-03-01")
