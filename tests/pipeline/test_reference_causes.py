"""People displaced inside, arrivals and causes agree with the publishers' files, and with figures listed here."""

import pandas as pd
import pytest

from tables import package
from tables.load import load
from tests.pipeline.test_reference import REFERENCE, beside, table

RAW = REFERENCE / "raw"
CAUSES = RAW / "causes"


def value(name: str, column: str, year: int, iso3: str, indicator: str = "") -> float:
    rows = table(name).query("year == @year and iso3 == @iso3")
    (found,) = (rows[rows["indicator"] == indicator] if indicator else rows)[column]
    return found


@pytest.mark.parametrize(
    ("year", "iso3", "people"),
    [(2025, "COL", 7211000), (2025, "HTI", 1431000), (2025, "ECU", 316000), (2021, "COL", 5235000)],
)
def test_people_displaced_inside_are_as_many_as_idmc_counts(year, iso3, people):
    assert value("internal_displacement", "people", year, iso3) == people


def test_the_known_breaks_of_method_are_marked_and_explained():
    rows = load("internal_displacement").query("method_change")
    assert sorted(zip(rows["iso3"], rows["year"], strict=True)) == [("COL", 2024), ("GTM", 2023), ("HND", 2023)]
    assert rows["note"].notna().all()


@pytest.mark.parametrize(
    ("indicator", "year", "iso3", "expected"),
    [
        ("homicide", 2023, "HND", 31.44),  # UNODC through World Bank, VC.IHR.PSRC.P5
        ("homicide", 2022, "SLV", 7.9),
        ("homicide", 2021, "COL", 25.58),
        ("poverty_national", 2025, "HND", 60.1),
        ("poverty_3usd", 2012, "HTI", 40.4),
        ("remittances", 2024, "HND", 25.74),  # received 9,520.1 million dollars, of an economy of 36,980.2 million
    ],
)
def test_an_indicator_is_what_the_world_bank_gives(indicator, year, iso3, expected):
    assert value("causes", "value", year, iso3, indicator) == expected


@pytest.mark.parametrize(
    ("year", "iso3", "movements"), [(2020, "HND", 937000), (2010, "HTI", 1573000), (2008, "CUB", 2730000)]
)
def test_movements_by_disasters_are_as_many_as_idmc_counts(year, iso3, movements):
    assert value("disaster_displacement", "movements", year, iso3) == movements


@pytest.mark.parametrize(
    ("iso3", "indices"), [("VEN", (0.967, 0.196, 0.055)), ("CRI", (0.19, 0.966, 0.816)), ("NIC", (0.905, 0.077, 0.027))]
)
def test_the_indices_of_2023_are_those_of_v_dem(iso3, indices):
    columns = ("corruption", "physical_integrity", "liberal_democracy")
    assert tuple(value("governance", column, 2023, iso3) for column in columns) == indices


@pytest.mark.parametrize(
    ("year", "people"), [(2019, [1083259, 19765, 0]), (2022, [959646, 6951, 1208]), (2025, [148453, 19071, 209])]
)
def test_arrivals_are_the_sums_of_unhcr(year, people):
    sums = table("arrivals").query("year == @year")[["other_in_need", "refugee_like", "refugees"]].sum()
    assert sums.tolist() == people


def test_the_license_of_v_dem_stands_on_its_own_table_alone():
    licences = {name: [one["name"] for one in package.resource(name)["licenses"]] for name in package.names()}
    assert [name for name, given in licences.items() if "CC-BY-SA-4.0" in given] == ["governance"]
    assert licences["governance"] == ["CC-BY-SA-4.0"]
    assert licences["internal_displacement"] == ["CC-BY-3.0-IGO"]


@beside
@pytest.mark.parametrize(
    ("name", "column", "indicator", "file"),
    [
        ("population", "people", "", "wdi_sp_pop_totl"),
        ("disaster_displacement", "movements", "", "wdi_vc_idp_nwds_disasters"),
        ("internal_displacement", "people", "", "idmc_conflict_idps_americas"),
        ("causes", "value", "homicide", "wdi_vc_ihr_psrc_p5"),
        ("causes", "value", "poverty_national", "wdi_si_pov_nahc"),
        ("causes", "value", "poverty_3usd", "wdi_si_pov_dday"),
        ("causes", "value", "income", "wdi_ny_gdp_pcap_pp_cd"),
    ],
)
def test_every_value_of_the_file_is_in_the_table(name, column, indicator, file):
    raw = pd.read_csv(CAUSES / f"{file}.csv.gz").set_index(["iso3", "year"]).iloc[:, -1]
    rows = table(name)
    rows = rows[rows["indicator"] == indicator] if indicator else rows
    assert rows.set_index(["iso3", "year"])[column].to_dict() == raw.round(2).to_dict()


@beside
def test_every_index_of_the_file_is_in_the_table():
    raw = pd.read_csv(CAUSES / "vdem_v14_americas.csv.gz").set_index(["iso3", "year"])
    ours = table("governance").set_index(["iso3", "year"]).loc[raw.index].drop(columns="source")
    assert ours.to_numpy().tolist() == raw.to_numpy().tolist()
