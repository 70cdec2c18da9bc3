"""The story on two sides of paper: to read, to print, and to take home as one file."""

import streamlit as st

from content.brief import composed
from content.pages.brief import PAGE
from ui import brief_drawing, reader
from ui.page_head import head
from ui.sections import draw, heading
from ui.table_errors import guarded

head(PAGE.name)
figures, story, summit, after, claims, sources = PAGE.sections
lines = brief_drawing.lines

with guarded(), st.container(gap="xsmall"):
    brief = composed(reader.current())
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        heading(figures, width="content")
        brief_drawing.take()
    brief_drawing.figures(brief)
    left, right = st.columns([3, 5])
    with left, st.container(gap="xsmall"):
        heading(story)
        brief_drawing.map_picture(brief)
        lines(story.content(reader.current(), {}).entries, st.caption)
    with right, st.container(gap="xsmall"):
        draw(summit, entries=lines)
        draw(after, entries=lines)
    draw(claims, entries=brief_drawing.claims, lead=brief_drawing.small)
    heading(sources)
    brief_drawing.sources(sources)
