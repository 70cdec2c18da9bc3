"""The pages as Streamlit's menu lists them. A page is a file `pages/SECTION/NAME.py` and its words."""

from copy import copy
from functools import cache
from pathlib import Path

import streamlit as st

from content.catalogue import PAGES
from content.menu import START
from views.say import Say

FOLDER = Path(__file__).resolve().parent.parent / "pages"


def menu(say: Say) -> list[st.Page]:
    """Return the pages with their titles in the reader's language; the first one is the start.

    They have no headings: Streamlit puts these inside the list, where a screen reader expects entries only.
    """
    return [page(name, say) for name in PAGES]


def page(name: str, say: Say) -> st.Page:
    """Return one page, for the menu or for a link to it."""
    return copy(_page(name, say(f"{name}.menu")))  # of its own: Streamlit notes in it which one is run


@cache
def _page(name: str, title: str) -> st.Page:
    """Return a page: kept, because Streamlit looks up each folder above its file."""
    return st.Page(
        FOLDER / PAGES[name].folder / f"{name}.py",
        title=title,
        icon=PAGES[name].icon,
        url_path=name,
        default=name == START,
    )
