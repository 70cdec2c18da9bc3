"""The pages as Streamlit's menu lists them. A page is a file `pages/SECTION/NAME.py` and its words."""

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
    return st.Page(
        FOLDER / PAGES[name].folder / f"{name}.py",
        title=say(f"{name}.menu"),
        icon=PAGES[name].icon,
        url_path=name,
        default=name == START,
    )
