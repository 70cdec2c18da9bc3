"""Sources, definitions, conflicts between sources, open questions, how to cite, and what changed."""

import streamlit as st

from content.entries.lists import find
from content.pages.sources import CHANGES, NUMBER, PAGE, PART, PER_PAGE, SOURCE, TABLE, TYPED, by_kind, found
from ui import corrections, entries, inputs, package_citation, reader, source_entry
from ui.announced import announced
from ui.opened_entry import opened
from ui.page_head import head
from ui.sections import draw, heading
from ui.table_errors import guarded
from ui.tabs import tabs

head(PAGE.name)
who = reader.current()
say = who.say


def sources() -> None:
    """Draw the source that a link asked for, and all others to search, some at a time."""
    with st.container(key="unseen-sources"):
        heading(PAGE.section("sources"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        typed = inputs.search(TYPED, resets=NUMBER.name, icon=":material/search:")
        with st.popover(say("sources.filter"), icon=":material/filter_list:"):
            chosen = inputs.optional_select(TABLE, resets=NUMBER.name)
            key = inputs.optional_select(SOURCE)
    entry = find("source", key, who) if key else None
    if entry:
        with opened(entry.key, place):
            st.header(say("sources.opened"), anchor="opened")
            source_entry.opened(entry, say)
    listed = found(who, {"typed": typed, "table": chosen})
    with announced("found"):
        st.caption(say("sources.found", n=len(listed), all=len(who.table("sources"))))
    space = st.container(gap="xsmall")
    number = inputs.pagination(NUMBER, -(-len(listed) // PER_PAGE))
    with space:
        for one in by_kind(listed[PER_PAGE * (number - 1) : PER_PAGE * number], who):
            source_entry.in_list(one, say)


with guarded():
    place = st.container()  # first what a link names, then all that there is
    part, tab = tabs(PART, PAGE)
    with tab, guarded():
        if part == "sources":
            sources()
        elif part == "corrections":
            corrections.listed()
        elif part == "cite":
            heading(PAGE.section("cite"))
            package_citation.citing(say)
            draw(CHANGES, entries=entries.noted)
            draw(PAGE.section("resting"))
        else:
            draw(PAGE.section(part), entries=entries.methods_in_grid)
