"""Draws a table of entries: on a phone each row below the other, elsewhere in columns; of many the rest folded."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from content.entry_table import EntryTable, Row, unfolded
from content.markdown import BREAK
from content.reader import PHONE
from ui import reader
from ui.cite import cite_short
from ui.markdown import small
from views.say import Say


def draw(table: EntryTable, title: str) -> None:
    """Draw a table that is called `title`, with the sources of each row."""
    if not table.rows:
        st.markdown(table.nothing)
        return
    first = unfolded(len(table.rows))
    _rows(table, table.rows[:first], title, "open")
    if rest := table.rows[first:]:
        with st.expander(reader.current().say("web.rest", n=len(rest))):
            _rows(table, rest, title, "rest")


def _rows(table: EntryTable, rows: Sequence[Row], title: str, part: str) -> None:
    """Draw some of the rows; by its key static/screen.css puts a row in lines where columns have no room."""
    who = reader.current()
    if who.screen == PHONE:
        for row in rows:
            st.markdown(_in_lines(row, table.headings, who.say))
    else:
        cells = [(*row.cells, cite_short(row.sources, who.say)) for row in rows]
        headings = [*table.headings, who.say("card.source")]
        with st.container(key=f"entry_table_{part}_{title}"):
            st.table(pd.DataFrame(cells, columns=headings), border="horizontal", hide_index=True, alt=title)


def _in_lines(row: Row, headings: tuple[str, ...], say: Say) -> str:
    """Return a row in lines: the first two cells as they are, the others behind their headings."""
    first, second, *rest = row.cells
    named = [f"{small(heading)} {cell}" for heading, cell in zip(headings[2:], rest, strict=True) if cell]
    return BREAK.join([first, second, *named, cite_short(row.sources, say)])
