"""The thing that a link names or a reader opened: where it is drawn, and how the browser finds it."""

import streamlit as st

from ui.streamlit_internals import DeltaGenerator


def opened(key: str, place: DeltaGenerator | None = None) -> DeltaGenerator:
    """Return the container for the thing with this key, in `place` or else here.

    By its name static/scroll_anchor.js brings it into sight when it changes: Streamlit leaves the page where it was.
    """
    return (place or st).container(key=f"opened-{key}")
