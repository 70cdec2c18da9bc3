"""Who reads in this session, and what the browser has said of itself."""

import streamlit as st

from content.choices import AT_PUBLICATION
from content.reader import DESKTOP, PHONE, Reader
from tables import as_of, translations


def current() -> Reader:
    """Return who reads in this session."""
    state, agent = st.session_state, st.context.headers.get("User-Agent") or ""
    return Reader(
        language=state.get("lang", translations.ENGLISH),
        at_publication=state.get("when") == AT_PUBLICATION and as_of.day_is_known(),
        mode=st.context.theme.type or "light",
        screen=PHONE if "Mobi" in agent else DESKTOP,
    )


def prefers_reduced_motion() -> bool:
    """Return whether the browser has said, by the cookie that static/device.js sets, that little should move."""
    return st.context.cookies.get("motion") == "reduce"


def draws_maps() -> bool:
    """Return whether the browser can draw maps: one without WebGL has said so, by a cookie of static/device.js."""
    return st.context.cookies.get("maps") != "none"
