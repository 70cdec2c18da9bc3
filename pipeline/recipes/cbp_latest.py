"""Encounters by CBP's newest files, which cover four fiscal years: other months stay as they are in the tables.

CBP takes its older files down, so the months before the newest ones come from `committed/`, a copy of our own
tables. A file keeps the name that CBP gave it; the key of its source follows from the name.
"""

import re
from pathlib import Path

import pandas as pd

from pipeline.read import read_csv
from pipeline.recipes.cbp import COMPONENTS, FORCES, MONTHS, add_month, read_counts, read_states, sum_by_series
from pipeline.write import tidy

RAW, COMMITTED = "raw", "committed"
SOUTHWEST, STATES = "sbo-encounters", "nationwide-encounters"
COLUMNS = ("Fiscal Year", "Month (abbv)", "Title of Authority", "Encounter Count")
SOUTHWEST_COLUMNS = (*COLUMNS, "Component")
STATES_COLUMNS = (*COLUMNS, "Land Border Region", "Citizenship")
# Such as sbo-encounters-fy23-fy26-jul.csv; a file without a month has whole fiscal years, -aor is another cut.
NAME = re.compile(
    r"(?P<kind>sbo|nationwide)-encounters-fy(?P<first>\d\d)-fy(?P<last>\d\d)"
    rf"(?:-(?P<month>{'|'.join(MONTHS).lower()}))?(?P<state>-state)?(?P<again>_\d+)?\.csv"
)
COUNTED_SERIES = {"combined", *FORCES.values(), *COMPONENTS.values()}  # series; the others are quoted
TABLES = ("border_encounters", "border_citizenship")


def update(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return both tables with the months of the newest files in place of what was there."""
    return {"border_encounters": border_encounters(downloads), "border_citizenship": border_citizenship(downloads)}


def source_key(name: str) -> str:
    """Return the key of the source of a file, such as cbp_sbo_fy23_fy26jul; raises `ValueError` for another name."""
    found = NAME.fullmatch(name)
    if not found:
        raise ValueError(f"{name} is not named as CBP names its files")
    kind = "sbo" if found["kind"] == "sbo" else "state"
    return f"cbp_{kind}_fy{found['first']}_fy{found['last']}{found['month'] or ''}"


def newest(downloads: Path, kind: str) -> Path:
    """Return the one file of a kind in the folder."""
    (path,) = (downloads / RAW).glob(f"cbp_{kind}-*.csv")
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
    return tidy(replace_months(before, fresh, COUNTED_SERIES), [*key, "encounters", "source", "status", "note"], key)


def border_citizenship(downloads: Path) -> pd.DataFrame:
    """Return encounters by month, series and citizenship; only the exact series is renewed."""
    path = newest(downloads, STATES)
    fresh = read_states(path).assign(series="combined", source=source_key(path.name.removeprefix("cbp_")))
    key = ["month", "series", "citizenship"]
    before = read_csv(downloads / COMMITTED / "border_citizenship.csv")
    return tidy(replace_months(before, fresh, {"combined"}), [*key, "encounters", "source"], key)


def replace_months(before: pd.DataFrame, fresh: pd.DataFrame, series: set[str]) -> pd.DataFrame:
    """Return the fresh rows and those before of other months, or of series that are not counted there.

    Raises `ValueError` when the file ends before what was counted already, so is not the newest.
    """
    counted = before[before["series"].isin(series) & (before.get("status", "verified") == "verified")]
    if fresh["month"].max() < counted["month"].max():
        raise ValueError(f"the file ends with {fresh['month'].max()}, the table with {counted['month'].max()}")
    kept = before[~(before["month"].isin(set(fresh["month"])) & before["series"].isin(series))]
    return pd.concat([kept, fresh], ignore_index=True)
