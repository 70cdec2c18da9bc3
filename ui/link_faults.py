"""Takes out of the URL what the page cannot have, and notes it for the sentences above the page (ui/notice.py)."""

import streamlit as st

from content import catalogue, choices, link_codes
from content.page import Page
from content.reader import Reader
from ui import notice, visit
from ui.visit import pairs


def remove_misspelt(page: Page) -> None:
    """Take parameters out of the URL that are nearly the name of a choice of the `page`, and note what they are."""
    if visit.current().counts:
        for name, fault in link_codes.alike(pairs(), page.parameters(), catalogue.PARAMETERS):
            notice.add(name, fault)
            st.query_params.pop(name, None)


def mend_undrawn(page: Page, who: Reader) -> None:
    """Take out of the URL what the link asks for in vain of choices that are not drawn now, and note what it is.

    Those that are drawn have done so: what is left of them can be had.
    """
    if visit.current().counts:
        offered = page.parameters()
        given, faults = choices.read(offered.values(), pairs(), who)
        for fault in faults:
            choice = offered[fault.name]
            held = [given[choice.argument]] if choice.argument in given else []
            st.query_params[choice.name] = [choice.code(value) for value in held]
            codes = [code for value in held for code in (value if isinstance(value, list) else [value])]
            notice.add(choice.name, fault)
            notice.tell(choice.name, [choice.word(who)(str(code)) for code in codes])
