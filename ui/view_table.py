"""The rows of a view as a table on a card."""

from typing import Any

import pandas as pd
import streamlit as st

from content.reading_order import in_reading_order
from content.rows import blank, heading, on_screen
from ui.column_room import room
from ui.date_format import date_format
from views.say import Say
from views.view import View


def rows(view: View, say: Say) -> None:
    """Draw the rows of a view as a table."""
    shown = on_screen(in_reading_order(view), say)
    columns = {column: _column(column, shown[column], say) for column in shown}
    for name in [*columns][:1]:  # in sight when the table is scrolled to the side
        columns[name]["pinned"] = True
    look: Any = {"column_config": columns, "placeholder": blank(view, say)}
    st.dataframe(shown, hide_index=True, height=420, alt=view.title, **look)


def _column(column: str, cells: pd.Series, say: Say) -> Any:
    label = heading(column, say)
    if pd.api.types.is_datetime64_dtype(cells):
        form = date_format("MMMM YYYY" if column == "month" else "D MMMM YYYY", say)
        return st.column_config.DateColumn(label, format=form)
    if column == "year":
        return st.column_config.NumberColumn(label, format="%d")
    if column == "share":
        return st.column_config.NumberColumn(label, format="percent")
    if pd.api.types.is_numeric_dtype(cells):
        return st.column_config.NumberColumn(label, format="localized")
    return st.column_config.Column(label, width=room(cells, label))
