"""What the article names as causes, beside people displaced: one country, or up to three, through the years."""

from typing import Any

import streamlit as st

from content.pages.causes import COUNTRY, PAGE, TAB, WITH
from ui import entries, inputs
from ui.page_head import head
from ui.sections import draw, sections
from ui.table_errors import guarded
from ui.tabs import tabs

head(PAGE.name)
chosen: dict[str, Any] = {}
with guarded():
    with st.container(horizontal=True):
        chosen[COUNTRY.argument] = inputs.dropdown(COUNTRY, apart=WITH)
        with st.container():
            chosen[WITH.argument] = inputs.picker(WITH, chosen)
    draw(PAGE.section("people"), chosen, narrow=PAGE.narrow)
    chosen[TAB.argument], tab = tabs(TAB, PAGE, chosen)
    with tab:
        sections(PAGE, chosen, {"article": entries.statements})
