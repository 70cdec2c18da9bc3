"""The pages as Streamlit's menu lists them. A page is a file `pages/SECTION/NAME.py` and its words."""

from pathlib import Path

import streamlit as st

from content.menu import MENU, pages
from views.say import Say

PAGES = Path(__file__).resolve().parent.parent / "pages"


def menu(say: Say) -> list[st.Page]:
    """Return the pages with their titles in the reader's language; the first one is the start.

    They have no headings: Streamlit puts these inside the list, where a screen reader expects entries only.
    """
    return [page(section, name, say) for section, names in MENU.items() for name in names]


def page(section: str, name: str, say: Say) -> st.Page:
    """Return one page, for the menu or for a link to it."""
    return st.Page(
        PAGES / section / f"{name}.py",
        title=say(f"{name}.menu"),
        icon=MENU[section][name],
        url_path=name,
        default=name == pages()[0],
    )
