"""Words on a page that a screen reader says, beside titles, when a choice of the reader changes them."""

import streamlit as st

from ui.streamlit_internals import DeltaGenerator


def announced(name: str) -> DeltaGenerator:
    """Return the container for such words: by its key static/announce.js finds it, and says what changes or comes.

    `name` is the same for what takes the place of each other on a page.
    """
    return st.container(key=f"said-{name}")
