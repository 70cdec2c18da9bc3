"""The key figures: the official series behind the article, each as a card."""

import streamlit as st

from content.figure_choices import COUNTRIES, SINCE, TAB
from content.pages.figures import PAGE
from content.tabs import beside_cards, choices_lead
from ui import inputs, reader
from ui.page_head import head
from ui.sections import sections
from ui.table_errors import guarded
from ui.tabs import tabs

head(PAGE.name)
with guarded():
    opened, tab = tabs(TAB, PAGE)
    chosen = {TAB.argument: opened}
    beside = beside_cards(PAGE, chosen)
    with tab:
        above, below = st.container(), st.container()
        choices, cards = (above, below) if choices_lead(PAGE, chosen) else (below, above)
        with choices, st.container(horizontal=True):
            if SINCE in beside:
                chosen[SINCE.argument] = inputs.buttons(SINCE)
            if COUNTRIES in beside:
                with st.expander(reader.current().say(COUNTRIES.label)):
                    chosen[COUNTRIES.argument] = inputs.pills(COUNTRIES)
        with cards:
            sections(PAGE, chosen)
