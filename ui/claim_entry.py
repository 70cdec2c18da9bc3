"""A statement of the article beside the record."""

import streamlit as st

from content.entries.claim import RECORD, STATEMENT, VERDICT, WRITE
from content.entries.entry import Entry
from ui import entries
from ui.announced import announced
from ui.cite import cite_small
from ui.markdown import write
from ui.menu import page
from views.say import Say


def in_full(entry: Entry, say: Say) -> None:
    """Draw one statement: verdict and what can be written, then the record with its sources, and its own link."""
    with st.container(border=True):
        with announced("opened"):
            write(f"### {entry.title}", *entries.blocks(entry.part(STATEMENT)))
            write(*entries.blocks(entry.part(VERDICT)))
        entries.draw(entry.part(WRITE))
        write(*entries.blocks(entry.part(RECORD)), cite_small(entry.sources, say))
        with st.container(horizontal=True):
            entries.own_link(entry, page(entry.page, say), say("claims.link"))
            entries.more(entry, say)
