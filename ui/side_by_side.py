"""Where things stand beside each other: two where there is room for both, else one below the other."""

from typing import Any

import streamlit as st

from ui.streamlit_internals import DeltaGenerator

WIDTH = 420  # pixels of each, at least


def side_by_side(**look: Any) -> DeltaGenerator:
    """Return the container for them."""
    return st.grid(min_column_width=WIDTH, **look)
