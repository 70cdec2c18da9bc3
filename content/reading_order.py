"""The rows of a view in the order in which they are read: who, how many, when; the newest and the largest first."""

import pandas as pd

from content.rows import NO_MEASURES, named
from tables import package
from tables.check import REASON
from views.view import View

ABOUT = ("status", "note", "precision", "method_change", "source")  # columns that say something of a row, and name none
NOT_APPLICABLE = "not_applicable"  # the reason where there can be no value
KEY = r"[A-Z]{1,2}\d+"  # of an event, a statement, a pledge


def in_reading_order(view: View) -> pd.DataFrame:
    """Return the rows of a view without empty columns; where they count, name, number, second name and time come first.

    Rows begin with those of the last time, of which the largest come first; those of several kinds keep their order.
    """
    rows = named(view)
    if rows.empty:
        return rows
    rows = rows.dropna(axis="columns", how="all")
    rows = rows.drop(columns=idle_reasons(rows))
    times = [column for column in rows if column == "year" or pd.api.types.is_datetime64_dtype(rows[column])][:1]
    counts = [*rows.select_dtypes("number").columns.difference(NO_MEASURES, sort=False)][:1]
    names = _names(rows)
    if not counts:
        return rows
    leading = [*dict.fromkeys([*(names or times)[:1], *counts, *names[1:2], *times])]
    if not view.mixed:
        rows = rows.sort_values([*times, *counts], ascending=False, kind="stable", na_position="last")
    return rows[[*leading, *rows.columns.difference(leading, sort=False)]]


def idle_reasons(rows: pd.DataFrame) -> list[str]:
    """Return the columns of reasons that say of every missing value only that there can be none."""
    reasons = [column for column in rows if column.endswith(REASON)]
    return [column for column in reasons if set(rows[column].dropna()) <= {NOT_APPLICABLE}]


def _names(rows: pd.DataFrame) -> list[str]:
    """Return the columns that tell the rows apart: their countries or, without any, the first words that differ."""
    words = rows.select_dtypes(exclude=["number", "datetime", "bool"]).columns.difference(ABOUT, sort=False)
    texts = [column for column in words if not column.endswith(REASON) and rows[column].nunique() > 1]
    countries = [column for column in texts if column in package.country_columns()]
    return countries or [column for column in texts if not rows[column].astype("str").str.fullmatch(KEY).all()][:1]
