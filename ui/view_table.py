"""The rows of a view as a table on a card."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from content.reading_order import in_reading_order
from content.rows import blank, heading, on_screen
from ui.column_room import room
from views.say import Say
from views.view import View


def rows(view: View, say: Say) -> None:
    """Draw the rows of a view as a table."""
    shown = on_screen(in_reading_order(view), say)
    written = _dates(shown, say)
    columns = {column: _column(column, shown[column], say) for column in shown}
    for column, cells in written.items():
        label = heading(column, say)
        columns[column] = st.column_config.DateColumn(label, width=room(cells, label))
    for name in [*columns][:1]:  # in sight when the table is scrolled to the side
        columns[name]["pinned"] = True
    look: Any = {"column_config": columns, "placeholder": blank(view, say)}
    st.dataframe(_with(written, shown), hide_index=True, height=420, alt=view.title, **look)


def _dates(shown: pd.DataFrame, say: Say) -> dict[str, pd.Series]:
    """Return the columns of months and days in words, as a sentence has them: Streamlit's months are English."""
    dates = shown.select_dtypes("datetime")
    words = {column: partial(say.format_field, format_spec=column if column == "month" else "") for column in dates}
    return {column: dates[column].map(words[column], "ignore") for column in dates}


def _with(written: dict[str, pd.Series], shown: pd.DataFrame) -> pd.DataFrame | Styler:
    """Return a table that shows what is written of its dates, and sorts by the dates."""
    if not written:
        return shown
    by_date = {column: dict(zip(shown[column], cells.fillna(""), strict=True)) for column, cells in written.items()}
    plain = shown.reset_index(drop=True)  # a Styler asks for an index without repeats
    return Styler(plain, uuid="dates").format({column: words.get for column, words in by_date.items()})


def _column(column: str, cells: pd.Series, say: Say) -> Any:
    label = heading(column, say)
    if column == "year":
        return st.column_config.NumberColumn(label, format="%d")
    if column == "share":
        return st.column_config.NumberColumn(label, format="percent")
    if pd.api.types.is_numeric_dtype(cells):
        return st.column_config.NumberColumn(label, format="localized")
    return st.column_config.Column(label, width=room(cells, label))
