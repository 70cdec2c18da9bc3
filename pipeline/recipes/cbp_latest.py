"""Encounters by CBP's newest files, which cover four fiscal years: other months stay as they are in the tables.

CBP takes its older files down, so the months before the newest ones come from `committed/`, a copy of our own
tables. A file keeps the name that CBP gave it; the key of its source follows from the name.
"""

import re
from pathlib import Path

import pandas as pd

from pipeline.read import read_csv
from pipeline.recipes.cbp import COMPONENTS, COUNT, FORCES, MONTHS, add_month, read_counts, read_states, sum_by_series
from pipeline.write import tidy

RAW, COMMITTED = "raw", "committed"
SOUTHWEST, STATES, AREAS = "sbo-encounters", "nationwide-encounters-state", "nationwide-encounters-aor"
COLUMNS = ("Fiscal Year", "Month (abbv)", "Title of Authority", "Encounter Count")
READ = {  # the columns that are read of each kind of file
    SOUTHWEST: (*COLUMNS, "Component"),
    STATES: (*COLUMNS, "Land Border Region", "Citizenship"),
    AREAS: (*COLUMNS, "Component"),
}
# Such as sbo-encounters-fy23-fy26-jul.csv; a file without a month has whole fiscal years.
NAME = re.compile(
    r"(?P<kind>sbo|nationwide)-encounters-fy(?P<first>\d\d)-fy(?P<last>\d\d)"
    rf"(?:-(?P<month>{'|'.join(MONTHS).lower()}))?(?P<cut>-state|-aor)?(?P<again>_\d+)?\.csv"
)
COUNTED_SERIES = {"combined", *FORCES.values(), *COMPONENTS.values()}  # series; the others are quoted
TABLES = ("border_encounters", "border_citizenship", "border_nationwide")


def update(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return the tables with the months of the newest files in place of what was there."""
    return {
        "border_encounters": border_encounters(downloads),
        "border_citizenship": border_citizenship(downloads),
        "border_nationwide": border_nationwide(downloads),
    }


def kind_of(name: str) -> str:
    """Return the kind of file that CBP gives such a name, or an empty text."""
    found = NAME.fullmatch(name)
    return f"{found['kind']}-encounters{found['cut'] or ''}" if found else ""


def source_key(name: str) -> str:
    """Return the key of the source of a file, such as cbp_sbo_fy23_fy26jul; raises `ValueError` for another name."""
    found = NAME.fullmatch(name)
    if not found:
        raise ValueError(f"{name} is not named as CBP names its files")
    cut = (found["cut"] or f"-{found['kind']}").removeprefix("-")
    return f"cbp_{cut}_fy{found['first']}_fy{found['last']}{found['month'] or ''}"


def newest(downloads: Path, kind: str) -> Path:
    """Return the one file of a kind in the folder."""
    (path,) = [path for path in (downloads / RAW).glob("cbp_*.csv") if kind_of(path.name.removeprefix("cbp_")) == kind]
    return path


def border_encounters(downloads: Path) -> pd.DataFrame:
    """Return every series of encounters by month.

    A counted month takes the place of a quoted or derived one; notes on verified rows are kept.
    """
    path = newest(downloads, SOUTHWEST)
    counts = add_month(read_counts(path)).assign(source=source_key(path.name.removeprefix("cbp_")))
    key = ["month", "series"]
    before = read_csv(downloads / COMMITTED / "border_encounters.csv")
    notes = before.loc[before["status"] == "verified", [*key, "note"]]
    fresh = sum_by_series(counts).merge(notes, how="left", on=key).assign(status="verified")
    rows = replace_months(before, fresh, before["series"].isin(COUNTED_SERIES))
    return tidy(rows, [*key, "encounters", "source", "status", "note"], key)


def border_citizenship(downloads: Path) -> pd.DataFrame:
    """Return encounters by month, series and citizenship; only the exact series is renewed."""
    path = newest(downloads, STATES)
    fresh = read_states(path).assign(series="combined", source=source_key(path.name.removeprefix("cbp_")))
    key = ["month", "series", "citizenship"]
    before = read_csv(downloads / COMMITTED / "border_citizenship.csv")
    return tidy(replace_months(before, fresh, before["series"] == "combined"), [*key, "encounters", "source"], key)


def border_nationwide(downloads: Path) -> pd.DataFrame:
    """Return Border Patrol's encounters in the whole country by month."""
    path = newest(downloads, AREAS)
    counts = add_month(read_counts(path))
    sums = counts[counts["Component"].map(FORCES) == "border_patrol"].groupby("month", as_index=False)[COUNT].sum()
    source = source_key(path.name.removeprefix("cbp_"))
    fresh = sums.rename(columns={COUNT: "encounters"}).assign(source=source)
    before = read_csv(downloads / COMMITTED / "border_nationwide.csv")
    months = replace_months(before, fresh, before["month"].notna())
    return tidy(months, ["month", "encounters", "source"], ["month"])


def replace_months(before: pd.DataFrame, fresh: pd.DataFrame, counted_there: pd.Series) -> pd.DataFrame:
    """Return the fresh rows and those before of other months, or of series that are not counted there.

    Raises `ValueError` when the file ends before what was counted already, so is not the newest.
    """
    counted = before[counted_there & (before.get("status", "verified") == "verified")]
    if fresh["month"].max() < counted["month"].max():
        raise ValueError(f"the file ends with {fresh['month'].max()}, the table with {counted['month'].max()}")
    kept = before[~(before["month"].isin(set(fresh["month"])) & counted_there)]
    return pd.concat([kept, fresh], ignore_index=True)
