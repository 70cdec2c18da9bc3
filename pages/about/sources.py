"""Sources, definitions, conflicts between sources, open questions, corrections, how to cite, and what changed."""

import streamlit as st

from content.cache import cached
from content.catalogue import pages_of
from content.entries.method import conflict, question, term
from content.entries.source import source
from content.pages.sources import NUMBER, PAGE, PART, PER_PAGE, SOURCE, TABLE, TYPED, resting
from tables import derive, metadata
from tables.package_citation import changes
from ui import corrections, entries, inputs, package_citation, reader, source_entry
from ui.card import card
from ui.opened_entry import opened
from ui.page_head import head
from ui.table_errors import guarded

TEXTS = ["source", "publisher", "title", "url", "licence", "note"]
METHOD = {"terms": term, "conflicts": conflict, "questions": question}

head(PAGE.name)
who = reader.current()
say = who.say


def sources() -> None:
    """Draw the source that a link asked for, and all others to search, some at a time."""
    everything, uses = who.table("sources"), cached(metadata.uses)
    key = inputs.optional_select(SOURCE)
    for row in everything[everything["source"] == key].itertuples():
        with opened(row.source, place):
            st.header(say("sources.opened"), anchor="opened")
            source_entry.opened(source(row, who), uses[uses["source"] == key], say)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        typed = inputs.search(TYPED, resets=NUMBER.name, icon=":material/search:")
        chosen = inputs.optional_select(TABLE, resets=NUMBER.name)
    found = derive.matching(everything, typed, TEXTS)
    found = found[found["source"].isin(uses.loc[uses["table"] == chosen, "source"])] if chosen else found
    st.caption(say("sources.found", n=len(found), all=len(everything)))
    space = st.container()
    number = inputs.pagination(NUMBER, -(-len(found) // PER_PAGE))
    with space:
        for row in found.iloc[PER_PAGE * (number - 1) : PER_PAGE * number].itertuples():
            used = list(uses.loc[uses["source"] == row.source, "table"])
            source_entry.in_list(source(row, who, used, pages_of(used)), say)
    card(resting)


def method(name: str) -> None:
    """Draw all definitions, conflicts or questions, two beside each other where there is room."""
    st.markdown(say(f"sources.lead_{name}"))
    with st.grid(min_column_width=360):
        for row in who.table(name).itertuples():
            with st.container():
                entries.method(METHOD[name](row, who), say)


with guarded():
    place = st.container()  # first what a link names, then all that there is
    part, tab = inputs.tabs(PART)
    with tab, guarded():
        st.header(say(f"sources.part.{part}"), anchor=part)
        if part == "sources":
            sources()
        elif part == "corrections":
            corrections.listed(who)
        elif part == "cite":
            package_citation.citing(say)
            st.header(say("sources.changes"), anchor="changes")
            st.markdown(changes() or say("sources.no_changes"))
        else:
            method(part)
