"""Draws a list of entries in a line each, of which one is open: for the keyboard one stop, within which arrows lead."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import streamlit as st

from content.choices import Arguments
from content.entries.entry import Entry
from content.markdown import plain
from content.page import Page
from ui import inputs, notice, reader, visit
from ui.menu import page
from ui.opened_entry import opened
from ui.sections import draw
from ui.url_state import moved, read, write

NOTHING: Arguments = {}


def entry_list(home: Page, anchor: str, chosen: Arguments) -> str | None:
    """Draw a section of the page `home` that lists things of the page; return the key of the one that is open, or None.

    It may be one that other choices, `chosen`, leave out of the list. Where they leave out all, a link shows all.
    """
    assert home.thing
    who, found, choice, key = reader.current(), list[Entry](), home.thing, f"{home.thing.name}_list"
    draw(home.section(anchor), chosen, entries=found.extend)
    options = [*map(str, choice.options(who, NOTHING))]
    # The one that was pressed. Of a list that was just drawn anew the browser may still say what it showed before:
    # nothing, or the title of one that is no longer in it.
    if st.session_state.get(key) in options and moved(key):
        inputs.set_choice(choice.name, st.session_state[key])
    read(choice.name, lambda raw: choice.parse(raw, options), None)
    held = st.session_state[choice.name]
    code = held if held in options else None  # what was open may lie after publication
    inputs.set_choice(choice.name, code)  # where another widget had it, Streamlit would forget it with that one
    listed = {entry.key: entry for entry in found}
    st.session_state[key] = code if code in listed else None
    with st.container(key=f"list-{anchor}"):
        if listed:
            lines = [" ".join(plain(line.text) for line in entry.paragraphs) for entry in found]
            look: Any = {"captions": lines, "label_visibility": "collapsed"}
            st.radio(who.say(choice.label), listed, None, lambda code: listed[code].title, key, **look)
        else:
            st.page_link(page(home.name, who.say), label=who.say("view.all"))
    visit.current().note(key)
    notice.tell(choice.name, [choice.word(who)(code)] if code else [])
    write(choice.name, [code] if code else [])
    return code


@contextmanager
def beside_list(key: str, heading: str) -> Generator[None]:
    """Draw inside the entry that is open in a list, below a `heading` that is only heard."""
    with opened(key):
        with st.container(key="unseen-opened"):
            st.header(heading, anchor="opened")
        yield
