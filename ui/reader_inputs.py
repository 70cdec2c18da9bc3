"""The two choices above every page: the language, and what was known at publication or with hindsight."""

from dataclasses import replace

import streamlit as st

from content.choices import LANGUAGE, MOMENT, Choice
from content.moment import told
from tables import as_of, translations
from ui import inputs, reader

TOLD = "@told"


def restore() -> None:
    """Take language and moment from the link, before anything is drawn."""
    inputs.restore(_language(), MOMENT)


def language() -> None:
    """Draw the choice of language."""
    inputs.dropdown(_language(), sticky=True, label_visibility="collapsed", width=128)


def moment() -> None:
    """Draw the switch between what was known at publication and what is known now.

    Raises `TableError` when the events cannot be read: without the day of the article there is nothing to switch.
    """
    inputs.buttons(MOMENT, sticky=True, help=reader.current().say("app.when.help", day=as_of.publication_day()))


def moment_told(page: str) -> None:
    """Say what is different at publication and, when the reader has just switched back, what is shown again.

    Streamlit gives the box the role of a status: a screen reader says it when it comes.
    """
    who, state, place = reader.current(), st.session_state, st.empty()  # what follows stays where it is
    before, state[TOLD] = state.get(TOLD, False), who.at_publication
    if (before or who.at_publication) and (sentence := told(page, who)):
        place.info(sentence, icon=":material/history:")


def _language() -> Choice:
    """Return the choice of the language; without one it is that of the browser, by the header of its request."""
    own = translations.nearest(st.context.headers.get("Accept-Language") or "")
    return replace(LANGUAGE, default=lambda reader, chosen: own)
