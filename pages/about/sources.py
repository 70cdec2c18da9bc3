"""Sources, definitions, conflicts between sources, open questions, how to cite, and what changed."""

import streamlit as st

from content.cache import cached
from content.pages.sources import NUMBER, PAGE, PART, PER_PAGE, SOURCE, TABLE, TYPED, resting
from tables import catalogue, derive, edition
from ui import inputs, origin, reader
from ui.card import card
from ui.opened import opened
from ui.page_head import head
from ui.problem import guarded
from ui.reader import table

TEXTS = ["source", "publisher", "title", "url", "licence", "note"]
ENTRIES = {"terms": origin.term, "conflicts": origin.conflict, "questions": origin.question}

head(PAGE.name)
say = reader.say()


def sources() -> None:
    """Draw the source that a link asked for, and all others to search, some at a time."""
    everything, uses = table("sources"), cached(catalogue.uses)
    source = inputs.optional_select(SOURCE)
    for row in everything[everything["source"] == source].itertuples():
        with opened(row.source, place):
            st.header(say("sources.opened"), anchor="opened")
            origin.opened(row, uses[uses["source"] == source], titles, say)
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
            origin.listed(row, uses[uses["source"] == row.source], titles, say)
    card(resting)


def entries(name: str) -> None:
    """Draw all definitions, conflicts or questions, two beside each other where there is room."""
    st.markdown(say(f"sources.lead_{name}"))
    with st.grid(min_column_width=360):
        for row in table(name).itertuples():
            with st.container():
                ENTRIES[name](row, titles, say)


with guarded():
    place = st.container()  # first what a link names, then all that there is
    titles = catalogue.titles(say.words)
    part, tab = inputs.tabs(PART)
    with tab, guarded():
        st.header(say(f"sources.part.{part}"), anchor=part)
        if part == "sources":
            sources()
        elif part == "cite":
            origin.citing(say)
            st.header(say("sources.changes"), anchor="changes")
            st.markdown(edition.changes() or say("sources.no_changes"))
        else:
            entries(part)
