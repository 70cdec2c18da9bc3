"""Entries into Panama through the Darién, counted by Panama's migration service (SNM), printed by others."""

from pathlib import Path

import pandas as pd

from pipeline.read import annotate, iso3, read_compiled
from pipeline.write import NOT_APPLICABLE, add_missing_reason, tidy
from tables.check import REASON

YEARS, MONTHS, NATIONALITIES = "darien_annual.csv", "darien_monthly.csv", "darien_by_nationality.csv"  # compiled
FILES: dict[str, str] = {}  # what SNM publishes is compiled
TABLES = ("darien_years", "darien_months", "darien_nationalities")

COLUMNS = {"value": "entries", "source_id": "source"}
PERIODS = {  # how the period is written in the compilation, from its first words
    "full year (first release)": "first_release",
    "full year": "year",
    "Jan-Aug": "jan_aug",
    "Jan-Nov": "jan_nov",
    "1 Jan to late Dec": "jan_dec20s",
}
GROUPS = {"Haiti (plus": "HTI_PLUS", "Other countries": "OTHER"}
HAITIANS_AND_CHILDREN = "HTI_PLUS"
DISPUTED = 2020  # two totals are in print


def make(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return entries (a flow) by year, by month, and by nationality."""
    years, months, nationalities = (
        read_compiled(file).rename(columns=COLUMNS) for file in (YEARS, MONTHS, NATIONALITIES)
    )
    return {
        "darien_years": darien_years(years),
        "darien_months": darien_months(months),
        "darien_nationalities": darien_nationalities(nationalities),
    }


def darien_years(years: pd.DataFrame) -> pd.DataFrame:
    """Return entries by year and the other figure in print; not applicable where there is none."""
    columns = ["year", "entries", "alternative", f"alternative{REASON}", "source", "status", "note"]
    rows = years.drop(columns="note").assign(alternative=years["alt_value"].astype("Int64"))
    annotated = add_missing_reason(annotate(rows, "darien_years", ["year"]), "alternative", NOT_APPLICABLE)
    return tidy(annotated, columns, ["year"])


def darien_months(months: pd.DataFrame) -> pd.DataFrame:
    """Return entries by month, and the first published value where it was another; not applicable elsewhere.

    Those found by subtraction are marked derived.
    """
    day = [f"{y}-{m:02}" for y, m in zip(months["year"], months["month"], strict=True)]
    status = months["how"].map({"derived": "derived"}).fillna("verified")
    status = status.mask(months["year"] == DISPUTED, "disputed")
    rows = months.drop(columns="note").assign(
        month=day, status=status, first_published=pd.array([pd.NA] * len(months), "Int64")
    )
    columns = ["month", "entries", "first_published", f"first_published{REASON}", "source", "status", "note"]
    annotated = add_missing_reason(annotate(rows, "darien_months", ["month"]), "first_published", NOT_APPLICABLE)
    return tidy(annotated, columns, ["month"])


def darien_nationalities(rows: pd.DataFrame) -> pd.DataFrame:
    """Return entries by year, period and nationality.

    Where the same figure was printed twice, both sources are named; `ValueError` is raised when two prints
    differ. A count of Haitians alone is dropped where the period has Haitians with their Brazil- and
    Chile-born children, of which it is a part.
    """
    key = ["year", "period", "nationality"]
    status = (rows["period"] == "full year").map({True: "verified", False: "partly"})
    read = rows.assign(
        period=rows["period"].map(lambda text: value_of_prefix(PERIODS, text)),
        nationality=rows["nationality"].map(nationality_code),
        status=status.mask(rows["note"].notna(), "partly").mask(rows["year"] == DISPUTED, "disputed"),
    )
    joined = read.groupby(key, as_index=False).agg(
        entries=("entries", "first"),
        prints=("entries", "nunique"),
        source=("source", ";".join),
        status=("status", "max"),  # verified, if one of the prints is
    )
    if (joined["prints"] > 1).any():
        raise ValueError(f"two figures for {joined.loc[joined['prints'] > 1, key].values.tolist()}")
    families = joined[joined["nationality"] == HAITIANS_AND_CHILDREN].set_index(key[:2]).index
    part = (joined["nationality"] == "HTI") & joined.set_index(key[:2]).index.isin(families)
    return tidy(
        annotate(joined[~part], "darien_nationalities", key),
        [*key, "entries", "source", "status", "note"],
        key,
    )


def nationality_code(name: str) -> str:
    """Return the alpha-3 code, HTI_PLUS or OTHER."""
    return value_of_prefix(GROUPS, name) or iso3(name)


def value_of_prefix(names: dict[str, str], text: str) -> str:
    """Return the value of the first key that the text starts with, or an empty text."""
    return next((value for start, value in names.items() if text.startswith(start)), "")
