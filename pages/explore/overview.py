"""The story in one screen: key figures, map, summit, how the article holds up."""

import streamlit as st

from content.catalogue import PAGES
from content.pages.overview import PAGE, story_map, summit, verdict
from ui import reader, wall
from ui.card import card
from ui.menu import page
from ui.page_head import head
from ui.problem import guarded
from ui.sections import heading

say = reader.say()
map_section, road, verdicts, doors = PAGE.sections

head(PAGE.name)
with guarded():
    wall.wall(reader.as_known("figures"), say)
heading(map_section)
card(story_map)
left, right = st.columns(2, gap="medium")
with left:
    heading(road)
    card(summit)
with right:
    heading(verdicts)
    card(verdict)
heading(doors)
with st.grid(min_column_width=260):
    for other in [other for other in PAGES if other != PAGE.name]:
        with st.container(border=True):
            st.page_link(page(other, say))
            st.caption(say(f"{other}.door"))
