"""The flow explorer: origins and hosts beside each other, by two sources, and before and after a day."""

from typing import Any

import streamlit as st

from content.compare_choices import COUNTED, FORM, FROM, HOST, MARKER, MEASURE, MONTHLY, MONTHS, ORIGIN, SOURCE, TAB, TO
from content.pages.compare import PAGE
from ui import compact_inputs, inputs, reader
from ui.page_head import head
from ui.sections import draw
from ui.table_errors import guarded
from ui.tabs import tabs

head(PAGE.name)


def people(chosen: dict[str, Any]) -> None:
    """Draw what can be compared."""
    chosen[SOURCE.argument] = inputs.buttons(SOURCE)
    chosen[ORIGIN.argument] = inputs.picker(ORIGIN, chosen)
    chosen[HOST.argument] = inputs.picker(HOST, chosen)
    chosen[MEASURE.argument] = compact_inputs.on_card(MEASURE, chosen)
    with st.container(horizontal=True):
        chosen[FROM.argument] = inputs.dropdown(FROM, chosen, width=120)
        chosen[TO.argument] = inputs.dropdown(TO, chosen, width=120)
    chosen[FORM.argument] = inputs.buttons(FORM)


def counts(chosen: dict[str, Any]) -> None:
    """Draw the hosts whose two counts can be shown."""
    chosen[COUNTED.argument] = inputs.dropdown(COUNTED)


def around(chosen: dict[str, Any]) -> None:
    """Draw the series, the day and how many months."""
    chosen[MONTHLY.argument] = inputs.dropdown(MONTHLY)
    chosen[MARKER.argument] = inputs.dropdown(MARKER)
    chosen[MONTHS.argument] = inputs.buttons(MONTHS)


CHOICES = {"people": people, "counts": counts, "around": around}

with guarded():
    opened, tab = tabs(TAB, PAGE)
    chosen = {TAB.argument: opened}
    with tab:
        charts, beside = st.columns([2, 1])  # on a phone the second stands below the first
        with beside:
            CHOICES[opened](chosen)
        for section in PAGE.shown(reader.current(), chosen):
            with charts if section.views else beside:
                draw(section, chosen)
