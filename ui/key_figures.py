"""The key figures as tiles: the article's word beside the record's, the series and the sources."""

import streamlit as st

from content.cache import cached
from content.key_figures import keys, with_series
from ui import reader
from ui.cite import cite
from views.say import Say
from views.text.key_figures import Tile


def tiles(some: slice) -> None:
    """Draw a tile for some of the key figures. Raises `TableError`."""
    who = reader.current()
    say = who.say
    with st.grid(columns=3, min_column_width=280):
        for key in cached(keys, who.on_any_screen())[some]:
            _tile(key, say)


def _value(shown: Tile) -> None:
    st.markdown(f"**{shown.label}**")
    st.metric(
        shown.label,
        shown.value,
        label_visibility="collapsed",
        delta=shown.article or None,
        delta_color="off",
        delta_arrow="off",
    )


def _tile(key: str, say: Say) -> None:
    figure = cached(with_series, reader.current(), key)
    shown = figure.tile
    with st.container(border=True, height="stretch", gap="xsmall"):
        if shown.beside:
            for place, side in zip(st.columns(2), (shown, shown.beside), strict=True):
                with place:
                    _value(side)
        else:
            _value(shown)
        if figure.line:
            picture, alt = figure.line
            st.image(picture, alt=alt, width="stretch")
        st.caption(shown.note)
        with st.popover(say("tile.source"), icon=":material/menu_book:"):
            st.markdown(cite(figure.sources, say))
