"""The choices in the URL: when it is read, and how it is written.

The URL counts when a link was opened or the browser went back or forth. It does not count when the reader has moved
a choice, or when a card reruns by itself: what the browser says of its URL may then be older than what the server
wrote there last, since both are on their way for a while.

The history of the browser has one entry for each choice that the reader makes, of whatever kind: Back undoes it,
Forward makes it again. Of a slider that is each value on which it rests, of a search what was typed when the reader
ends it, of the year that plays the one at which it is stopped. What a choice changes along with it (the number of the
leaf, when another list is asked for) belongs to its entry. An address that is only mended, since a link or the way back
led to one that cannot be shown, keeps its entry (static/history.js), and so does a lesson from its first answer on:
what was answered is not undone. What opens and closes is no choice.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from content import catalogue, choices, link_codes
from content.link_codes import Fault
from content.page import Page
from content.reader import Reader
from ui import notice

COUNTS = "@counts"
NAMES = "@names"  # of what is noted: the choices of the page, and the widgets that stand for one
WALKS = "@walks"  # the name of the choice that changes by itself now, if there is one: no move of the reader
LED = "@led"  # whether the browser has come to another address of the page than was written: back, forth, by a link
STICKY = "@sticky"  # the names of those that outlive a change of page
NOTED = ("value", "url", "page", "default")  # what is noted of each

Known = Callable[[list[str]], tuple[Any, Fault | None]]


@contextmanager
def page_run() -> Generator[None]:
    """Surround the run of a whole page: only in there the URL may count."""
    state, here = st.session_state, _page()
    if came := state.get("@here") != here:
        _forget_page()
    state[COUNTS] = came or not _moved()
    state[LED] = state[COUNTS] and (here, pairs()) != (state.get("@here"), state.get("@left"))
    if state[LED] or not state[COUNTS]:
        notice.forget()
    state["@here"] = here
    try:
        yield
    finally:
        state.update({COUNTS: False, "@left": pairs()})


def pairs() -> list[tuple[str, str]]:
    """Return the parameters of the URL as they stand there, each as often as it does."""
    return [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]


def read(name: str, known: Known, default: Any, sticky: bool = False) -> None:
    """Seed the choice `name` from the URL where that counts and says something new.

    `known` turns what stands there into a value, or into None for the default, and says what of it cannot be had.
    A choice of the same name on another page is another choice; a `sticky` one outlives a change of page, which
    empties the URL.
    """
    state = st.session_state
    if notice.stands() and not state[COUNTS] and _moved():
        notice.take_back()
    raw = link_codes.given(pairs(), name)
    fresh = name not in state
    moved = _page() != state.get(f"{name}@page")
    other = raw != state.get(f"{name}@url", []) or not raw and default != state.get(f"{name}@default", default)
    changed = state[COUNTS] and other  # a link that says nothing means the default of the moment that it asks for
    state[f"{name}@default"] = default
    if sticky:
        state[STICKY] = state.get(STICKY, frozenset()) | {name}
    if fresh or ((moved or changed) and not (sticky and moved and not raw)):
        # All at once: a reader who goes back and forth quickly ends this run before the choice is written.
        value, fault = known(raw)
        state.update({f"{name}@url": raw, name: default if value is None else value})
        notice.add(name, fault)
        note(name)
        if raw and not moved:
            st.query_params[name] = raw  # a link of the page to itself has told the server only, not the browser


def remove_misspelt(page: Page) -> None:
    """Take parameters out of the URL that are nearly the name of a choice of the `page`, and note what they are."""
    if st.session_state[COUNTS]:
        for name, fault in link_codes.alike(pairs(), page.parameters(), catalogue.PARAMETERS):
            notice.add(name, fault)
            st.query_params.pop(name, None)


def mend_undrawn(page: Page, who: Reader) -> None:
    """Take out of the URL what the link asks for in vain of choices that are not drawn now, and note what it is.

    Those that are drawn have done so: what is left of them can be had.
    """
    if st.session_state[COUNTS]:
        offered = page.parameters()
        given, faults = choices.read(offered.values(), pairs(), who)
        for fault in faults:
            choice = offered[fault.name]
            held = [given[choice.argument]] if choice.argument in given else []
            st.query_params[choice.name] = [choice.code(value) for value in held]
            codes = [code for value in held for code in (value if isinstance(value, list) else [value])]
            notice.add(choice.name, fault)
            notice.tell(choice.name, [choice.word(who)(str(code)) for code in codes])


def write(name: str, codes: list[str]) -> None:
    """Write a choice into the URL, and anew those of the page that an older URL lacks: all at once."""
    state, now = st.session_state, _now()
    mine = ({} if state[COUNTS] else _written()) | {name: codes}
    others = {key: values for key, values in now.items() if key in mine or link_codes.known_as(key) not in mine}
    wanted = {key: values for key, values in (others | mine).items() if values}
    if wanted != now:
        st.query_params.from_dict(wanted)
        state["@left"] = pairs()  # a card that reruns by itself leaves the URL too
    keep(name, codes)
    note(name)


def moved(name: str) -> bool:
    """Return whether this run answers that the reader has moved this choice, which is not written yet."""
    state = st.session_state
    return not state[COUNTS] and state.get(f"{name}@value") != state[name]


def alter(name: str, value: Any, codes: list[str]) -> None:
    """Change a choice that is drawn further down, or not now, along with the one that the reader has moved.

    Both then go into the URL at once, as one entry of the history.
    """
    st.session_state[name] = value
    keep(name, codes)


def take_out(name: str, code: str, known: Known) -> None:
    """Take a code out of a choice of several, likewise. In a tab that is not open only the URL has it, for `known`."""
    state = st.session_state
    held = state[name] if name in state else known(link_codes.given(pairs(), name))[0] or []
    if code in held:
        rest = [other for other in held if other != code]
        alter(name, rest, [",".join(rest)] if rest else [])


def drop(name: str) -> None:
    """Forget a choice along with the one that the reader has moved and that is not written yet: it begins anew."""
    st.session_state.pop(name, None)
    st.session_state[f"{name}@url"] = []


def _now() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params}


def note(name: str) -> None:
    """Note the value that a choice has, so that the next run knows whether the reader has moved it."""
    _note(name, value=st.session_state[name])


def _moved() -> bool:
    """Return whether the reader has moved a choice since it was noted."""
    state = st.session_state
    noted = [name for name in state.get(NAMES, ()) if name in state and f"{name}@value" in state]
    return any(state[name] != state[f"{name}@value"] for name in noted if name != state.get(WALKS))


def _forget_page() -> None:
    """Forget the choices of the page that was left: for one of the same name here Streamlit would find their values."""
    state = st.session_state
    for name in state.get(NAMES, frozenset()) - state.get(STICKY, frozenset()):
        for key in (name, *(f"{name}@{what}" for what in NOTED)):
            state.pop(key, None)
    state[NAMES] = state.get(STICKY, frozenset())


def keep(name: str, codes: list[str]) -> None:
    """Take the codes of a choice along into the URL with the choice that is written next: as one entry."""
    _note(name, url=codes, page=_page())


def _note(name: str, **what: Any) -> None:
    state = st.session_state
    state.update({f"{name}@{kind}": value for kind, value in what.items()})
    state[NAMES] = state.get(NAMES, frozenset()) | {name}


def _written() -> dict[str, list[str]]:
    """Return what was written last for the choices of this page."""
    state, here = st.session_state, _page()
    names = [name for name in state.get(NAMES, ()) if state.get(f"{name}@page") == here]
    return {name: state.get(f"{name}@url", []) for name in names}


def _page() -> str:
    return urlsplit(st.context.url or "").path
