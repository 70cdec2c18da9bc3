"""The Los Angeles Declaration: who endorsed it, what it says, what was promised and what is known to have followed."""

import streamlit as st

from content.entries.entry import Entry
from content.pages.declaration import PAGE
from ui import country_links, entries, reader
from ui.page_head import head
from ui.sections import sections


def not_endorsing(found: list[Entry]) -> None:
    """Draw who is not among the endorsers, and a list that leads to their pages."""
    entries.texts(found)
    country_links.of_codes((code for entry in found for code in entry.countries), "absent")


def packages(found: list[Entry]) -> None:
    """Draw each pillar with its work packages, and a list that leads to the countries in them."""
    entries.packages(found)
    country_links.of_codes((code for entry in found for code in entry.countries), "packages")


head(PAGE.name)
if reader.current().at_publication:
    st.info(reader.current().say("declaration.not_yet"), icon=":material/schedule:")
sections(
    PAGE,
    entries={
        "governments": not_endorsing,
        "pillars": packages,
        "commitments": entries.all_in_full,
        "after": entries.events,
        "questions": entries.methods,
    },
)
