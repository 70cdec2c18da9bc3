"""The summit timeline: the events on lanes, and in a list beside the one that is open."""

from typing import Any

import streamlit as st

from content.entries.event import event
from content.event_choices import CATEGORY, COUNTRY, EVENT, SPAN, TYPED
from content.pages.timeline import PAGE
from ui import compact_inputs, entries, inputs, reader
from ui.entry_list import beside_list, entry_list
from ui.page_head import head
from ui.sections import draw
from ui.table_errors import guarded
from ui.url_state import drop, moved

head(PAGE.name)
who = reader.current()
say = who.say


def pick(selection: dict) -> None:
    """Open the event that was clicked on the chart; a click beside the marks closes it."""
    points = selection["points"]
    inputs.set_choice(EVENT.name, str(points[0]["customdata"]) if points else None)


with guarded():
    if moved(TYPED.name):  # what is searched for is looked for in the whole story
        drop(SPAN.name)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen: dict[str, Any] = {"typed": inputs.search(TYPED, icon=":material/search:", width=200)}
        chosen |= {"span": inputs.buttons(SPAN, chosen), "category": compact_inputs.folded(CATEGORY)}
        look: Any = {"placeholder": say(COUNTRY.label), "label_visibility": "collapsed"}
        chosen["country"] = inputs.optional_select(COUNTRY, width=180, **look)
    with st.container(key="beside-list"):
        beside, side = st.columns([3, 2], gap="medium")
    with side:
        chosen["event"] = entry_list(PAGE, "events", chosen)
    with beside:
        if chosen["event"]:
            with beside_list(chosen["event"], say("timeline.opened")):
                row = who.table("events").set_index("event", drop=False).loc[chosen["event"]]
                entries.opened_event(event(row, who), say)
        draw(PAGE.section("line"), chosen, pick=pick, alone=False)
