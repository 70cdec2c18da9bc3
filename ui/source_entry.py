"""A source: in the list, and opened with links to what rests on it."""

import pandas as pd
import streamlit as st

from content.cache import cached
from content.catalogue import pages_of
from content.entries.entry import Entry
from content.entries.source import resting
from tables import metadata
from ui import entries
from ui.markdown import write
from ui.menu import page
from views.say import Say


def in_list(entry: Entry, say: Say) -> None:
    """Draw one source of the list with the tables and pages that rest on it, and its own link."""
    tables = list(_uses(entry)["table"])
    with st.container(gap="xsmall"):
        title = f"[{entry.title}]({entry.links[0][1]})" if entry.links else entry.title
        write(f"### {title}", *entries.blocks([*entry.paragraphs, *resting(tables, pages_of(tables), say)]))
        entries.own_link(entry, page("sources", say), say("sources.link"))


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
