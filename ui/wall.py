"""The wall of key figures: one tile each, with the article's word beside the record's and its sources."""

import pandas as pd
import streamlit as st

from content.cache import cached
from content.reader import Reader
from tables import series
from tables.package import TableError
from ui import reader
from ui.cite import cite
from views.images import sparkline
from views.say import Say
from views.text.key_figures import SHOWN, Tile, tile


def wall(figures: pd.DataFrame, say: Say) -> None:
    """Draw a tile for each of the shown figures that `figures` holds."""
    rows = figures.set_index("figure", drop=False)
    with st.grid(columns=3, min_column_width=280):
        for figure in [figure for figure in SHOWN if figure in rows.index]:
            _tile(rows.loc[figure], say)


def _drawn(who: Reader, figure: str) -> tuple[Tile, tuple[str, str] | None]:
    """Return the words of a tile, and its line with what that says."""
    say, row = who.say, who.as_published("figures").set_index("figure", drop=False).loc[figure]
    try:
        behind = series.behind(figure, who.table, who.at_publication)
    except TableError:  # the series has a card of its own that says what is broken
        behind = series.NO_LINE
    return tile(row, behind, say), sparkline.svg(behind["value"], row, say, who.palette)


def _tile(row: pd.Series, say: Say) -> None:
    shown, line = cached(_drawn, reader.current(), row["figure"])
    with st.container(border=True, height="stretch", gap="xsmall"):
        st.markdown(f"**{shown.label}**")
        st.metric(
            shown.label,
            shown.value,
            label_visibility="collapsed",
            delta=shown.article,
            delta_color="off",
            delta_arrow="off",
        )
        if line:
            picture, alt = line
            st.image(picture, alt=alt, width="stretch")
        st.caption(shown.note)
        with st.popover(say("tile.source"), icon=":material/menu_book:"):
            st.markdown(cite(row["source"], say))
