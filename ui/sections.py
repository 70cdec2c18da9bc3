"""Draws the sections of a page: each with its heading, the cards of its views, and its entries."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import partial
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
    _tables(section, held)
    _views(section, held.views, narrow, partial(card, chosen=chosen, **look))
    with guarded():
        if held.fault:
            raise held.fault
        if entries and held.entries:
            entries(held.entries)


def _tables(section: Section, held: SectionContent) -> None:
    if held.answers:
        answers.tables(section.anchor, held.answers)
    if held.table:
        entry_table.draw(held.table, held.title)


def _figures(section: Section, **look: Any) -> None:
    if section.key_figures:
        with guarded():
            key_figures.tiles(section.key_figures, **look)


def _place(section: Section) -> AbstractContextManager[Any]:
    """Return the place of a heading: one that is heard and not seen has its own (static/screen.css)."""
    return st.container(key=f"unseen-{section.anchor}") if section.unseen else nullcontext()


def _views(section: Section, views: list[ViewSpec], narrow: bool, draw: Callable[..., None]) -> None:
    if narrow and len(views) > 1:
        _beside(section, views, partial(draw, height="stretch"))
    else:
        _below(section, views, draw)


def _below(section: Section, views: list[ViewSpec], draw: Callable[[ViewSpec], None], **look: Any) -> None:
    for spec in views:
        draw(spec)
    _figures(section, **look)


def _beside(section: Section, views: list[ViewSpec], draw: Callable[[ViewSpec], None]) -> None:
    """Draw cards side by side, as high as each other; key figures stand below those beside the first."""
    with side_by_side(key=f"high-{section.anchor}"):
        draw(views[0])
        with st.container(height="stretch") if section.key_figures else nullcontext():
            _below(section, views[1:], draw, low=True)


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
