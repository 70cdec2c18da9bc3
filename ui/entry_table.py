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
    headings = [*table.headings, who.say("card.source")]
    cells = [_labelled(row, headings, who.say) for row in rows]
    if who.screen == PHONE:
        for row in cells:
            st.markdown(BREAK.join(filter(None, row)))
    else:
        with st.container(key=f"entry_table_{part}_{title}"):
            st.table(pd.DataFrame(cells, columns=headings), border="horizontal", hide_index=True, alt=title)


def _labelled(row: Row, headings: list[str], say: Say) -> tuple[str, ...]:
    """Return the cells of a row and its sources, each behind its heading: the first, which names the row, and none.

    In columns the style sheet hides what the heading above them says.
    """
    first, *rest = (*row.cells, cite_short(row.sources, say))
    labels = [small(say("bound.label", label=heading)) for heading in headings[1:]]
    return (first, *(cell and f"{label} {cell}" for label, cell in zip(labels, rest, strict=True)))
