"""The key figures as tiles, on a phone as rows: the article's word beside the record's, the series and the sources."""

from contextlib import AbstractContextManager
from typing import Any

import streamlit as st

from content.cache import cached
from content.key_figures import keys, with_series
from content.markdown import BREAK
from content.reader import PHONE
from ui import reader
from ui.cite import cite
from ui.markdown import small
from views.say import Say
from views.text.key_figures import Tile


def tiles(some: slice, *, low: bool = False) -> None:
    """Draw a tile for some of the key figures; in a column that is to be `low` a row. Raises `TableError`."""
    who = reader.current()
    say, phone = who.say, who.screen == PHONE
    framed: Any = {"border": low and not phone, "height": "stretch" if low else "content"}
    draw, place = (_row, st.container(gap="small", **framed)) if phone or low else (_tile, _grid())
    with place:
        for key in cached(keys, who.on_any_screen())[some]:
            draw(key, say)


def _grid() -> AbstractContextManager[Any]:
    return st.grid(columns=3, min_column_width=280)


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


def _row(key: str, say: Say) -> None:
    """Draw one key figure as a row, which says more when it is asked."""
    figure = cached(with_series, reader.current(), key)
    with st.container(gap="xsmall", key=f"answers-figure-{key}"):
        for shown in filter(None, (figure.tile, figure.tile.beside)):
            with st.container(horizontal=True, gap="small"):
                st.markdown(f"**{shown.label}**")
                st.markdown(BREAK.join(filter(None, [f"**{shown.value}**", small(shown.article)])))
        with st.popover(say("tile.note_source"), type="tertiary"):
            _series(figure.line)
            st.markdown(figure.tile.note)
            st.markdown(cite(figure.sources, say))


def _series(line: tuple[str, str] | None) -> None:
    """Draw the series behind a figure, where it has one: a picture with its alternative text."""
    if line:
        picture, alt = line
        st.image(picture, alt=alt, width="stretch")


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
        _series(figure.line)
        st.caption(shown.note)
        with st.popover(say("tile.source"), icon=":material/menu_book:"):
            st.markdown(cite(figure.sources, say))
