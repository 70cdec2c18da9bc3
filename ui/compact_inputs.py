"""Choices that take little room: on a card, or behind one button."""

import streamlit as st

from content.choices import Arguments, Choice, Several
from ui import inputs, reader


def on_card(choice: Choice, chosen: Arguments) -> str:
    """Return one code, by buttons on a card, by a list where they are many; the only one there is without asking."""
    if (many := len(choice.options(reader.current(), chosen))) < 2 and choice.dependent:
        return choice.initial(reader.current(), chosen)
    return inputs.buttons(choice, chosen) if many <= inputs.BUTTONS else inputs.dropdown(choice, chosen, width=180)


def folded(choice: Several, chosen: Arguments = inputs.NOTHING) -> list[str]:
    """Return some codes, by buttons behind one that opens them and says what is chosen."""
    options, _, label = inputs.begin(choice, chosen)
    words = [choice.word(reader.current())(code) for code in options if code in st.session_state[choice.name]]
    if found := len(words):
        label = reader.current().say("bound.several", n=found, label=label, first=words[0], more=found - 1)
    with st.popover(label, width="content"):
        return inputs.pills(choice, chosen)
