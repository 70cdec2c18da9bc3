"""What the article names as causes, beside people displaced: one country, or up to three, through the years."""

import streamlit as st

from content.pages.causes import COUNTRY, PAGE, WITH
from ui import entries, inputs
from ui.page_head import head
from ui.sections import sections
from ui.table_errors import guarded

head(PAGE.name)
chosen = {}
with guarded():
    left, right = st.columns(2)
    with left:
        chosen["country"] = inputs.dropdown(COUNTRY, apart=WITH.name)
    with right:
        chosen["others"] = inputs.picker(WITH, chosen)
sections(PAGE, chosen, {"article": entries.statements})
