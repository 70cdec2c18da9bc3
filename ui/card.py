"""The figure card: the one way a view reaches a page."""

from collections.abc import Callable
from types import FunctionType
from typing import Any

import pandas as pd
import streamlit as st

from content.choices import FORMS
from tables import package
from tables.check import REASON
from ui import choose, profile, reader
from ui.cite import cite, link, quotes
from ui.keep import keep
from ui.problem import guarded
from ui.rows import linked, readable, spreadsheet
from views.charts import plotly
from views.maps import colour_scale, pydeck, static_map
from views.maps.description import Map
from views.say import Say
from views.view import View

PERIODS = {
    "month": "YYYY-MM",
    "day": "YYYY-MM-DD",
    "start": "YYYY-MM-DD",
    "end": "YYYY-MM-DD",
    "announced": "YYYY-MM-DD",
    "endorsed_on": "YYYY-MM-DD",
}
PLOTLY = {"displayModeBar": False, "responsive": True, "doubleClick": False, "scrollZoom": False}

Pick = Callable[[dict], None]


def card(
    *choices: Callable[[], Any],
    pick: Pick | None = None,
    every: float | None = None,
    alone: bool = True,
) -> Callable[[FunctionType], Callable[[], None]]:
    """Return a decorator that turns a function which makes a view into one that shows it as a card.

    Each of `choices` draws a choice on the card, or reads one made elsewhere; what they return is what the
    function gets, and all that its view may depend on besides the reader: it is kept by that. The name of the
    function names the card, in the URL and in files. The card reruns by itself, unless it is not `alone`: then
    a choice on it concerns the whole page. `pick` is called with what the reader selected on the chart; `every`
    is the pace in seconds of a card that plays. When a table that the function needs is broken, the card says
    so and the rest of the page stays.
    """

    def decorate(make: FunctionType) -> Callable[[], None]:
        name = make.__name__

        def show() -> None:
            with st.container(border=True), guarded():
                chosen = [choice() for choice in choices]
                made = (make.__code__.co_filename, name, *chosen)  # two pages may call a card alike
                _lay_out(name, keep(make, *chosen), made, pick)

        return st.fragment(show, key=name, run_every=every) if alone else show

    return decorate


def _lay_out(name: str, view: View, made: tuple, pick: Pick | None) -> None:
    say = reader.say()
    st.subheader(view.title, anchor=_anchor(name))
    st.caption(view.line)
    if view.drawing is None:
        return
    look = {"buttons": True, "label_visibility": "collapsed"}
    form = choose.one(f"{name}_as", FORMS, FORMS[0], reader.word("card"), say("card.form"), **look)
    undrawn = form == "chart" and isinstance(view.drawing, Map) and not reader.draws_maps()
    if undrawn:
        st.info(say("card.no_map"), icon=":material/map:")
        if view.drawing.outlines:
            st.image(static_map.svg(view.drawing, say, reader.light(), view.title, view.alt), alt=view.alt)
    if undrawn or form == "table":
        _rows(view, say)
        profile.named(view.rows, name)
    elif form == "chart":
        _picture(name, view, made, pick)
        _legend(view)
    else:
        st.markdown(cite(view.sources, say))
    if view.note:
        st.caption(view.note)
    with st.container(horizontal=True, gap="small"):
        _take_away(name, view, made, say)


def _anchor(name: str) -> str:
    return name.replace("_", "-")


def _picture(name: str, view: View, made: tuple, pick: Pick | None) -> None:
    def drawn_once(*_: Any) -> Any:
        return _draw(view.drawing)

    key = f"{name}_picture"
    chosen: Any = (lambda: _picked(key, pick)) if pick else "ignore"
    drawing = keep(drawn_once, *made)
    if isinstance(view.drawing, Map):
        height = reader.viewport().height
        drawn: Any = st.pydeck_chart(drawing, height=height, key=key, alt=view.alt, on_select=chosen)
        if pick:
            st.session_state[f"{key}@last"] = drawn.selection["indices"]
    else:
        look: Any = {"config": PLOTLY, "on_select": chosen, "selection_mode": "points"}
        st.plotly_chart(drawing, key=key, alt=view.alt, **look)


def _draw(drawing: Any) -> Any:
    """Return the figure or the deck of a chart or a map, for this reader's colours and screen."""
    if isinstance(drawing, Map):
        return pydeck.draw(drawing, reader.light(), reader.viewport())
    return plotly.draw(drawing, reader.say(), reader.light())


def _picked(key: str, pick: Pick) -> None:
    """Pass on what the reader selected. A map reports the same mark again when its look has changed: not passed on."""
    selection = st.session_state[key].selection
    where = selection.get("indices")
    if where is None or where != st.session_state.get(f"{key}@last"):
        pick(selection)


def _legend(view: View) -> None:
    if view.legend:
        st.markdown(view.legend)
    if view.scale:
        st.image(colour_scale.svg(view.scale, reader.light()), alt=view.scale.alt, width=colour_scale.WIDTH)


def _rows(view: View, say: Say) -> None:
    shown = readable(view.rows, say)
    columns = {column: _column(column, shown[column], say) for column in shown}
    explained = any(column.endswith(REASON) for column in shown)
    absent = "" if view.mixed else say("data.blank" if explained else "missing.found")
    st.dataframe(shown, hide_index=True, height=420, alt=view.title, column_config=columns, placeholder=absent)


def _column(column: str, cells: pd.Series, say: Say) -> Any:
    label = say(f"column.{column.removesuffix(REASON)}")
    if column.endswith(REASON):
        return st.column_config.Column(say("missing.reason", column=label))
    if column in PERIODS:
        return st.column_config.DateColumn(label, format=PERIODS[column])
    if column == "year":
        return st.column_config.NumberColumn(label, format="%d")
    if column == "share":
        return st.column_config.NumberColumn(label, format="percent")
    if pd.api.types.is_numeric_dtype(cells):
        return st.column_config.NumberColumn(label, format="localized")
    return st.column_config.Column(label)


def _take_away(name: str, view: View, made: tuple, say: Say) -> None:
    def sheet(*_: Any) -> bytes:
        return spreadsheet(view.rows, readable(view.rows, say), say)

    file = linked(keep(sheet, *made), link())
    st.download_button(
        say("card.download"),
        file,  # no function: a reader whose server was restarted could not have it called any more
        file_name=f"{name.replace('_', '-')}-{package.version()}.csv",
        mime="text/csv",
        key=f"{name}_csv",
        icon=":material/download:",
        on_click="ignore",
    )
    citation, sentences = quotes(view, _anchor(name), say)
    with st.popover(say("card.cite"), icon=":material/format_quote:"):
        st.caption(say("card.cite_help"))
        st.code(citation, language=None, wrap_lines=True)
        st.caption(say("card.sentence_help"))
        st.code(sentences, language=None, wrap_lines=True)
