"""The story in one screen: key figures, map, summit, how the article holds up."""

import streamlit as st

from content.entries import lists
from content.pages.overview import PAGE, story_map, summit, verdict
from ui import entries, key_figures, reader
from ui.card import card
from ui.page_head import head
from ui.sections import heading
from ui.table_errors import guarded

say = reader.current().say
map_section, road, verdicts, doors = PAGE.sections

head(PAGE.name)
with guarded():
    key_figures.tiles()
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
    for other in lists.pages(reader.current()):
        entries.page_to_open(other, say)
