"""Who reads in this session, and what the browser has said of itself."""

import streamlit as st

from content.choices import AT_PUBLICATION, LANGUAGE, MOMENT
from content.reader import Reader, screen_of
from tables import as_of, translations

SCREEN = "@screen"


def current() -> Reader:
    """Return who reads in this session."""
    state = st.session_state
    return Reader(
        language=state.get(LANGUAGE.name, translations.ENGLISH),
        at_publication=state.get(MOMENT.name) == AT_PUBLICATION and as_of.day_is_known(),
        mode=st.context.theme.type or "light",
        screen=state.get(SCREEN) or _screen(),
    )


def _screen() -> str:
    """Return the screen of this session's browser, read once: each look at the headers makes all of them anew."""
    screen = st.session_state[SCREEN] = screen_of(st.context.headers.get("User-Agent") or "")
    return screen


def prefers_reduced_motion() -> bool:
    """Return whether the browser has said, by the cookie that static/device.js sets, that little should move."""
    return st.context.cookies.get("motion") == "reduce"


def draws_maps() -> bool:
    """Return whether the browser can draw maps: one without WebGL has said so, by a cookie of static/device.js."""
    return st.context.cookies.get("maps") != "none"


def map_room() -> int | None:
    """Return how many pixels wide a map is in a narrow window, by a cookie of static/device.js; None in others."""
    room = st.context.cookies.get("room", "")
    return int(room) if room.isascii() and room.isdecimal() and len(room) < 5 else None
