"""The story in one screen: key figures, map, summit, how the article holds up."""

import streamlit as st

from content.pages.overview import PAGE
from ui import entries
from ui.page_head import head
from ui.sections import draw

figures, story, road, verdicts, doors = PAGE.sections

head(PAGE.name)
draw(figures)
draw(story)
left, right = st.columns(2, gap="medium")
with left:
    draw(road)
with right:
    draw(verdicts)
draw(doors, entries=entries.pages_to_open)
