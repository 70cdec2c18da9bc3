"""The part of a country in the story: its role, the summit, the Declaration, what it pledged."""

import streamlit as st

from content.entries.country import PLEDGES, ROLE, SUMMIT, country_in_full
from ui import entries, reader
from ui.cite import cite
from ui.opened_entry import opened


def summary(code: str) -> None:
    """Draw what the story knows of one country; at publication only its role, the rest lay ahead."""
    say = reader.current().say
    with opened(code):
        entry = country_in_full(code, reader.current())
        st.header(entry.title, anchor="part")
        with st.container(border=True):
            left, right = st.columns(2, gap="medium")
            with left:
                entries.draw(entry.part(ROLE))
            with right:
                entries.draw(entry.part(SUMMIT))
            entries.draw(entry.part(PLEDGES))
            if entry.sources:
                with st.popover(say("country.sources"), icon=":material/menu_book:"):
                    st.markdown(cite(entry.sources, say))
