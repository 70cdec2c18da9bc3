"""The visit to a page, from when a reader comes to it until they go to another one, and what is noted meanwhile.

Streamlit runs a page whenever something has changed and does not say what. The notes do: a choice that differs from its
note was moved by the reader; where none differs, the browser has opened a link or gone back or forth, and its URL
counts. It does not count when the reader has moved a choice, or when a card reruns by itself: what the browser says of
its URL may then be older than what the server wrote there last, since both are on their way for a while.
"""

from collections import defaultdict
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from ui import notice

KEY = "@visit"  # the state has it there
NEVER = object()  # noted so far


@dataclass
class Note:
    """What is noted of a choice; of a widget that stands for one only its `value`, with which it was drawn last.

    `link` is what the URL said of the choice when that was read or written last, `default` what it meant where it said
    nothing. `written` says that this visit has written it. A `sticky` choice outlives the visit.
    """

    value: Any = NEVER
    link: list[str] = field(default_factory=list)
    default: Any = NEVER
    written: bool = False
    sticky: bool = False


@dataclass
class Visit:
    """A visit to the page at `path`, with the `notes` by the names of the choices.

    `counts` says whether the URL counts now, `led` whether it has led the reader somewhere: it counts and is not as the
    server `left` it. `walks` is the name of the choice that changes by itself now: no move of the reader.
    """

    path: str
    notes: defaultdict[str, Note] = field(default_factory=lambda: defaultdict(Note))
    counts: bool = True
    led: bool = True
    left: list[tuple[str, str]] | None = None
    walks: str | None = None

    def note(self, name: str) -> None:
        """Note the value that a choice or a widget has, so that the next run knows whether the reader has moved it."""
        self.notes[name].value = st.session_state[name]

    def differs(self, name: str) -> bool:
        """Return whether a choice or a widget has another value than is noted."""
        noted = self.notes[name].value if name in self.notes else NEVER
        return noted is not NEVER and st.session_state.get(name, noted) != noted

    def is_moved(self) -> bool:
        """Return whether the reader has moved anything since it was noted."""
        return any(self.differs(name) for name in self.notes if name != self.walks)


def current() -> Visit:
    """Return the visit of this session."""
    return st.session_state[KEY]


@contextmanager
def page_run() -> Generator[None]:
    """Surround the run of a whole page: only in there the URL may count."""
    visit = _visit()
    visit.counts = visit.left is None or not visit.is_moved()
    visit.led = visit.counts and visit.left != pairs()
    if visit.led or not visit.counts:
        notice.forget()
    try:
        yield
    finally:
        visit.counts, visit.left = False, pairs()


def pairs() -> list[tuple[str, str]]:
    """Return the parameters of the URL as they stand there, each as often as it does."""
    return [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]


def _visit() -> Visit:
    """Return the visit that goes on or, where the reader has come to another page, a new one."""
    path, visit = urlsplit(st.context.url or "").path, st.session_state.get(KEY)
    if visit and visit.path == path:
        return visit
    begun = Visit(path)
    for name, note in visit.notes.items() if visit else ():
        if note.sticky:
            begun.notes[name] = replace(note, written=False)
        else:  # for one of the same name on this page Streamlit would find its value
            st.session_state.pop(name, None)
    st.session_state[KEY] = begun  # last: a run that is ended before leaves the rest to the next one
    return begun
