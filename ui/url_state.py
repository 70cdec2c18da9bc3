"""The choices in the URL: how they are read from it, and how they are written.

The history of the browser has one entry for each choice that the reader makes, of whatever kind: Back undoes it,
Forward makes it again. Of a slider that is each value on which it rests, of a search what was typed when the reader
ends it, of the year that plays the one at which it is stopped. What a choice changes along with it (the number of the
leaf, when another list is asked for) belongs to its entry. An address that is only mended, since a link or the way back
led to one that cannot be shown, keeps its entry (static/history.js), and so does a lesson from its first answer on:
what was answered is not undone. What opens and closes is no choice.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st

from content import link_codes
from content.link_codes import Fault
from ui import notice, visit
from ui.visit import NEVER, Note, pairs

Known = Callable[[list[str]], tuple[Any, Fault | None]]


def read(name: str, known: Known, default: Any, sticky: bool = False) -> None:
    """Seed the choice `name` from the URL where that counts and says something new.

    `known` turns what stands there into a value, or into None for the default, and says what of it cannot be had.
    A choice of the same name on another page is another choice; a `sticky` one outlives a change of page and a link
    that does not name it: the way back to a URL that does not does so by name (static/history.js).
    """
    state, here = st.session_state, visit.current()
    if notice.stands() and not here.counts and here.is_moved():
        notice.take_back()
    raw, note = link_codes.given(pairs(), name), here.notes[name]
    note.sticky = sticky
    asked = name not in state or _asks(raw, default, note, here.counts)
    note.default = default
    if asked:
        value, fault = known(raw)
        seed = state[name] = default if value is None else value
        # At once: a reader who goes back and forth quickly ends this run where it next asks Streamlit for something.
        note.link, note.value = raw, seed
        notice.add(name, fault)
        if raw and note.written:
            st.query_params[name] = raw  # a link of the page to itself has told the server only, not the browser
    elif here.led:
        state[name] = state[name]  # Streamlit tells the browser, which forgets a choice on its way between languages


def _asks(raw: list[str], default: Any, note: Note, counts: bool) -> bool:
    """Return whether the URL, which may count or not, asks for another value than a choice has."""
    if note.sticky and not raw:
        return False
    if not note.written:  # the reader has just come: no other choice has a value of theirs
        return True
    # A link that says nothing means the default of the moment that it asks for.
    return counts and (raw != note.link or (not raw and note.default not in (NEVER, default)))


def write(name: str, codes: list[str]) -> None:
    """Write a choice into the URL, and anew those of the page that an older URL lacks: all at once."""
    _write({name: codes})


def write_first(chosen: dict[str, list[str]]) -> None:
    """Write likewise what the whole dashboard keeps, before all else; where no URL is left, the browser is told so."""
    _write(chosen)
    here = visit.current()
    if here.led and here.left is not None and not pairs():
        st.query_params.clear()  # a link of the page to itself has told the server only


def _write(chosen: dict[str, list[str]]) -> None:
    here, now = visit.current(), {key: st.query_params.get_all(key) for key in st.query_params}
    mine = {} if here.counts else {key: note.link for key, note in here.notes.items() if note.written}
    mine |= chosen
    others = {key: values for key, values in now.items() if key in mine or link_codes.known_as(key) not in mine}
    wanted = {key: values for key, values in (others | mine).items() if values}
    if wanted != now:
        st.query_params.from_dict(wanted)
        here.left = pairs()  # a card that reruns by itself leaves the URL too
    for name, codes in chosen.items():
        keep(name, codes)
        here.note(name)


def moved(name: str) -> bool:
    """Return whether this run answers that the reader has moved this choice, which is not written yet."""
    here = visit.current()
    return not here.counts and here.differs(name)


def keep(name: str, codes: list[str]) -> None:
    """Take the codes of a choice along into the URL with the choice that is written next: as one entry."""
    note = visit.current().notes[name]
    note.link, note.written = codes, True


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
    visit.current().notes[name].link = []
