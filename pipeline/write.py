"""Writes tables in one form: columns in order, rows sorted by key, UTF-8, LF; a file is replaced as a whole."""

from pathlib import Path

import pandas as pd

from tables.check import REASON

NOT_APPLICABLE, NOT_COUNTED_YET = "not_applicable", "not_counted_yet"


def tidy(frame: pd.DataFrame, columns: list[str], key: list[str]) -> pd.DataFrame:
    """Return the named columns in order, sorted by the key; raises `ValueError` when a key repeats."""
    repeated = frame.duplicated(key)
    if repeated.any():
        raise ValueError(f"repeated key {frame.loc[repeated, key].iloc[0].tolist()}")
    return frame[columns].sort_values(key, ignore_index=True)


def add_missing_reason(frame: pd.DataFrame, column: str, reason: str) -> pd.DataFrame:
    """Return the frame with a column that gives one reason wherever `column` is empty, and nothing elsewhere."""
    return frame.assign(**{column + REASON: frame[column].isna().map({True: reason})})


def csv_text(frame: pd.DataFrame) -> str:
    """Return a frame as CSV text: whole numbers without decimals, true or false, empty where missing."""
    plain = frame.convert_dtypes()
    flags = plain.select_dtypes("boolean").columns
    return plain.assign(**{f: plain[f].map({True: "true", False: "false"}) for f in flags}).to_csv(
        index=False, lineterminator="\n"
    )


def save_csv(frame: pd.DataFrame, path: Path) -> None:
    """Write a frame as CSV; a reader sees the old file or the whole new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_bytes(csv_text(frame).encode())
    fresh.replace(path)
