"""The head of a page: its title and what it is for."""

import streamlit as st

from ui import reader


def head(page: str) -> None:
    """Draw the title and the lead of a page, from the words of its section."""
    say = reader.current().say
    st.title(say(f"{page}.title"), anchor=False)
    st.markdown(say(f"{page}.lead"))
