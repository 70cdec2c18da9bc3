"""The recipes of arrivals, of the World Bank's indicators and of V-Dem turn tiny downloads into the promised rows."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.recipes import governance, unhcr, unhcr_flows, world_bank
from pipeline.write import csv_text
from tests.pipeline.test_recipes import COUNTRIES, put

INDICATOR = "iso3,year,value\nCOL,2020,{}\nESP,2020,47\n"


@pytest.fixture
def bank(tmp_path: Path) -> dict[str, pd.DataFrame]:
    values = dict.fromkeys(world_bank.INDICATORS, 1) | {world_bank.POPULATION: 50, world_bank.HOMICIDE: 7.90326}
    values |= {world_bank.REMITTANCES: 3, world_bank.ECONOMY: 60}
    files = {file: INDICATOR.format(value) for file, value in values.items()}
    files[world_bank.REMITTANCES] += "COL,2021,5\n"
    files[world_bank.DISASTERS] = "iso3,year,new_displacements\nVIR,2017,30\n"
    return world_bank.make(put(tmp_path, files | {unhcr.COUNTRIES: COUNTRIES}))


def test_the_tables_of_the_world_bank_keep_the_countries_of_the_americas(bank):
    assert bank["population"].values.tolist() == [["COL", 2020, 50, "worldbank_population"]]
    assert bank["disaster_displacement"].values.tolist() == [[2017, "VIR", 30, "idmc_disasters"]]
    assert set(bank["causes"]["iso3"]) == {"COL"}


def test_remittances_are_a_share_of_the_economy_of_the_same_year_and_without_one_there_is_no_row(bank):
    values = bank["causes"].set_index(["indicator", "year"])
    assert values.loc["remittances", ["value", "source"]].values.tolist() == [
        [5, "worldbank_remittances;worldbank_gdp"]
    ]
    assert values["value"][("homicide", 2020)] == 7.9


def test_arrivals_start_when_nobody_who_came_before_is_in_them_and_what_is_not_reported_stays_empty(tmp_path):
    flows = "year,coo_iso,coa_iso,refugees,asylum_seekers,refugee_like,oip\n"
    flows += "2018,VEN,COL,,,,900\n2019,VEN,COL,,4,,30\n2019,VEN,ESP,,8,0,\n2020,COL,ECU,0,1,2,\n2020,ESP,COL,9,,,\n"
    folder = put(tmp_path, {unhcr.COUNTRIES: COUNTRIES, unhcr_flows.FLOWS: flows})
    assert csv_text(unhcr_flows.make(folder)["arrivals"]).splitlines()[1:] == [
        "2020,COL,ECU,0,2,,unhcr_flows",
        "2019,VEN,COL,,,30,unhcr_flows",
    ]


def test_the_indices_of_governance_keep_their_names_apart(tmp_path):
    text = "iso3,year,v2x_corr,v2x_clphy,v2x_libdem\nHTI,2023,0.9,0.2,0.1\n"
    frame = governance.make(put(tmp_path, {governance.COUNTRY_YEARS: text}))["governance"]
    expected = {"corruption": 0.9, "physical_integrity": 0.2, "liberal_democracy": 0.1}
    assert frame[list(expected)].to_dict("records") == [expected]
