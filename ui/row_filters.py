"""Draws the choices among the rows of a table, and the address of the rows that are chosen."""

from typing import Any

import streamlit as st

from content import row_choices
from content.choices import Several
from content.links import data_address
from content.pages.data import TABLE, TYPED
from content.row_choices import FILTERS, Span
from ui import inputs, notice, reader
from ui.cite import absolute
from ui.markdown import to_copy
from ui.url_state import drop, moved, read, write

ENDS = ("first", "last")
WIDTH = 210  # of one choice, at least


def begin_anew() -> None:
    """Forget what was chosen among the rows of one table when the reader has just chosen another."""
    if moved(TABLE.name):
        for choice in FILTERS:
            drop(choice.name)


def row_filters(name: str) -> tuple[str, dict[str, Any]]:
    """Draw the search and the choices that fit table `name`.

    Return what was typed, and by column what was chosen, where it leaves out rows.
    """
    who, given, chosen = reader.current(), {"table": name}, {}
    with st.grid(min_column_width=WIDTH):
        typed = inputs.search(TYPED, icon=":material/search:")
        for choice in row_choices.filters(name, who):
            with st.container():
                value = _draw(choice, given)
            if value != choice.initial(who, given):
                chosen[choice.name] = value
    return typed, chosen


def _draw(choice: Any, given: dict[str, str]) -> Any:
    if isinstance(choice, Span):
        return _span(choice, given)
    assert isinstance(choice, Several)
    many = len(choice.options(reader.current(), given)) > inputs.BUTTONS
    return inputs.picker(choice, given) if many else inputs.pills(choice, given)


def _span(choice: Span, given: dict[str, str]) -> tuple[str, str]:
    """Return a first and a last period, each from a list: there may be hundreds of months."""
    who, name, state = reader.current(), choice.name, st.session_state
    options, whole = [*map(str, choice.options(who, given))], choice.initial(who, given)
    read(name, lambda raw: choice.parse(raw, options), whole)
    span = state[name] = choice.parse([choice.code(state[name])], options)[0] or whole
    with st.container(horizontal=True, gap="small"):
        for end, value in zip(ENDS, span, strict=True):
            state[f"{name}_{end}"] = value
            label = who.say(f"data.{end}", column=who.say(choice.label))
            st.selectbox(label, options, key=f"{name}_{end}", on_change=_take, args=(name,), width=WIDTH // 2)
    notice.tell(name, [choice.code(span)])
    write(name, [] if span == whole else [choice.code(span)])
    return span


def _take(name: str) -> None:
    """Take both ends of a span from their lists, the earlier one first."""
    st.session_state[name] = tuple(sorted(st.session_state[f"{name}_{end}"] for end in ENDS))


def own_address(name: str, chosen: dict[str, Any], typed: str) -> None:
    """Draw the address of the chosen rows, to copy and to download."""
    say = reader.current().say
    address = absolute(data_address(name, "csv", row_choices.codes(chosen)))
    st.markdown(say("data.address"))
    with st.container(horizontal=True, vertical_alignment="center"):
        to_copy(address)
        st.link_button(say("data.address_open"), address, icon=":material/download:")
    st.caption(say("data.address_typed" if typed else "data.address_note"))
