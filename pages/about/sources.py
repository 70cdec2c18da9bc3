"""Sources, definitions, conflicts between sources, open questions, how to cite, and what changed."""

import streamlit as st

from content.choices import LEAF, PARTS
from tables import catalogue, derive, edition
from ui import choose, origin, reader
from ui.card import card
from ui.head import head
from ui.keep import once
from ui.opened import opened
from ui.problem import guarded
from ui.reader import table
from views.charts import catalogue as view
from views.view import View

TEXTS = ["source", "publisher", "title", "url", "licence", "note"]
ENTRIES = {"terms": origin.term, "conflicts": origin.conflict, "questions": origin.question}

head("sources")
say = reader.say()


@card()
def resting() -> View:
    """On how many sources the tables rest."""
    return view.sources_of_tables(once(catalogue.uses), titles, say)


def shelf() -> None:
    """Draw the source that a link asked for, and all others to search, a leaf at a time."""
    everything, uses = table("sources"), once(catalogue.uses)
    names = everything.set_index("source")["title"]
    source = choose.maybe("source", list(names.index), names.__getitem__, say("sources.open"))
    for row in everything[everything["source"] == source].itertuples():
        with opened(row.source, place):
            st.header(say("sources.opened"), anchor="opened")
            origin.opened(row, uses[uses["source"] == source], titles, say)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        typed = choose.text("q", say("sources.search"), resets="leaf", icon=":material/search:")
        using = list(dict.fromkeys(uses["table"]))
        chosen = choose.maybe("table", using, titles.__getitem__, say("sources.table"), resets="leaf")
    found = derive.matching(everything, typed, TEXTS)
    found = found[found["source"].isin(uses.loc[uses["table"] == chosen, "source"])] if chosen else found
    st.caption(say("sources.found", n=len(found), all=len(everything)))
    space = st.container()
    leaf = choose.leaf("leaf", -(-len(found) // LEAF))
    with space:
        for row in found.iloc[LEAF * (leaf - 1) : LEAF * leaf].itertuples():
            origin.listed(row, uses[uses["source"] == row.source], titles, say)
    resting()


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
    tabs = choose.tabs("part", PARTS, reader.word("sources.part"))
    part = next(part for part, tab in tabs.items() if tab.open)
    with tabs[part], guarded():
        st.header(say(f"sources.part.{part}"), anchor=part)
        if part == "sources":
            shelf()
        elif part == "cite":
            origin.citing(say)
            st.header(say("sources.changes"), anchor="changes")
            st.markdown(edition.changes() or say("sources.no_changes"))
        else:
            entries(part)
