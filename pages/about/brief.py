"""The story on two sides of paper: to read, to print, and to take home as one file."""

import streamlit as st

from ui import brief, reader
from ui.page_head import head
from ui.problem import guarded

st.set_page_config(initial_sidebar_state="collapsed")  # an open menu would be printed beside the brief
head("brief")
say = reader.say()

with guarded(), st.container(gap="xsmall"):
    told = brief.told()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.header(say("brief.figures"), anchor="figures", width="content")
        brief.take(say)
    brief.figures(told, say)
    left, right = st.columns([3, 5])
    with left, st.container(gap="xsmall"):
        st.header(say("brief.map"), anchor="map")
        st.image(told.picture, alt=told.alt, width="stretch")
        st.caption(brief.line(told.map, say))
    with right, st.container(gap="xsmall"):
        st.header(say("brief.summit"), anchor="summit")
        brief.lines(told.events, say)
        st.header(say("brief.after"), anchor="after")
        if told.after:
            brief.lines(told.after, say)
        else:
            st.markdown(say("brief.not_yet"))
    st.header(say("brief.claims"), anchor="claims")
    brief.counted(told, say)
    brief.lines(told.claims, say)
    st.header(say("brief.sources"), anchor="sources")
    brief.sources(told, say)
