"""Draws the sections of a page: each with its heading, the cards of its views, and its entries."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import streamlit as st

from content.entries.entry import Entry
from content.page import Page, Section, ViewSpec
from content.section import SectionContent
from ui import answers, entry_table, key_figures, reader
from ui.card import card
from ui.side_by_side import side_by_side
from ui.table_errors import guarded

NOTHING: Mapping[str, Any] = {}

Draw = Callable[[list[Entry]], Any]


def heading(section: Section, **look: Any) -> None:
    """Draw the heading of a section that rests on no choice or entry, where the page draws the rest."""
    st.header(section.title(reader.current(), NOTHING), anchor=section.anchor, **look)


def draw(
    section: Section,
    chosen: Mapping[str, Any] = NOTHING,
    *,
    entries: Draw | None = None,
    head: Callable[..., Any] = st.header,
    lead: Callable[[str], Any] = st.markdown,
    narrow: bool = False,
    **look: Any,
) -> None:
    """Draw a section; `chosen` are the values of choices that the page has drawn, by argument.

    `entries` draws its entries, `head` its heading and `lead` what leads into it; `look` is for its cards, of which two
    stand side by side where they are `narrow`; one alone has all the room.
    """
    held = section.content(reader.current(), chosen)
    if held.title:
        with _place(section):
            head(held.title, anchor=section.anchor)
    if held.lead:
        lead(held.lead)
    _numbers(section, held)
    if held.table:
        entry_table.draw(held.table, held.title)
    _cards(held.views, chosen, narrow, look)
    with guarded():
        if held.fault:
            raise held.fault
        if entries and held.entries:
            entries(held.entries)


def _numbers(section: Section, held: SectionContent) -> None:
    if section.key_figures:
        with guarded():
            key_figures.tiles(section.key_figures)
    if held.answers:
        answers.tables(section.anchor, held.answers)


def _place(section: Section) -> AbstractContextManager[Any]:
    """Return the place of a heading: one that is heard and not seen has its own (static/screen.css)."""
    return st.container(key=f"unseen-{section.anchor}") if section.unseen else nullcontext()


def _cards(views: list[ViewSpec], chosen: Mapping[str, Any], narrow: bool, look: Mapping[str, Any]) -> None:
    with side_by_side() if narrow and len(views) > 1 else nullcontext():
        for spec in views:
            card(spec, chosen, **look)


def sections(
    page: Page, chosen: Mapping[str, Any] = NOTHING, entries: Mapping[str, Draw] | None = None, **look: Any
) -> None:
    """Draw all sections that stand on the page, in its open tab where it has any.

    `entries` draw theirs, by the anchors of the sections; `look` as for `draw`.
    """
    for section in page.shown(reader.current(), chosen):
        if page.tabs and not section.tab:  # drawn above the tabs
            continue
        draw(section, chosen, entries=(entries or {}).get(section.anchor), narrow=page.narrow, **look)
