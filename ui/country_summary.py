"""What a country is in the story: its role above its numbers, and in a tab the rest of its part."""

from collections.abc import Iterable

import streamlit as st

from content.entries.country import PLEDGES, ROLE, SUMMIT
from content.entries.entry import Entry
from content.entries.lists import find
from ui import entries, reader
from ui.cite import cite
from ui.opened_entry import opened


def summary(code: str) -> None:
    """Draw the name of a country and its role."""
    entry = find("country", code, reader.current())
    if entry:
        with opened(code):
            st.header(entry.title, anchor="part")
            entries.draw(entry.paragraphs[:1])


def part(found: Iterable[Entry]) -> None:
    """Draw the part of a country in the story: who says so, the summit, the Declaration, what it pledged."""
    say = reader.current().say
    for entry in found:
        parts = [part for part in map(entry.part, (ROLE, SUMMIT)) if part]  # a country outside the story has no role
        for place, paragraphs in zip(st.columns(len(parts), gap="medium"), parts, strict=True):
            with place:
                entries.draw(paragraphs)
        entries.draw(entry.part(PLEDGES))
        if entry.sources:
            with st.popover(say("country.sources"), icon=":material/menu_book:"):
                st.markdown(cite(entry.sources, say))
