"""Draws answers: a line each, with what is counted, the number, its time and sources; the first opens its card."""

from collections.abc import Iterable
from typing import Any

import streamlit as st

from content.answers import Answer, AnswerTable
from content.catalogue import PARAMETERS
from ui import reader
from ui.cite import cite_short
from ui.markdown import small
from ui.menu import page
from ui.side_by_side import side_by_side

ROW: Any = {"horizontal": True, "gap": "small"}


def tables(name: str, found: Iterable[AnswerTable]) -> None:
    """Draw the tables of answers of the section with this `name`, two side by side where there is room."""
    with side_by_side():
        for number, table in enumerate(found):
            with st.container(border=True, gap=None, key=f"answers-{name}{number}"):
                st.markdown(f"**{table.title}**")
                for row, answer in enumerate(table.answers):
                    _row(answer, f"result-{name}{number}x{row}-{answer.anchor}")


def _row(answer: Answer, key: str) -> None:
    """Draw one answer. By its key static/scroll_anchor.js finds the card that its link opens."""
    say = reader.current().say
    with st.container(**ROW, key=key):
        if answer.page:
            query = {name: code for name, code in st.query_params.items() if name in PARAMETERS} | {**answer.parameters}
            st.page_link(page(answer.page, say), label=answer.what, query_params=query)
        else:
            st.markdown(answer.what)
        told = [f"**{answer.said}**", small(answer.when) if answer.when else "", cite_short(answer.sources, say)]
        st.markdown(" ".join(filter(None, told)))
