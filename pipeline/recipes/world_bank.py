"""Inhabitants, movements by disasters and indicators of causes in the Americas, from the World Bank."""

from pathlib import Path

import pandas as pd

from pipeline.read import read_csv
from pipeline.recipes.unhcr import COUNTRIES, read_americas
from pipeline.recipes.unhcr import FILES as UNHCR_FILES
from pipeline.write import tidy

API = "https://api.worldbank.org/v2"
POPULATION = "raw/causes/wdi_sp_pop_totl.csv.gz"
DISASTERS = "raw/causes/wdi_vc_idp_nwds_disasters.csv.gz"
HOMICIDE = "raw/causes/wdi_vc_ihr_psrc_p5.csv.gz"
POVERTY_NATIONAL = "raw/causes/wdi_si_pov_nahc.csv.gz"
POVERTY_3USD = "raw/causes/wdi_si_pov_dday.csv.gz"
INCOME = "raw/causes/wdi_ny_gdp_pcap_pp_cd.csv.gz"
REMITTANCES = "raw/causes/wdi_bx_trf_pwkr_cd_dt.csv.gz"
ECONOMY = "raw/causes/wdi_ny_gdp_mktp_cd.csv.gz"
INDICATORS = {  # file: code of the indicator, key of the source
    POPULATION: ("SP.POP.TOTL", "worldbank_population"),
    DISASTERS: ("VC.IDP.NWDS", "idmc_disasters"),
    HOMICIDE: ("VC.IHR.PSRC.P5", "worldbank_homicide"),
    POVERTY_NATIONAL: ("SI.POV.NAHC", "worldbank_poverty_national"),
    POVERTY_3USD: ("SI.POV.DDAY", "worldbank_poverty_3usd"),
    INCOME: ("NY.GDP.PCAP.PP.CD", "worldbank_income"),
    REMITTANCES: ("BX.TRF.PWKR.CD.DT", "worldbank_remittances"),
    ECONOMY: ("NY.GDP.MKTP.CD", "worldbank_gdp"),
}
FILES = {file: f"{API}/country/all/indicator/{code}" for file, (code, _) in INDICATORS.items()}
FILES[COUNTRIES] = UNHCR_FILES[COUNTRIES]
TABLES = ("population", "disaster_displacement", "causes")

PUBLISHED = {
    "homicide": HOMICIDE,
    "poverty_national": POVERTY_NATIONAL,
    "poverty_3usd": POVERTY_3USD,
    "income": INCOME,
}
KEY = ["year", "iso3"]
DECIMALS = 2


def make(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return inhabitants (a stock), movements by disasters (a flow) and indicators of causes, by country and year."""
    people = read_indicator(downloads, POPULATION).rename(columns={"value": "people"})
    moved = read_indicator(downloads, DISASTERS).rename(columns={"value": "movements"})
    return {
        "population": tidy(people, ["iso3", "year", "people", "source"], ["iso3", "year"]),
        "disaster_displacement": tidy(moved, [*KEY, "movements", "source"], KEY),
        "causes": causes(downloads),
    }


def read_indicator(downloads: Path, file: str) -> pd.DataFrame:
    """Return one indicator for the Americas: iso3, year, value, source. A year that was not reported has no row."""
    rows = read_csv(downloads / file).rename(columns={"new_displacements": "value"})
    here = rows[rows["iso3"].isin(read_americas(downloads))]
    return here[["iso3", "year", "value"]].assign(source=INDICATORS[file][1])


def causes(downloads: Path) -> pd.DataFrame:
    """Return rates, shares and incomes by year, country and indicator, with two decimals."""
    parts = [read_indicator(downloads, file).assign(indicator=name) for name, file in PUBLISHED.items()]
    rows = pd.concat([*parts, remittances(downloads)])
    key = [*KEY, "indicator"]
    return tidy(rows.assign(value=rows["value"].round(DECIMALS)), [*key, "value", "source"], key)


def remittances(downloads: Path) -> pd.DataFrame:
    """Return remittances as percent of the gross domestic product of the same year, where both are reported."""
    received = read_indicator(downloads, REMITTANCES)
    both = received.merge(read_indicator(downloads, ECONOMY), on=KEY, suffixes=("", "_of_economy"))
    share = 100 * both["value"] / both["value_of_economy"]
    source = both["source"] + ";" + both["source_of_economy"]
    return both[KEY].assign(indicator="remittances", value=share, source=source)
