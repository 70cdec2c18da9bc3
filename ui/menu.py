"""The menu: sections and their pages, in order. A page is a file `pages/SECTION/NAME.py` and its words."""

from pathlib import Path

import streamlit as st

from views.say import Say

PAGES = Path(__file__).resolve().parent.parent / "pages"

MENU = {
    "explore": {
        "overview": ":material/newspaper:",
        "map": ":material/public:",
        "figures": ":material/monitoring:",
        "timeline": ":material/timeline:",
        "country": ":material/flag:",
    },
    "check": {
        "claims": ":material/fact_check:",
        "declaration": ":material/handshake:",
    },
    "about": {
        "data": ":material/database:",
        "sources": ":material/menu_book:",
        "brief": ":material/print:",
    },
}


def menu(say: Say) -> dict[str, list[st.Page]]:
    """Return the pages by section, with their titles in the reader's language; the first one is the start."""
    return {say(f"menu.{section}"): [page(section, name, say) for name in names] for section, names in MENU.items()}


def page(section: str, name: str, say: Say) -> st.Page:
    """Return one page, for the menu or for a link to it."""
    first = next(iter(MENU["explore"]))
    return st.Page(
        PAGES / section / f"{name}.py",
        title=say(f"{name}.menu"),
        icon=MENU[section][name],
        url_path=name,
        default=name == first,
    )
