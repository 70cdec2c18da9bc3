"""A source: in the list, and opened with links to what rests on it."""

from typing import Any

import pandas as pd
import streamlit as st

from content.cache import cached
from content.catalogue import pages_of
from content.entries.entry import HEADING, Entry
from content.markdown import BREAK
from tables import metadata
from ui import entries
from ui.markdown import write
from ui.menu import page
from views.say import Say


def in_list(entry: Entry, say: Say) -> None:
    """Draw one source of the list in two lines with its own link, or the kind of publisher of those below it."""
    if entry.kind == HEADING:
        st.subheader(entry.title, anchor=entry.anchor)
        return
    look: Any = {"horizontal": True, "vertical_alignment": "center", "gap": "xsmall"}
    with st.container(**look, key=f"in-list-{entry.key}"):  # static/screen.css
        title = f"[{entry.title}]({entry.links[0][1]})" if entry.links else entry.title
        st.markdown(BREAK.join([f"**{title}**", *entries.blocks(entry.short_form())]))
        home = page("sources", say)
        st.page_link(home, label=say("sources.link"), query_params=entry.parameters, width="content")


def opened(entry: Entry, say: Say) -> None:
    """Draw the source that a link asked for, with links to the rows that rest on it and to the pages that show them."""
    used = _uses(entry)
    with st.container(border=True):
        st.subheader(entry.title, anchor=False)
        write(*(f"[{url}]({url})" for _, url in entry.links), *entries.blocks(entry.paragraphs))
        if used.empty:
            return
        st.markdown(f"**{say('sources.rests')}**")
        for row in used.itertuples():
            label = say("sources.rows", n=row.rows, title=metadata.title(row.table, say.words))
            link = {"table": row.table, "q": entry.key}
            st.page_link(page("data", say), label=label, icon=":material/database:", query_params=link)
        st.markdown(f"**{say('sources.shown')}**")
        with st.container(horizontal=True):
            for name in pages_of(list(used["table"])):
                st.page_link(page(name, say))


def _uses(entry: Entry) -> pd.DataFrame:
    """Return which table has how many rows that rest on the source: table, source, rows."""
    uses = cached(metadata.uses)
    return uses[uses["source"] == entry.key]
