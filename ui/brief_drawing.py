"""Draws the pieces of the brief, and the button that takes it home."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import streamlit as st

from content.brief import file, made, map_svg
from content.cache import cached
from content.drawing import DrawingError
from content.entries.brief_line import numbers
from content.entries.entry import Entry
from content.links import BRIEF, of_reader, with_query
from content.markdown import BREAK, smaller
from content.page import Section
from tables import archive
from tables.media_types import HTML
from ui import markdown, reader
from ui.cite import absolute
from ui.menu import page
from views.text.brief import Brief


def take() -> None:
    """Draw the link to the brief as it is printed, and the button that takes it home as one file."""
    say = reader.current().say
    address = absolute(with_query(BRIEF, of_reader(reader.current())))
    st.link_button(say("brief.print"), address, icon=":material/print:")
    try:
        made_today = cached(file, reader.current(), date.today())
    except DrawingError:  # the map says so
        return
    st.download_button(
        say("brief.take"),
        made_today,
        file_name=archive.file_name(f"americas-migration-brief-{say.locale.language}", "html"),
        mime=HTML,
        key="take_brief",
        icon=":material/download:",
        on_click="ignore",
    )


def figures(brief: Brief) -> None:
    """Draw the key figures, with the article's word, the period and the numbers of their sources."""
    say = reader.current().say
    with st.grid(columns=3, min_column_width=200):
        for figure in brief.figures:
            tile = figure.tile
            with st.container(gap="xxsmall"):
                st.markdown(smaller(f"**{tile.label}**"))
                st.metric(tile.label, tile.value, label_visibility="collapsed")
                if tile.beside:
                    beside = f"{say('bound.label', label=tile.beside.label)} **{tile.beside.value}**"
                    st.markdown(smaller(beside))
                st.caption(f"{figure.about} {smaller(numbers(figure.notes, say))}")


def map_picture(brief: Brief) -> None:
    """Draw the map, or say that it could not be drawn. Raises `TableError`."""
    say = reader.current().say
    try:
        picture = cached(map_svg, reader.current())
    except DrawingError:
        st.warning(say("picture.failed"))
        return
    st.image(picture.decode(), alt=brief.view.alt, width="stretch")


def lines(found: Iterable[Entry], draw: Callable[[str], Any] = st.markdown) -> None:
    """Draw lines one below the other, without the signs of a list, which would make them wrap on paper."""
    draw(BREAK.join(smaller(entry.paragraphs[0].text) for entry in found))


def claims(found: list[Entry]) -> None:
    """Draw the statements, and the link to the page with all of them, which is the last entry."""
    *told, every = found
    lines(told)
    st.page_link(page(every.page, reader.current().say), label=every.title, icon=":material/arrow_forward:")


def small(text: str) -> None:
    """Draw a sentence in small type."""
    st.markdown(smaller(text))


def sources(section: Section) -> None:
    """Draw the numbered sources with their links, run in as at the foot of a page, and when all this was made."""
    who = reader.current()
    held = section.content(who, {})
    texts = [held.lead, *(entry.paragraphs[0].text for entry in held.entries), made(who, date.today())]
    # Small and grey rather than a caption, which would fade the links beyond reading.
    st.markdown(markdown.small(" ".join(texts)))
