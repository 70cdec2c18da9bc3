"""People displaced abroad and within their country, and new asylum applications, from UNHCR's Refugee Data Finder."""

from pathlib import Path

import pandas as pd

from pipeline.read import annotate, check_unique, read_csv
from pipeline.write import NOT_APPLICABLE, NOT_COUNTED_YET, tidy
from tables.check import REASON

API = "https://api.unhcr.org/population/v1"
POPULATION = "raw/unhcr_population.csv.gz"
APPLICATIONS = "raw/unhcr_asylum_applications.csv.gz"
DISPLACED_INSIDE = "raw/unhcr_idmc.csv.gz"
PALESTINE = "raw/unhcr_unrwa.csv.gz"
COUNTRIES = "raw/unhcr_countries.csv.gz"
FILES = {
    POPULATION: f"{API}/population/",
    APPLICATIONS: f"{API}/asylum-applications/",
    DISPLACED_INSIDE: f"{API}/idmc/",
    PALESTINE: f"{API}/unrwa/",
    COUNTRIES: f"{API}/countries/",
}
GROUPS = ["refugees", "asylum_seekers", "other_in_need"]
TABLES = ("displacement", "displacement_world", "internal_displacement", "asylum_applications")

ADDED = ("BLM", "FLK", "VIR")  # in the Americas, but not in UNHCR's list
UNKNOWN = "UNK"  # how UNHCR writes a country that is not known
NEW = "N"  # applications for the first time; R is repeated, A an appeal, the other codes mix these
KEY = ["year", "coo_iso", "coa_iso"]
OWN_COUNTRY_NOTE = "Origin and asylum are one country, as UNHCR has it, without a reason; in no sum of people abroad."
COUNTED_IN = {"P": "persons", "C": "cases"}


def make(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return the tables made from UNHCR's files. Raises `UnusableFile` when a file repeats a row."""
    stocks, inside, palestine = (
        check_unique(read_csv(downloads / file), KEY, Path(file).name)
        for file in (POPULATION, DISPLACED_INSIDE, PALESTINE)
    )
    applications = read_csv(downloads / APPLICATIONS)
    applications = check_unique(
        applications, [column for column in applications if column != "applied"], Path(APPLICATIONS).name
    )
    stocks = stocks.rename(columns={"coo_iso": "origin", "coa_iso": "asylum", "oip": "other_in_need"})
    americas = read_americas(downloads)
    return {
        "displacement": displacement(stocks, americas),
        "displacement_world": displacement_world(stocks, inside, palestine),
        "internal_displacement": internal_displacement(inside, americas),
        "asylum_applications": asylum_applications(applications, americas),
    }


def read_americas(downloads: Path) -> set[str]:
    """Return the alpha-3 codes of the Americas, as the United Nations Statistics Division draws them."""
    countries = read_csv(downloads / COUNTRIES)
    return {*countries.loc[countries["unsd_region"] == "Americas", "iso_code"], *ADDED}


def displacement(stocks: pd.DataFrame, americas: set[str]) -> pd.DataFrame:
    """Return people by year, origin in the Americas and asylum at the end of the year (a stock).

    A row without anybody in the three groups is left out. Why a group is empty stands beside it: asylum-seekers are
    not counted yet before the first year that names an origin (UNHCR writes 0 there); others in need before the first
    year that has any, and not applicable where UNHCR has no such group for the two countries. The latest year and the
    most people come first: programs that judge a column by its first rows would take one that is empty there for text.
    """
    rows = stocks[stocks["origin"].isin(americas) & (stocks[GROUPS].fillna(0).sum(axis=1) > 0)]
    early = (rows["year"] < first_year(stocks, "asylum_seekers")) & (rows["asylum_seekers"] == 0)
    later = rows["year"] >= first_year(stocks, "other_in_need")
    why = later.map({False: NOT_COUNTED_YET, True: NOT_APPLICABLE}).where(rows["other_in_need"].isna())
    columns = {
        "asylum_seekers": rows["asylum_seekers"].astype("Int64").mask(early),
        f"asylum_seekers{REASON}": early.map({True: NOT_COUNTED_YET}),
        "other_in_need": rows["other_in_need"],
        f"other_in_need{REASON}": why,
    }
    key = ["year", "origin", "asylum"]
    counted = add_own_country_note(rows.assign(**columns, source="unhcr_population"))
    return largest_first(tidy(counted, [*key, "refugees", *columns, "source", "note"], key), GROUPS)


def largest_first(rows: pd.DataFrame, groups: list[str]) -> pd.DataFrame:
    """Return the rows with the latest year first, and in each year those with the most people in some groups."""
    order = pd.DataFrame({"year": rows["year"], "people": rows[groups].fillna(0).sum(axis=1)})
    return rows.loc[order.sort_values(["year", "people"], ascending=False, kind="stable").index].reset_index(drop=True)


def add_own_country_note(rows: pd.DataFrame) -> pd.DataFrame:
    """Add `note`, which marks the rows of people who are counted in their own country."""
    return rows.assign(note=(rows["origin"] == rows["asylum"]).map({True: OWN_COUNTRY_NOTE}))


def first_year(stocks: pd.DataFrame, group: str) -> int:
    """Return the first year in which UNHCR counts a group by origin."""
    return int(stocks.loc[(stocks[group] > 0) & (stocks["origin"] != UNKNOWN), "year"].min())


def displacement_world(stocks: pd.DataFrame, inside: pd.DataFrame, palestine: pd.DataFrame) -> pd.DataFrame:
    """Return people worldwide by year and group at the end of the year (a stock), without empty years."""
    parts = [(group, stocks.groupby("year")[group].sum(), "unhcr_population") for group in GROUPS]
    parts.append(("idps", inside.groupby("year")["total"].sum(), "unhcr_idmc"))
    parts.append(("palestine_refugees", palestine.groupby("year")["total"].sum(), "unhcr_unrwa"))
    frames = [
        sums.astype("int64").rename("people").reset_index().assign(group=group, source=source)
        for group, sums, source in parts
    ]
    everybody = pd.concat(frames)
    counted = everybody[everybody["people"] > 0]
    return tidy(counted, ["year", "group", "people", "source"], ["year", "group"])


def internal_displacement(inside: pd.DataFrame, americas: set[str]) -> pd.DataFrame:
    """Return people displaced within their country in the Americas at the end of the year, by IDMC (a stock).

    `method_change` marks years that cannot be compared with the year before, as the annotations have them.
    """
    named = inside.rename(columns={"coa_iso": "iso3", "total": "people"})
    here = named[named["iso3"].isin(americas)].assign(source="unhcr_idmc", method_change=False)
    key = ["year", "iso3"]
    rows = annotate(here, "internal_displacement", key)
    return tidy(rows, [*key, "people", "method_change", "note", "source"], key)


def asylum_applications(applications: pd.DataFrame, americas: set[str]) -> pd.DataFrame:
    """Return new asylum applications by year, origin in the Americas and asylum (a flow within the year).

    Applications counted as persons and as cases (one case can be a family) stay apart, and so do not add up.
    """
    new = applications[(applications["app_type"] == NEW) & applications["coo_iso"].isin(americas)]
    named = new.rename(columns={"coo_iso": "origin", "coa_iso": "asylum", "applied": "applications"})
    key = ["year", "origin", "asylum", "counted_in"]
    named["counted_in"] = named["app_pc"].map(COUNTED_IN)
    sums = named.groupby(key, as_index=False)["applications"].sum()
    counted = add_own_country_note(sums.assign(source="unhcr_asylum_applications"))
    return tidy(counted, [*key, "applications", "source", "note"], key)
