"""The search in the bar: its field, and below it what was found, over the page until it is closed."""

from typing import Any

import streamlit as st

from content.choices import EVERYWHERE, SEARCHED
from content.links import with_query
from content.search.index import LONGEST, Found, Results, search
from tables import package
from ui import cite, reader
from ui.markdown import plain, small
from ui.menu import page
from views.say import Say

MOST = 5  # results of a kind


@st.fragment
def bar(page: str) -> None:
    """Draw the field and, in the run that answers it, what was found. It reruns by itself: the page stays as it is.

    The words typed belong to the `page`: on another one the field is empty.
    """
    say = reader.current().say
    # In a form the same words can be searched for again, and nothing is when the reader leaves the field.
    with st.container(gap=None):
        with st.form("search", border=False), st.container(horizontal=True, gap="small"):
            look: Any = {"type": "search", "placeholder": say("search.title"), "label_visibility": "collapsed"}
            typed = st.text_input(say(SEARCHED.label), key=f"typed_{page}", **look).strip()[:LONGEST]
            asked = st.form_submit_button(say("search.title"))
        place = st.empty()
    if asked and typed:
        with place.container(key="found", gap="small"):
            _show(typed, say)


def _show(typed: str, say: Say) -> None:
    """Draw what is found, by kind. The first search after a change of data takes some seconds."""
    head = st.container(horizontal=True, vertical_alignment="center")
    with head, package.one_state(), st.spinner(say("search.running")):
        found = search(typed, reader.current())
    with head:
        st.info(plain(found.told(typed, say)))  # a status: a screen reader says it
        st.button(say("search.close"), key="close_search", icon=":material/close:", type="tertiary", shortcut="Esc")
    _groups(found, typed, say)


def _groups(found: Results, typed: str, say: Say) -> None:
    with st.container(key="found_groups"):
        for kind, listed in found.groups.items():
            with st.container(gap="small"):
                st.header(say(f"search.kind.{kind}"), anchor=False)
                for number, one in enumerate(listed[:MOST]):
                    _result(one, f"result-{kind}{number}-{one.document.anchor}", say)
                if len(listed) > MOST:
                    st.markdown(small(f"[{say('search.all', n=len(listed))}]({_address(typed)}#{kind})"))


def _result(found: Found, key: str, say: Say) -> None:
    """Draw the link to a result, and a line of it. By the key static/scroll_anchor.js finds its place on its page."""
    one = found.document
    with st.container(gap=None, key=key):
        st.page_link(page(one.page, say), label=plain(one.title), query_params=dict(one.parameters))
        if found.context not in ("", one.title):
            st.caption(plain(found.context))


def _address(typed: str) -> str:
    """Return the address of the page with all results, in the language and at the moment of the reader."""
    shown = st.query_params.to_dict()
    kept = {choice.name: shown[choice.name] for choice in EVERYWHERE if choice.name in shown}
    return with_query(f"{cite.home()}search", {SEARCHED.name: typed} | kept)
