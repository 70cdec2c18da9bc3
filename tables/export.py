"""The rows of a table in each form in which they can be taken away, all or those with certain keys. Bytes out."""

from collections.abc import Mapping, Sequence

import pandas as pd

from tables import archive, package
from tables.load import load, written
from tables.media_types import CSV, JSON, PARQUET
from tables.translations import PERIODS

KINDS = {"csv": CSV, "json": JSON, "parquet": PARQUET}  # with their media types

Only = Mapping[str, Sequence[str]]


def keys(name: str) -> list[str]:
    """Return the columns of a table by which its rows can be picked: its key, and those that are keys elsewhere."""
    schema = package.resource(name)["schema"]
    linked = [column for key in schema.get("foreignKeys", []) for column in key["fields"]]
    return list(dict.fromkeys([*schema["primaryKey"], *linked]))


def extract(name: str, form: str, only: Only) -> bytes:
    """Return a table in one of the `KINDS`: the rows that have, in each column of `only`, one of the values there.

    Values are compared as they are written in the file. Raises `TableError` when the table does not keep its promises.
    """
    frame = load(name)
    if only:
        cells = written(name)
        picked = pd.concat([cells[column].isin(values) for column, values in only.items()], axis=1).all(axis=1)
        frame = frame[picked.loc[frame.index]]
        if form == "csv":
            return cells[picked].to_csv(index=False, lineterminator="\n").encode()
    match form:
        case "csv":
            return archive.csv(name)
        case "parquet":
            return archive.parquet(name, frame)
    return _records(name, frame)


def _records(name: str, frame: pd.DataFrame) -> bytes:
    """Return the rows as a JSON list of objects: numbers as numbers, dates as in the file, missing values as null."""
    kinds = {column: field["type"] for column, field in package.fields(name).items()}
    dates = {column: frame[column].dt.strftime(PERIODS[kind]) for column, kind in kinds.items() if kind in PERIODS}
    return frame.assign(**dates).to_json(orient="records", force_ascii=False).encode()
