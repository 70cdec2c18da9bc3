"""The picture of a view, at the address where the page that was served first has shown it: the browser has it."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from content.catalogue import page_called
from content.page import ViewSpec
from content.reader import PHONE
from content.view_link import view_link
from ui import reader
from ui.markdown import plain
from views.pictures import sizes
from views.view import View


def picture(spec: ViewSpec, view: View, chosen: Mapping[str, Any]) -> None:
    """Draw the picture of a view in a state, in the colours and for the screen of the reader. Raises `TableError`."""
    who = reader.current()
    narrow = who.screen == PHONE or page_called(spec.page).side_by_side(spec)
    size = sizes.PHONE if narrow else sizes.PAGE
    # Relative to the page, and in Markdown: st.image takes only whole addresses, and the server does not know its own.
    st.markdown(f"![{plain(view.alt)}](.{view_link(spec, who, chosen, 'svg', size=size)})")
