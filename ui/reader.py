"""Who reads: in which language, as of when, in which light; and the tables as this reader sees them."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from content.choices import AT_PUBLICATION
from content.reader import DESKTOP, PHONE, Reader
from tables import as_of, translations
from views.maps.viewport import Viewport
from views.palette import Palette
from views.say import Say


def say() -> Say:
    """Return the words of the reader's language."""
    return current().say


def word(section: str) -> Callable[[str], str]:
    """Return the function that turns a code into its word in `section`; a country's code into its name."""
    return current().word(section)


def current() -> Reader:
    """Return who reads in this session."""
    state, agent = st.session_state, st.context.headers.get("User-Agent") or ""
    return Reader(
        language=state.get("lang", translations.ENGLISH),
        at_publication=state.get("when") == AT_PUBLICATION and as_of.day_is_known(),
        mode=st.context.theme.type or "light",
        screen=PHONE if "Mobi" in agent else DESKTOP,
    )


def then() -> bool:
    """Return whether the reader wants only what lay before the article, and its day is known."""
    return current().at_publication


def published() -> pd.Timestamp:
    """Return the day of the article. Raises `TableError` when the events cannot be read."""
    return as_of.publication_day()


def mark() -> pd.Timestamp | None:
    """Return the day of the article for charts to mark: none when everything shown lies before it anyway."""
    return current().article_day()


def mark_year() -> float | None:
    """Return where the day of the article lies on an axis of whole years: after the last complete one."""
    return current().article_year()


def table(name: str) -> pd.DataFrame:
    """Return a table in the reader's language, cut at the day of the article when the reader asked for that."""
    return current().table(name)


def as_known(name: str) -> pd.DataFrame:
    """Return the same, and at publication with what was first published, and without later judgement."""
    return current().as_published(name)


def light() -> Palette:
    """Return the colours of the mode, light or dark, in which the reader's browser shows the page."""
    return current().palette


def prefers_reduced_motion() -> bool:
    """Return whether the browser has said, by the cookie that static/device.js sets, that little should move."""
    return st.context.cookies.get("motion") == "reduce"


def draws_maps() -> bool:
    """Return whether the browser can draw maps: one without WebGL has said so, by a cookie of static/device.js."""
    return st.context.cookies.get("maps") != "none"


def viewport() -> Viewport:
    """Return where maps open on this reader's screen."""
    return current().viewport()
