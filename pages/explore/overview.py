"""The story in one screen: key figures, map, summit, how the article holds up."""

import streamlit as st

from content.menu import MENU
from tables import brief, derive, outlines, series
from ui import reader, wall
from ui.card import card
from ui.head import head
from ui.menu import page
from ui.problem import guarded
from ui.reader import table
from views.charts import timeline, verdicts
from views.maps import flows
from views.maps.layers import Layers
from views.view import View

say = reader.say()

head("overview")
with guarded():
    wall.wall(reader.as_known("figures"), say)


@card()
def story_map() -> View:
    """Who leaves, who is crossed, who takes in, with the flows that the article could know of."""
    year = derive.year_before(reader.published())
    rows, found = brief.story(table, year)
    layers = Layers(**found)
    choice = {"measure": "role", "side": "origin", "focus": "story", "country": None, "year": year}
    return flows.flows(rows, layers, choice, say, outlines=outlines.outlines())


@card()
def summit() -> View:
    """The year up to the summit and its week."""
    return timeline.lanes(series.span(table("events"), "run_up"), say, reader.mark())


@card()
def verdict() -> View:
    """The statements of the article against the record."""
    return verdicts.counts(reader.as_known("claims"), say)


st.header(say("overview.section.map"), anchor="map")
story_map()
left, right = st.columns(2, gap="medium")
with left:
    st.header(say("overview.section.summit"), anchor="road")
    summit()
with right:
    st.header(say("overview.section.verdicts"), anchor="verdicts")
    verdict()
st.header(say("overview.section.doors"), anchor="doors")
with st.grid(min_column_width=260):
    for section, names in MENU.items():
        for name in [name for name in names if name != "overview"]:
            with st.container(border=True):
                st.page_link(page(section, name, say))
                st.caption(say(f"{name}.door"))
