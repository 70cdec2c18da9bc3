"""The sections of a page: each with its heading and the cards of its views."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from content.page import Page, Section
from ui import reader
from ui.card import card

NOTHING: Mapping[str, Any] = {}


def heading(section: Section, **facts: Any) -> None:
    """Draw the heading of a section; `facts` fill its words."""
    st.header(reader.current().say(section.heading, **facts), anchor=section.anchor)


def sections(page: Page, chosen: Mapping[str, Any] = NOTHING) -> None:
    """Draw all sections; `chosen` are the values of choices that the page has drawn, by argument."""
    for section in page.sections:
        heading(section)
        for spec in page.in_section(section.anchor):
            card(spec, chosen)
