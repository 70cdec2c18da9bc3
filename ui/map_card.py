"""The card of the map: its choices in one row, the year directly above it, and beside it a panel with the answer."""

from typing import Any, cast

import streamlit as st

from content.catalogue import view_for
from content.page import ViewSpec
from content.pages.map import COUNTRY, LEAST, MEASURE, SHOWN_LAYERS, SIDE, YEAR, flows
from content.reader import PHONE
from ui import card, country_links, inputs, reader, year_animation
from ui.announced import announced
from ui.markdown import plain, small
from ui.opened_entry import opened
from ui.streamlit_internals import DeltaGenerator
from ui.take_along import take_along
from ui.url_state import moved
from views.maps.description import Map
from views.text import bar_table
from views.view import View

PARTS = (9, 5)  # of the width have the map and the panel
MAP = f"{flows.card}_picture"
ASKED = "map_form"  # the state has there which form the reader asked for
ARC = "arc"  # the state has there which one was picked: codes of origin and host country


def inside(spec: ViewSpec) -> None:
    """Draw the choices of the map, and by them the map with its panel, its table or its sources."""
    _lay_out(spec, spec.arguments(_choices()))


def _choices() -> dict[str, Any]:
    """Draw the choices above the map and return them: in one row or, on a phone, folded."""
    who = reader.current()
    if folded := who.screen == PHONE:
        place: Any = st.expander(who.say("map.options"))
    else:
        place = st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="map-choices")
    wide = (lambda pixels: {}) if folded else (lambda pixels: {"width": pixels})
    with place:
        chosen = {
            COUNTRY.argument: inputs.optional_select(COUNTRY, **wide(210)),
            MEASURE.argument: inputs.dropdown(MEASURE, **wide(210)),
            SIDE.argument: inputs.dropdown(SIDE, **wide(190)),
            LEAST.argument: inputs.dropdown(LEAST, **wide(160)),
            SHOWN_LAYERS.argument: _layers(folded),
        }
        if folded:
            _form()
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen[YEAR.argument] = year_animation.year(YEAR)
        if not folded:
            _whole_map()
            _form()
    return chosen


def _form() -> None:
    """Draw the choice of the form, and note when the reader asks for one: years that play stop."""
    name, state = flows.form.name, st.session_state
    asked = name in state and moved(name)
    if asked:
        state[ASKED] = state[name]
    stopped = asked and year_animation.stop(YEAR)
    inputs.buttons(flows.form)
    if stopped:
        st.rerun()


def _place(form: str) -> DeltaGenerator:
    """Return the place of a form, which comes into sight when it is asked for: on a phone that is done far above it."""
    return opened(f"map-{form}") if st.session_state.get(ASKED) == form else st.container()


def _layers(folded: bool) -> list[str]:
    """Draw the choice of the layers, which in the row opens over the map (static/screen.css)."""
    if not folded:
        label = reader.current().say("map.layers")
        look: Any = {"selection_mode": "multi", "label_visibility": "collapsed", "on_change": "ignore"}
        st.pills(label, [label], key="layers_open", **look)
    with st.container(key="layers_box"):
        return inputs.pills(SHOWN_LAYERS)


def _whole_map() -> None:
    """Draw the button that brings the whole map back in sight, wherever a reader has moved it."""
    if reader.draws_maps():
        st.button(reader.current().say("map.whole"), icon=":material/fit_screen:", key="whole", on_click=_open_again)


def _open_again() -> None:
    state, key = st.session_state, f"{MAP}{card.OPENED}"
    state[key] = state.get(key, 0) + 1


def _pick(marks: dict) -> None:
    """Take a click on a country, its dot or its land, as its choice from the list: a second click takes it back.

    A click on an arc says of whom it is.
    """
    state = st.session_state
    if found := marks.get("places") or marks.get("ground"):
        iso3 = found[0]["iso3"]
        inputs.set_choice(COUNTRY.name, None if iso3 == state.get(COUNTRY.name) else iso3)
    state[ARC] = next((arc["iso3"] for arc in marks.get("flows", ())), None)


def _lay_out(spec: ViewSpec, chosen: dict[str, Any]) -> None:
    view, form = view_for(spec, reader.current(), chosen), st.session_state[spec.form.name]
    with _place(form):
        if form == "chart" and reader.draws_maps():
            _live(spec, chosen, view)
            return
        st.subheader(view.title, anchor=spec.anchor)
        st.caption(view.line)
        _link(chosen)
        card.in_form(spec, view, chosen, form, _pick)
        card.end(spec, view, chosen)


def _live(spec: ViewSpec, chosen: dict[str, Any], view: View) -> None:
    """Draw the live map beside what is said of it."""
    left, right = st.columns(PARTS)
    with right:  # first, so that what is said keeps step with the slider: a map takes longer
        st.subheader(view.title, anchor=spec.anchor)
        if view.answer:
            with announced("answer"):
                st.markdown(view.answer)
        _link(chosen)
        _arc(view)
        if view.beside:
            st.html(bar_table.html(view.beside, reader.current().say("map.largest")))
    with left:
        card.picture(spec, view, chosen, _pick)
        if reader.current().screen == PHONE:
            _whole_map()
    st.caption(view.rest)
    card.legend(view)
    st.caption(view.note)
    take_along(spec, chosen)


def _arc(view: View) -> None:
    """Draw what there is to say of the arc that was picked, as long as it is on the map."""
    picked, drawing = st.session_state.get(ARC), cast("Map", view.drawing)
    for flow in drawing.flows:
        if [flow.origin, flow.asylum] == picked:
            with announced("arc"):
                st.markdown(small(plain(flow.tip.replace("\n", ": "))))


def _link(chosen: dict[str, Any]) -> None:
    if country := chosen[COUNTRY.argument]:
        country_links.link(country)
