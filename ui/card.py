"""The figure card: the one way a view reaches a page."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from content.cache import cached
from content.card_order import LINE, ORDER, PICTURE, ROW, TITLE
from content.catalogue import VIEWS, view_for
from content.page import ViewSpec
from content.reader import Reader
from content.report import report
from tables import package
from ui import compact_inputs, country_links, inputs, reader, still, view_table
from ui.cite import cite, link
from ui.markdown import write
from ui.streamlit_internals import DeltaGenerator
from ui.table_errors import guarded
from ui.take_along import take_along
from ui.told import told
from views.charts import plotly, plotly_config
from views.charts.description import Lanes
from views.maps import colour_scale, pydeck
from views.maps.description import Map
from views.view import View

NOTHING: Mapping[str, Any] = {}
OPENED, PICKED = "@opened", "@picked"  # behind the key of a map: how often

# The choices of a card on the left, its forms on the right; in a narrow card below each other.
BESIDE: Any = {
    "horizontal": True,
    "horizontal_alignment": "distribute",
    "vertical_alignment": "bottom",
    "gap": "xsmall",
}

Pick = Callable[[dict], None]
Places = Mapping[str, DeltaGenerator]  # of the parts of a card


def card(
    spec: ViewSpec,
    chosen: Mapping[str, Any] = NOTHING,
    *,
    inside: Callable[[ViewSpec], None] | None = None,
    pick: Pick | None = None,
    every: float | None = None,
    alone: bool = True,
    height: Any = "content",
) -> None:
    """Draw a view of the catalogue as a card.

    `chosen` are the values of choices that the page has drawn, by argument; the card draws the others that the view
    has. The card reruns by itself, unless it is not `alone`: then a choice on it concerns the whole page. `pick` is
    called with what the reader selected on the chart; `every` is the pace in seconds of a card that plays. `inside`
    draws all that it holds in an order of its own; `height` is as in Streamlit. When a table that the view needs is
    broken, the card says so and the rest of the page stays.
    """

    def show() -> None:
        with package.one_state(), st.container(border=True, height=height, gap="xsmall"), guarded():
            if inside:
                inside(spec)
                return
            parts = places()
            with parts[ROW]:
                values = _choose(spec, chosen)
            _lay_out(spec, spec.arguments(values), parts, pick)

    st.fragment(show, key=spec.card, run_every=every)() if alone else show()


def _choose(spec: ViewSpec, chosen: Mapping[str, Any]) -> Mapping[str, Any]:
    values = dict(chosen)
    for choice in spec.choices:
        if choice.argument not in values:
            values[choice.argument] = compact_inputs.on_card(choice, values)
    return values


def places() -> Places:
    """Return the places of the parts of a card, in their order on the screen of the reader."""
    make = {
        TITLE: st.empty,
        LINE: st.empty,
        ROW: partial(st.container, **BESIDE),
        PICTURE: partial(st.container, gap="xsmall"),
    }
    return {part: make[part]() for part in ORDER[reader.current().screen]}


def _lay_out(spec: ViewSpec, chosen: dict[str, Any], parts: Places, pick: Pick | None) -> None:
    """Fill a card: the places of its parts, in whose row its choices stand already, and what is below."""
    view = view_for(spec, reader.current(), chosen)
    parts[TITLE].subheader(view.title, anchor=spec.anchor)
    parts[LINE].caption(view.line)
    if view.drawing is None:
        told(spec, view, chosen)
        return
    with parts[ROW]:
        form = inputs.buttons(spec.form)
    with parts[PICTURE]:
        in_form(spec, view, chosen, form, pick)
    end(spec, view, chosen)


def in_form(spec: ViewSpec, view: View, chosen: dict[str, Any], form: str, pick: Pick | None) -> None:
    """Draw a view in one of its forms."""
    say = reader.current().say
    drawn = form in ("chart", "live")
    undrawn = drawn and isinstance(view.drawing, Map) and not reader.draws_maps()
    if undrawn:
        st.info(say("card.no_map"), icon=":material/map:")
    if undrawn or form == "still":
        still.picture(spec, view, chosen)
    if undrawn or form == "table":
        view_table.rows(view, say)
        country_links.of_rows(view.rows, spec.card)
    elif drawn:
        picture(spec, view, chosen, pick)
        legend(view)
    elif form == "source":
        write(cite(view.sources, say), report(view.title, f"{link()}#{spec.anchor}", say))


def end(spec: ViewSpec, view: View, chosen: dict[str, Any]) -> None:
    """Draw how not to misread a view, and what a reader takes along of it."""
    if view.note:
        st.caption(view.note)
    take_along(spec, chosen)


def picture(spec: ViewSpec, view: View, chosen: dict[str, Any], pick: Pick | None) -> None:
    """Draw the chart or the map of a view. A map opens anew when the state counts one up behind its key at `OPENED`."""
    key, who = f"{spec.card}_picture", reader.current()
    on_select: Any = (lambda: _picked(key, pick)) if pick else "ignore"
    if isinstance(view.drawing, Map):
        room = reader.map_room()
        typed, kept = spec.typed(chosen), (_kept_deck, spec.name, who, room)
        drawn = _deck(view.drawing, who, room) if typed else cached(*kept, **chosen)
        opened, picked = (st.session_state.get(f"{key}{count}", 0) for count in (OPENED, PICKED))
        viewport = who.viewport(room)
        drawing = pydeck.again(drawn, viewport, opened, picked)
        shown: Any = st.pydeck_chart(drawing, height=viewport.height, key=key, alt=view.alt, on_select=on_select)
        if pick:
            st.session_state[f"{key}@last"] = shown.selection["indices"]
    else:
        chart = _drawing(view.drawing, who) if spec.typed(chosen) else cached(_kept_drawing, spec.name, who, **chosen)
        look: Any = {"config": plotly_config.config(who.say), "on_select": on_select, "selection_mode": "points"}
        with st.container(key=f"{key}-plane-{who.plane}"):  # static/screen.css
            st.plotly_chart(chart, key=key, alt=view.alt, **look)


def _kept_drawing(name: str, who: Reader, **chosen: Any) -> Any:
    return _drawing(view_for(VIEWS[name], who, chosen).drawing, who)


def _kept_deck(name: str, who: Reader, room: int | None, **chosen: Any) -> Any:
    return _deck(view_for(VIEWS[name], who, chosen).drawing, who, room)


def _deck(drawing: Any, who: Reader, room: int | None) -> Any:
    """Return a map, as described, in the colours and for the screen of a reader on which it has so much room."""
    return pydeck.draw(drawing, who.palette, who.viewport(room))


def _drawing(drawing: Any, who: Reader) -> Any:
    """Return the figure of a chart, as described, in the colours and for the screen of a reader."""
    if isinstance(drawing, Lanes):
        drawing = replace(drawing, width=who.plane)
    return plotly.draw(drawing, who.say, who.palette)


def _picked(key: str, pick: Pick) -> None:
    """Pass on what the reader selected. A map reports the same mark again when its look has changed: not passed on."""
    selection, state = st.session_state[key].selection, st.session_state
    where = selection.get("indices")
    if where is None:
        pick(selection)
    elif where != state.get(f"{key}@last"):
        state[f"{key}{PICKED}"] = state.get(f"{key}{PICKED}", 0) + len(where)
        pick({pydeck.layer_name(layer): marks for layer, marks in selection["objects"].items()})


def legend(view: View) -> None:
    """Draw what explains the signs and colours of a view."""
    if view.legend:
        st.markdown(view.legend)
    if view.scale:
        picture = colour_scale.svg(view.scale, reader.current().palette)
        st.image(picture, alt=view.scale.alt, width=colour_scale.WIDTH)
