"""The summit timeline: the events on lanes, then one by one with their sources."""

from typing import Any

import streamlit as st

from content.entries.event import event
from content.pages.timeline import CATEGORY, COUNTRY, EVENT, PAGE, SPAN
from ui import entries, inputs, reader
from ui.opened_entry import opened
from ui.page_head import head
from ui.sections import draw
from ui.table_errors import guarded

head(PAGE.name)
who = reader.current()
say = who.say


def pick(selection: dict) -> None:
    """Open the event that was clicked on the chart; a click beside the marks closes it."""
    points = selection["points"]
    inputs.set_choice(EVENT.name, str(points[0]["customdata"]) if points else None)


with guarded():
    place = st.container()  # first what a link names, then the choices among all
    chosen: dict[str, Any] = {"span": inputs.buttons(SPAN)}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen |= {"category": inputs.pills(CATEGORY), "country": inputs.optional_select(COUNTRY, width=240)}
    chosen["event"] = inputs.optional_select(EVENT)
    if chosen["event"]:
        with opened(chosen["event"], place):
            st.header(say("timeline.opened"), anchor="opened")
            row = who.table("events").set_index("event", drop=False).loc[chosen["event"]]
            entries.opened_event(event(row, who), say)
    line, events = PAGE.sections
    draw(line, chosen, pick=pick, alone=False)
    draw(events, chosen, entries=entries.events)
