"""The rows of a view as a table of texts: names, numbers and dates as a reader of the language writes them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from content.reading_order import in_reading_order
from content.rows import blank, heading, on_screen
from views.say import Say
from views.view import View

YES, NO = "✓", ""


@dataclass(frozen=True)
class TextTable:
    """A table: its headings, its rows of cells, and which of its columns hold numbers."""

    headings: list[str]
    cells: list[tuple[str, ...]]
    numbers: list[bool]


def text_table(view: View, say: Say, most: int, columns: int | None = None) -> TextTable:
    """Return the rows of a view in the order in which they are read and without their sources, as texts.

    There are `most` of them at the most, and the first `columns` of each, or all.
    """
    shown = on_screen(in_reading_order(view).head(most), say).iloc[:, :columns]
    written = [_written(shown[column], say).fillna(blank(view, say)) for column in shown]
    return TextTable(
        headings=[heading(column, say) for column in shown],
        cells=list(zip(*written, strict=True)),
        numbers=[pd.api.types.is_numeric_dtype(shown[column]) for column in shown],
    )


def _written(cells: pd.Series, say: Say) -> pd.Series:
    """Return cells as texts; those without a value stay without."""
    return cells.astype("object").map(_form(cells, say), na_action="ignore").astype("object")


def _form(cells: pd.Series, say: Say) -> Callable[[Any], str]:
    """Return how the cells of a column are written."""
    if pd.api.types.is_bool_dtype(cells):
        return lambda value: YES if value else NO
    if pd.api.types.is_datetime64_dtype(cells):
        return lambda day: say.format_field(day, "month" if cells.name == "month" else "")
    if not pd.api.types.is_numeric_dtype(cells) or cells.name == "year":
        return str
    form = "percent" if cells.name == "share" else ""
    return lambda value: say.format_field(value, form)
