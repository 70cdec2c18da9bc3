"""The story on two sides of paper: to read, to print, and to take home as one file."""

import streamlit as st

from content.pages.brief import PAGE
from ui import brief_drawing as draw
from ui import reader
from ui.page_head import head
from ui.table_errors import guarded

st.set_page_config(initial_sidebar_state="collapsed")  # an open menu would be printed beside the brief
head(PAGE.name)
say = reader.current().say

with guarded(), st.container(gap="xsmall"):
    brief = draw.brief()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.header(say("brief.figures"), anchor="figures", width="content")
        draw.take(say)
    draw.figures(brief, say)
    left, right = st.columns([3, 5])
    with left, st.container(gap="xsmall"):
        st.header(say("brief.map"), anchor="map")
        st.image(brief.picture, alt=brief.alt, width="stretch")
        st.caption(draw.line(brief.map, say))
    with right, st.container(gap="xsmall"):
        st.header(say("brief.summit"), anchor="summit")
        draw.lines(brief.events, say)
        st.header(say("brief.after"), anchor="after")
        if brief.after:
            draw.lines(brief.after, say)
        else:
            st.markdown(say("brief.not_yet"))
    st.header(say("brief.claims"), anchor="claims")
    draw.verdicts(brief, say)
    draw.lines(brief.claims, say)
    st.header(say("brief.sources"), anchor="sources")
    draw.sources(brief)
