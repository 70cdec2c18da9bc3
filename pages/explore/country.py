"""One country in full: its part in the story, who left it, who passed, who came, and its events."""

import streamlit as st

from content.country_choices import BY, COUNTRY, WITH
from content.pages.country import PAGE, sections
from ui import inputs, reader
from ui.card import card
from ui.country_summary import events, summary
from ui.page_head import head
from ui.sections import heading
from ui.table_errors import guarded

head(PAGE.name)
with guarded():
    left, right = st.columns(2)
    with left:
        chosen = {"country": inputs.dropdown(COUNTRY, apart=WITH.name)}
    with right:
        chosen["others"] = inputs.picker(WITH, chosen)
    chosen["by"] = inputs.buttons(BY)
    country, shown = chosen["country"], sections(reader.current(), chosen["country"])
    summary(country)
    for section in PAGE.sections:
        heading(section, country=country)
        for spec in shown[section.anchor]:
            card(spec, chosen)
    events(country)
