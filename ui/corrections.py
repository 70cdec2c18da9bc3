"""What we had wrong, how to report what is wrong, and what each edition of the data changed."""

import streamlit as st

from content.entries.entry import Entry
from content.links import feed_address
from content.pages.sources import CORRECTIONS, EDITIONS
from content.report import report
from ui import entries, reader
from ui.cite import absolute, cite_short, link
from ui.markdown import write
from ui.sections import draw

LATEST = 12  # corrections that are shown at once


def listed() -> None:
    """Draw the policy, all corrections, and the changes of each edition behind a line of its own."""
    draw(CORRECTIONS, entries=_corrections, lead=_policy)
    draw(EDITIONS, entries=_editions)


def _policy(text: str) -> None:
    say = reader.current().say
    feed = say("corrections.feed", link=absolute(feed_address(reader.current().language)))
    write(text, f"{feed} {report(say('sources.part.corrections'), link(), say)}")


def _corrections(found: list[Entry]) -> None:
    """Draw the latest corrections, and the earlier ones behind a line that opens."""
    _in_grid(found[:LATEST])
    if earlier := found[LATEST:]:
        with st.expander(reader.current().say("corrections.earlier", n=len(earlier))):
            _in_grid(earlier)


def _in_grid(found: list[Entry]) -> None:
    with st.grid(min_column_width=290):
        for entry in found:
            with st.container(gap="xsmall"):
                st.subheader(entry.title, anchor=entry.key)
                write(*entries.blocks(entry.paragraphs), cite_short(entry.sources, reader.current().say))


def _editions(found: list[Entry]) -> None:
    """Draw each edition as a line that opens, with the tables that it changed."""
    for entry in found:
        if entry.kind == "edition":
            place = st.expander(entry.title)
        else:
            with place:
                write(f"**{entry.title}**", *entries.blocks(entry.paragraphs))
