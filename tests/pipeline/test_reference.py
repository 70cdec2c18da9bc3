"""The committed series agree with the downloads, to the person, and with published figures listed here."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline import make as command
from pipeline import read
from pipeline.recipes import missing_migrants

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
REFERENCE = ROOT.parent / "shared" / "reference"
GROUPS = {"refugees": "refugees", "asylum_seekers": "asylum_seekers", "other_in_need": "oip"}

beside = pytest.mark.skipif(not REFERENCE.is_dir(), reason="the downloads do not lie beside the project")


def table(name: str) -> pd.DataFrame:
    return pd.read_csv(DATA / f"{name}.csv", keep_default_na=False, na_values=[""])


def encounters(month: str, series: str) -> int:
    rows = table("border_encounters").set_index(["month", "series"])["encounters"]
    return int(rows[(month, series)])


@pytest.mark.parametrize(
    ("series", "count"),
    [
        ("combined", 222574),  # CBP, Southwest Land Border Encounters FY2022-FY2025
        ("border_patrol", 211181),
        ("ports_of_entry", 11393),
        ("apprehensions", 101501),
        ("expulsions", 112081),
        ("inadmissibles", 8992),
        ("combined_first_published", 221303),  # CBP, release of 18 April 2022
        ("border_patrol_first_published", 209906),
    ],
)
def test_march_2022_holds_the_current_value_of_cbp_and_the_first_published_one(series, count):
    assert encounters("2022-03", series) == count


def test_march_2000_was_higher_on_the_series_that_reaches_back():
    assert encounters("2000-03", "border_patrol") == 220063  # CBP, Border Patrol Monthly Encounters FY2000-FY2020
    assert encounters("2000-02", "border_patrol") == 211328


def test_the_border_patrol_of_the_whole_country_is_a_series_of_its_own_above_the_southwest_one():
    months = table("border_nationwide").set_index("month")["encounters"]
    assert months.loc[["2026-01", "2026-07"]].tolist() == [7918, 11298]  # CBP, by the Deportation Data Project
    southwest = table("border_encounters").query("series == 'border_patrol'").set_index("month")["encounters"]
    assert (months > southwest.reindex(months.index).fillna(0)).all()


def test_the_parts_of_the_border_add_up_in_every_month():
    wide = table("border_encounters").pivot(index="month", columns="series", values="encounters").fillna(0)
    both = wide[(wide["combined"] > 0) & (wide["ports_of_entry"] > 0)]
    assert len(both) == 84
    assert (both["border_patrol"] + both["ports_of_entry"] == both["combined"]).all()
    counted = both.drop(index="2026-01")  # from a release, which does not say what became of the people
    assert (counted[["apprehensions", "expulsions", "inadmissibles"]].sum(axis=1) == counted["combined"]).all()


@pytest.mark.parametrize(
    ("month", "count"), [("2025-09", 8386), ("2025-10", 7989), ("2025-11", 7350), ("2025-12", 6478), ("2026-01", 6070)]
)
def test_the_last_months_of_the_southwest_border_are_those_that_cbp_gave(month, count):
    assert encounters(month, "border_patrol") == count


def test_the_last_months_of_the_darien_add_up_to_the_half_year_in_print():
    months = table("darien_months").set_index("month")["entries"]
    assert months.loc["2025-04":"2025-06"].tolist() == [73, 13, 10]
    assert months.loc["2025-01":"2025-06"].sum() == 2927  # EFE, quoting Panama's migration service


def test_citizenships_add_up_to_the_border_but_for_two_provisional_months():
    combined = table("border_citizenship").query("series == 'combined'").groupby("month")["encounters"].sum()
    total = table("border_encounters").query("series == 'combined'").set_index("month")["encounters"]
    apart = (combined - total.reindex(combined.index)).loc[lambda difference: difference != 0]
    assert len(combined) == 50
    assert apart.to_dict() == {"2023-10": 59, "2023-11": 19}


def test_the_months_of_the_darien_add_up_to_its_years():
    months, years = table("darien_months"), table("darien_years").set_index("year")["entries"]
    sums = months.groupby(months["month"].str[:4].astype(int))["entries"].sum()
    assert sums.loc[2021:2024].to_dict() == years.loc[2021:2024].to_dict()
    assert years.loc[2021:2024].tolist() == [133726, 248284, 520085, 302203]  # SNM, as printed by A. Isacson


def test_nationalities_add_up_to_the_years_of_the_darien():
    parts = table("darien_nationalities").query("period == 'year'").groupby("year")["entries"].sum()
    assert parts.to_dict() == table("darien_years").set_index("year")["entries"].loc[2010:2023].to_dict()


def test_the_world_at_the_end_of_2021_adds_up_near_what_unhcr_first_published():
    people = table("displacement_world").query("year == 2021").set_index("group")["people"]
    assert people["refugees"] == 21327285  # UNHCR, Refugee Data Finder
    assert people.sum() == pytest.approx(89.3e6, rel=0.015)  # UNHCR, Global Trends 2021; IDMC revised since


def test_every_annotation_of_a_row_finds_its_row():
    keys = {
        "border_encounters": ["month", "series"],
        "darien_years": ["year"],
        "darien_months": ["month"],
        "darien_nationalities": ["year", "period", "nationality"],
        "internal_displacement": ["year", "iso3"],
        "venezuelans_abroad": ["day", "host"],
    }
    for name, annotated in read.annotations().items():
        rows = set(table(name)[keys[name]].astype(str).agg(" ".join, axis=1))
        assert annotated.keys() <= rows, name


@beside
@pytest.mark.parametrize("year", [2021, 2022, 2025])
def test_every_origin_has_as_many_people_as_unhcr_counts(year):
    raw = read.read_csv(REFERENCE / "raw" / "unhcr_population.csv.gz").query("year == @year")
    ours = table("displacement").query("year == @year").groupby("origin")[list(GROUPS)].sum().astype("int64")
    theirs = raw.groupby("coo_iso")[list(GROUPS.values())].sum().astype("int64")
    assert len(ours) > 30
    assert ours.to_dict() == theirs.loc[ours.index].set_axis(list(GROUPS), axis=1).to_dict()
    left_out = set(
        read.read_csv(REFERENCE / "raw" / "unhcr_countries.csv.gz").query("unsd_region == 'Americas'")["iso_code"]
    )
    assert theirs[theirs.index.isin(left_out - set(ours.index))].to_numpy().sum() == 0


@beside
def test_the_border_is_the_one_that_was_compiled_independently():
    best = pd.read_csv(REFERENCE / "cbp_southwest_monthly_best.csv")
    months = [f"{year}-{month:02}" for year, month in zip(best["year"], best["month"], strict=True)]
    ours = table("border_encounters").pivot(index="month", columns="series", values="encounters")
    for column, series in {"usbp": "border_patrol", "ofo": "ports_of_entry", "total": "combined"}.items():
        theirs = best[column].set_axis(months).dropna()
        assert ours.loc[theirs.index, series].tolist() == theirs.tolist(), series


@beside
@pytest.mark.parametrize(("measure", "series"), [("cbp_total", "combined"), ("usbp_ohss", "border_patrol")])
def test_citizenships_are_those_that_were_compiled_independently(measure, series):
    compiled = pd.read_csv(REFERENCE / "cbp_by_citizenship.csv").query("measure == @measure")
    named = set(table("border_citizenship")["citizenship"]) - {"OTHER"}
    codes = {name: code for name in compiled["citizenship"].unique() if (code := code_of(name)) in named}
    theirs = compiled[compiled["citizenship"].isin(codes)]
    months = theirs["year"].astype(str) + "-" + theirs["month"].astype(str).str.zfill(2)
    expected = dict(zip(zip(months, theirs["citizenship"].map(codes), strict=True), theirs["value"], strict=True))
    ours = table("border_citizenship").query("series == @series and citizenship != 'OTHER' and encounters > 0")
    assert len(codes) == len(named) == 12
    found = dict(zip(zip(ours["month"], ours["citizenship"], strict=True), ours["encounters"], strict=True))
    assert found == {key: count for key, count in expected.items() if count}


def code_of(name: str) -> str:
    try:
        return read.iso3(name)
    except KeyError:
        return ""


@beside
def test_every_death_that_was_recorded_is_in_one_cell():
    incidents = pd.read_csv(REFERENCE / "missing_migrants_americas_incidents.csv")
    ours = table("missing_migrants")
    assert ours["incidents"].sum() == len(incidents)
    assert (
        ours.groupby("year")["people"].sum().to_dict() == incidents.groupby("year")["dead_and_missing"].sum().to_dict()
    )


@beside
def test_an_area_is_drawn_by_the_boxes_that_the_list_of_incidents_was_compiled_with():
    incidents = pd.read_csv(REFERENCE / "missing_migrants_americas_incidents.csv")
    drawn = [missing_migrants.area_of(lat, lng) for lat, lng in zip(incidents["lat"], incidents["lng"], strict=True)]
    assert drawn == incidents["zone"].tolist()


@beside
def test_making_every_table_again_gives_the_committed_bytes(tmp_path):
    command.main([str(REFERENCE)], tmp_path, tmp_path / "shapes.geojson")
    made = {path.name: path.read_bytes() for path in tmp_path.glob("*.csv")}
    assert len(made) >= 12
    differing = [name for name, content in sorted(made.items()) if content != (DATA / name).read_bytes()]
    assert not differing
