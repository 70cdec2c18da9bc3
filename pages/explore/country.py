"""One country in full: its numbers, its part in the story, who left it, who passed, who came, and its events."""

from typing import Any

import streamlit as st

from content.country_choices import BY, COUNTRY, TAB, WITH
from content.pages.country import PAGE
from content.tabs import beside_cards
from ui import country_summary, entries, inputs
from ui.page_head import head
from ui.sections import draw, sections
from ui.table_errors import guarded
from ui.tabs import tabs

head(PAGE.name)
with guarded():
    country = inputs.dropdown(COUNTRY, apart=WITH, width=320)
    chosen: dict[str, Any] = {COUNTRY.argument: country}
    country_summary.summary(country)
    draw(PAGE.section("numbers"), chosen)
    chosen[TAB.argument], tab = tabs(TAB, PAGE, chosen)
    with tab:
        here = beside_cards(PAGE, chosen)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            if WITH in here:
                chosen[WITH.argument] = inputs.picker(WITH, chosen)
            if BY in here:
                chosen[BY.argument] = inputs.buttons(BY)
        sections(PAGE, chosen, {"story": country_summary.part, "events": entries.listed})
