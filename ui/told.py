"""What stands on a card below a takeaway that says all there is: its sources, and where its rows are."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from content.page import ViewSpec
from content.view_link import view_link
from ui import reader
from ui.cite import absolute, cite_short
from ui.markdown import small, write
from views.view import View


def told(spec: ViewSpec, view: View, chosen: Mapping[str, Any]) -> None:
    """Draw how not to misread the numbers, their publishers, and a link to the rows; nothing where there are none."""
    if view.rows.empty:
        return
    who = reader.current()
    address = absolute(view_link(spec, who.on_any_screen(), chosen))
    if view.note:
        st.caption(view.note)
    rows = f"· [{who.say('web.rows')}]({address})"
    write(f"{cite_short(view.sources, who.say)} {small(rows)}")
