"""Encounters at the US southwest land border, by month and citizenship, from CBP and OHSS."""

from pathlib import Path

import pandas as pd

from pipeline.read import annotate, check_unique, iso3, read_compiled, read_csv
from pipeline.write import tidy

CBP = "https://www.cbp.gov"
ASSETS = f"{CBP}/sites/default/files/assets/documents"
BORDER_PATROL = "raw/cbp_usbp_monthly_encounters_fy2000-fy2020_by_sector.psv"
SOUTHWEST = "raw/cbp_sbo-encounters-fy19-fy22.csv"
SOUTHWEST_LATER = "raw/cbp_sbo-encounters-fy22-fy25-aug.csv"
STATES = "raw/cbp_nationwide-encounters-fy20-fy23-state.csv"
STATES_LATER = "raw/cbp_nationwide-encounters-fy21-fy24-nov-state.csv"
OHSS = "raw/ohss_khsm_usbp_encounters_nov2024.xlsx"
QUOTED = "cbp_southwest_monthly.csv"  # compiled
FILES = {
    BORDER_PATROL: f"{CBP}/document/stats/us-border-patrol-monthly-encounters-fy-2000-fy-2020",
    SOUTHWEST: f"{ASSETS}/2022-Oct/sbo-encounters-fy19-fy22.csv",
    SOUTHWEST_LATER: f"{CBP}/document/stats/southwest-land-border-encounters",
    STATES: f"{ASSETS}/2023-Nov/nationwide-encounters-fy20-fy23-state.csv",
    STATES_LATER: f"{CBP}/document/stats/nationwide-encounters",
    OHSS: "https://ohss.dhs.gov/khsm/cbp-encounters",
}
TABLES = ("border_encounters", "border_citizenship")

MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
REGION = "Southwest Land Border"
# The rest is OTHER.
SHOWN_CITIZENSHIPS = {"BRA", "COL", "CUB", "ECU", "GTM", "HND", "HTI", "MEX", "NIC", "PER", "SLV", "VEN"}
OTHER = "OTHER"
COMPONENTS = {
    ("U.S. Border Patrol", "Title 8"): "apprehensions",
    ("U.S. Border Patrol", "Title 42"): "expulsions",
    ("Office of Field Operations", "Title 8"): "inadmissibles",
    ("Office of Field Operations", "Title 42"): "expulsions",
}
FORCES = {"U.S. Border Patrol": "border_patrol", "Office of Field Operations": "ports_of_entry"}
MEASURES = {  # single months that no data file has
    "derived_ofo": "ports_of_entry",
    "press_usbp": "border_patrol",
    "press_total": "combined",
    "first_published_total": "combined_first_published",
}
# Border Patrol's part of the 221,303 in the same release, which the file of quoted months lacks.
FIRST_BORDER_PATROL = ("2022-03", "border_patrol_first_published", 209906, "cbp_release_mar2022")
MONTH, YEAR, COUNT, TITLE = "Month (abbv)", "Fiscal Year", "Encounter Count", "Title of Authority"


