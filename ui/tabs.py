"""Draws the tabs of a page with Streamlit, bound to the URL: only the open one needs to be filled."""

from typing import Any

import streamlit as st

from content.choices import Arguments, Choice
from content.link_codes import known_as
from content.page import Page
from content.tabs import named, opened_by
from ui import notice, reader, visit
from ui.url_state import read, write

NOTHING: Arguments = {}


def tabs(choice: Choice, page: Page, chosen: Arguments = NOTHING) -> tuple[str, Any]:
    """Draw the tabs of a page, by its `choice` between them; return the code of the open one, and the tab itself.

    A link that only makes a choice on a card opens the tab of that card. `chosen` are choices that were drawn before.
    The only one there is stands without a tab.
    """
    who = reader.current()
    options, words = [*map(str, choice.options(who, chosen))], choice.word(who)
    if len(options) < 2:
        return options[0], st.container()
    labels, key = dict(zip(map(words, options), options, strict=True)), f"{choice.name}_tab"
    if st.session_state.get(key) in labels:  # the one that was clicked
        st.session_state[choice.name] = labels[st.session_state[key]]
    names = {known_as(name) for name, _ in visit.pairs()}
    opened = opened_by(page, names).get(choice.name, options[0])
    read(choice.name, lambda raw: choice.parse(raw, options), opened)
    code = st.session_state[choice.name]
    st.session_state[key] = words(code)
    drawn = st.tabs(list(labels), key=key, on_change="rerun")
    visit.current().note(key)
    notice.tell(choice.name, [words(code)])
    write(choice.name, [code] if named(page, code, names) else [])
    return next((code, tab) for code, tab in zip(options, drawn, strict=True) if tab.open)
