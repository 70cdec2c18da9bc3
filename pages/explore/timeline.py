"""The summit timeline: the events on lanes, then one by one with their sources."""

import streamlit as st

from content.choices import SPANS
from tables import series
from ui import choose, entry, reader
from ui.card import card
from ui.head import head
from ui.menu import page
from ui.opened import opened
from ui.problem import guarded
from ui.reader import table, word
from views.charts import timeline
from views.view import View

head("timeline")
say = reader.say()


def pick(selection: dict) -> None:
    """Open the event that was clicked on the chart; a click beside the marks closes it."""
    points = selection["points"]
    choose.put("event", str(points[0]["customdata"]) if points else None)


@card(lambda: list(events["event"]), lambda: event, pick=pick, alone=False)
def lanes(shown: list[str], chosen: str | None) -> View:
    """The chosen events on a time axis."""
    rows = everything[everything["event"].isin(shown)]
    return timeline.lanes(rows, say, reader.mark(), chosen)


with guarded():
    place = st.container()  # first what a link names, then the choices among all
    everything = table("events")
    kinds = [lane for lane in timeline.LANES if lane in set(everything["category"])]
    lands = sorted({code for cell in everything["countries"].dropna() for code in cell.split(";")}, key=say.country)
    span = choose.one("span", SPANS, SPANS[0], word("span"), say("timeline.span"), buttons=True)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = choose.some("category", kinds, [], word("category"), say("timeline.categories"))
        land = choose.maybe("country", lands, say.country, say("timeline.country"), width=240)
    events = series.span(everything, span)
    events = events[events["category"].isin(chosen or kinds)]
    events = events[events["countries"].str.split(";").map(lambda codes: not land or land in codes)]
    titles = everything.set_index("event")["title"]
    event = choose.maybe("event", list(titles.index), titles.__getitem__, say("timeline.open"))
    if event:
        with opened(event, place):
            st.header(say("timeline.opened"), anchor="opened")
            entry.opened(everything.set_index("event", drop=False).loc[event], say)
    st.header(say("timeline.section"), anchor="line")
    lanes()
    st.header(say("timeline.list", n=len(events)), anchor="events")
    home = page("explore", "timeline", say)
    for row in events.itertuples():
        entry.listed(row, home, say)
