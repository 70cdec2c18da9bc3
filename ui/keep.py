"""Keeps what was made for one reader for the next who asks for the same: views cost more than all else in a rerun."""

from types import FunctionType
from typing import Any

import streamlit as st

from tables import package
from ui import reader

ENTRIES = 900  # three for a view: its rows and words, its drawing, its rows as a file


def keep(make: FunctionType, *choices: Any) -> Any:
    """Return `make(*choices)`, made once for the same choices, language, moment, colours and data.

    What is kept is shared by all sessions: nobody may change it. An error is not kept.
    """
    key = (make.__code__.co_filename, make.__name__, reader.key(), package.stamp(), repr(choices))
    return _kept(key, make, choices)


def once(make: FunctionType, *choices: Any) -> Any:
    """Return `make(*choices)`, made once for the same data: the same for every reader. Works outside a page as well."""
    return _kept((make.__code__.co_filename, make.__name__, package.stamp(), repr(choices)), make, choices)


@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def _kept(key: tuple, _make: FunctionType, _choices: tuple) -> Any:
    return _make(*_choices)