def make(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return encounters (events, not people) by calendar month."""
    return {
        "border_encounters": border_encounters(downloads),
        "border_citizenship": border_citizenship(downloads),
    }


def calendar_month(fiscal_year: int | str, month: str) -> str:
    """Return a month of a US fiscal year, which starts in October of the year before, as 2022-03."""
    number = MONTHS.index(month[:3].upper()) + 1
    return f"{int(str(fiscal_year)[:4]) - (number >= 10)}-{number:02}"


def add_month(frame: pd.DataFrame, year: str = YEAR, month: str = MONTH) -> pd.DataFrame:
    """Return a copy with the column `month`, the calendar month."""
    months = {pair: calendar_month(*pair) for pair in set(zip(frame[year], frame[month], strict=True))}
    return frame.assign(month=[months[pair] for pair in zip(frame[year], frame[month], strict=True)])


def border_encounters(downloads: Path) -> pd.DataFrame:
    """Return every series of encounters by month.

    The long Border Patrol series comes from its own file up to September 2018; after that the two files must
    agree, and the newer one is kept. Raises `ValueError` when they do not.
    """
    patrol, southwest = read_border_patrol(downloads), read_southwest(downloads)
    both = southwest.merge(patrol, on=["month", "series"], suffixes=("", "_long"))
    if (both["encounters"] != both["encounters_long"]).any():
        raise ValueError("the two Border Patrol series differ")
    first = southwest["month"].min()
    parts = [patrol[patrol["month"] < first], southwest, read_quoted()]
    key = ["month", "series"]
    rows = annotate(pd.concat(parts, ignore_index=True), "border_encounters", key)
    return tidy(rows, [*key, "encounters", "source", "status", "note"], key)


def read_border_patrol(downloads: Path) -> pd.DataFrame:
    """Return Border Patrol's encounters on the southwest border, October 1999 to September 2020."""
    counts = read_csv(downloads / BORDER_PATROL, "|")
    months = [f"{year}-{month:02}" for year, month in zip(counts["cy"], counts["month"], strict=True)]
    rows = {"month": months, "series": "border_patrol", "encounters": counts["southwest_border"]}
    return pd.DataFrame(rows).assign(source="cbp_usbp_fy2000_fy2020")


def read_southwest(downloads: Path) -> pd.DataFrame:
    """Return all series but the long one, from October 2018; from October 2021 by the later file."""
    early, late = add_month(read_counts(downloads / SOUTHWEST)), add_month(read_counts(downloads / SOUTHWEST_LATER))
    early = early[~early["month"].isin(set(late["month"]))].assign(source="cbp_sbo_fy19_fy22")
    return sum_by_series(pd.concat([early, late.assign(source="cbp_sbo_fy22_fy25aug")]))


def read_counts(path: Path) -> pd.DataFrame:
    """Return a file of CBP's counts. Raises `UnusableFile` when it has the same row twice."""
    counts = read_csv(path)
    return check_unique(counts, [column for column in counts if column != COUNT], path.name)


def sum_by_series(counts: pd.DataFrame) -> pd.DataFrame:
    """Return dated rows of CBP's file added up by month, series and source."""
    counts = counts[counts[COUNT] > 0]
    # By title of authority: in one year the earlier file calls Border Patrol's expulsions apprehensions.
    kinds = [COMPONENTS[pair] for pair in zip(counts["Component"], counts[TITLE], strict=True)]
    long = [counts.assign(series=s) for s in ("combined", counts["Component"].map(FORCES), kinds)]
    sums = pd.concat(long).groupby(["month", "series", "source"])[COUNT].sum()
    return sums.astype("int64").reset_index(name="encounters")


def read_quoted() -> pd.DataFrame:
    """Return the months known only from releases and the press, and values as first published."""
    quoted = read_compiled(QUOTED)
    rows = quoted[quoted["measure"].isin(MEASURES)]
    months = [f"{year}-{month:02}" for year, month in zip(rows["year"], rows["month"], strict=True)]
    series = rows["measure"].map(MEASURES)
    columns = ["month", "series", "encounters", "source"]
    frame = pd.DataFrame(dict(zip(columns, [months, series, rows["value"], rows["source_id"]], strict=True)))
    return pd.concat([frame, pd.DataFrame([FIRST_BORDER_PATROL], columns=columns)])


def border_citizenship(downloads: Path) -> pd.DataFrame:
    """Return encounters by month and citizenship: all (exact), and Border Patrol's (rounded to ten)."""
    early, late = read_states(downloads / STATES), read_states(downloads / STATES_LATER)
    late = late[late["month"] > early["month"].max()]
    parts = [
        early.assign(series="combined", source="cbp_state_fy20_fy23"),
        late.assign(series="combined", source="cbp_state_fy21_fy24nov"),
        read_ohss(downloads / OHSS).assign(series="border_patrol", source="ohss_khsm_usbp_nov2024"),
    ]
    key = ["month", "series", "citizenship"]
    return tidy(pd.concat(parts), [*key, "encounters", "source"], key)


def citizenship(name: str) -> str:
    """Return the alpha-3 code of a citizenship that is shown, or OTHER."""
    try:
        code = iso3(name)
    except KeyError:
        return OTHER
    return code if code in SHOWN_CITIZENSHIPS else OTHER


def read_states(path: Path) -> pd.DataFrame:
    """Return encounters on the southwest border by month and citizenship; 0 where a citizenship had none."""
    counts = read_counts(path)
    counts = add_month(counts[counts["Land Border Region"] == REGION])
    codes = {name: citizenship(name) for name in counts["Citizenship"].unique()}
    sums = counts.groupby(["month", counts["Citizenship"].map(codes).rename("citizenship")])[COUNT].sum()
    return sums.unstack(fill_value=0).stack().reset_index(name="encounters")


def read_ohss(path: Path) -> pd.DataFrame:
    """Return Border Patrol's encounters by month and citizenship.

    A citizenship that rounds to nothing in a month has no row; OTHER is the total less the named ones.
    """
    book = pd.read_excel(path, sheet_name=["Monthly Region", "Monthly Rgn and Citp"])
    total, split = (
        add_month(sheet[sheet["Region"] == REGION], "Fiscal\nYear", "Month")
        for sheet in (normalise_months(sheet) for sheet in book.values())
    )
    split["citizenship"] = [citizenship(name) for name in split["Citizenship"]]
    named = split[split["citizenship"] != OTHER].groupby(["month", "citizenship"])["encounters"].sum()
    rest = total.set_index("month")["encounters"] - named.groupby("month").sum()
    others = rest.rename("encounters").reset_index().assign(citizenship=OTHER)
    return pd.concat([named.reset_index(), others])


def normalise_months(sheet: pd.DataFrame) -> pd.DataFrame:
    """Return a sheet of OHSS with months as in CBP's files: `06 March` becomes March."""
    return sheet.assign(Month=sheet["Month"].str[3:]).rename(columns={"Quantity": "encounters"})
