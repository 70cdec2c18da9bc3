"""One country in full: its part in the story, who left it, who passed, who came, and its events."""

import streamlit as st

from content.country_choices import BY, COUNTRY, WITH
from content.pages.country import PAGE
from ui import entries, inputs
from ui.country_summary import summary
from ui.page_head import head
from ui.sections import sections
from ui.table_errors import guarded

head(PAGE.name)
with guarded():
    left, right = st.columns(2)
    with left:
        chosen = {"country": inputs.dropdown(COUNTRY, apart=WITH.name)}
    with right:
        chosen["others"] = inputs.picker(WITH, chosen)
    chosen["by"] = inputs.buttons(BY)
    summary(chosen["country"])
    sections(PAGE, chosen, {"events": entries.events})
