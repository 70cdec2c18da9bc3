"""The Los Angeles Declaration: what came of its pledges, who endorsed it, what it says, and what followed."""

import streamlit as st

from content.entries.entry import Entry
from content.pages.declaration import PAGE, SORT, TAB, TYPED
from content.tabs import beside_cards
from ui import country_links, entries, inputs, reader
from ui.menu import page
from ui.page_head import head
from ui.sections import draw, sections
from ui.table_errors import guarded
from ui.tabs import tabs


def not_endorsing(found: list[Entry]) -> None:
    """Draw who is not among the endorsers, and a list that leads to their pages."""
    entries.texts(found)
    country_links.of_codes((code for entry in found for code in entry.countries), "absent")


head(PAGE.name)
who = reader.current()
with guarded():
    if who.at_publication:
        st.info(who.say("declaration.not_yet"), icon=":material/schedule:")
    else:
        draw(PAGE.section("outcome"))
    opened, tab = tabs(TAB, PAGE)
    chosen = {TAB.argument: opened}
    with tab:
        if TYPED in beside_cards(PAGE, chosen):
            with st.container(horizontal=True, vertical_alignment="bottom"):
                chosen[TYPED.argument] = inputs.search(TYPED, icon=":material/search:")
                chosen[SORT.argument] = inputs.dropdown(SORT, width=200)
        sections(PAGE, chosen, entries={"governments": not_endorsing, "questions": entries.methods_in_grid})
        if opened == "after":
            st.page_link(page("timeline", who.say), query_params={"span": "story"}, label=who.say("declaration.more"))
