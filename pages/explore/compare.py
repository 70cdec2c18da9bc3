"""The flow explorer: origins and hosts beside each other, by two sources, and before and after a day."""

import streamlit as st

from content.compare_choices import FORM, FROM, HOST, MEASURE, ORIGIN, SOURCE, TAB, TO
from content.pages.compare import PAGE
from ui import inputs
from ui.page_head import head
from ui.sections import sections
from ui.table_errors import guarded
from ui.tabs import tabs

head(PAGE.name)


def people(chosen: dict) -> None:
    """Draw the choices of what is compared beside the chart: on a phone they stand below it."""
    chosen[SOURCE.argument] = inputs.buttons(SOURCE)
    chosen[ORIGIN.argument] = inputs.picker(ORIGIN, chosen)
    chosen[HOST.argument] = inputs.picker(HOST, chosen)
    chosen[MEASURE.argument] = inputs.on_card(MEASURE, chosen)
    with st.container(horizontal=True):
        chosen[FROM.argument] = inputs.dropdown(FROM, chosen, width=120)
        chosen[TO.argument] = inputs.dropdown(TO, chosen, width=120)
    chosen[FORM.argument] = inputs.buttons(FORM)


with guarded():
    opened, tab = tabs(TAB, PAGE)
    chosen = {TAB.argument: opened}
    with tab:
        shown, choices = st.columns([2, 1])
        with choices:
            people(chosen)
        with shown:
            sections(PAGE, chosen)
