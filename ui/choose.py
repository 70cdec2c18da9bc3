"""Choices bound to the URL, by codes.

Streamlit's own binding writes the label that a reader sees, so a link made in one language loses its
choices in another. Here the URL holds codes: read and checked before the widget, written after it (`ui/address.py`).
A code that is unknown, repeated or junk counts as not given, and the page says so (`ui/notice.py`).
"""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st
from streamlit.elements.lib.mutable_tab_container import TabContainer

from content import query
from content.query import LONGEST, NONE
from ui import notice
from ui.address import alter, moved, note, read, write


def arrive(name: str, options: Sequence[str], default: str) -> str:
    """Return the code of a choice that the whole dashboard keeps, before its widget is drawn further down.

    It is written back at once: a change of page has emptied the link, which then goes with the page in one step
    of the browser's history.
    """
    read(name, lambda raw: query.one(name, raw, options), default, sticky=True)
    code = st.session_state[name]
    if code not in options:  # a forged widget: the code becomes the name of a file
        code = st.session_state[name] = default
    write(name, [] if code == default else [code])
    return code


def one(name: str, options: Sequence[str], default: str, words: Callable[[str], str], label: str, **look: Any) -> str:
    """Return one of `options`. A drop-down list, or a row of buttons with `buttons=True`.

    `name` is the parameter in the URL, `words` turns a code into what the reader sees. What is chosen here cannot be
    among the several of the choice `apart`, further down.
    """
    read(name, lambda raw: query.one(name, raw, options), default, look.pop("sticky", False))
    apart = look.pop("apart", "")
    if look.pop("buttons", False):
        chosen = st.segmented_control(label, options, required=True, wrap=True, key=name, format_func=words, **look)
    else:
        chosen = st.selectbox(label, options, key=name, format_func=words, **look)
    code = chosen if chosen in options else default
    notice.tell(name, [words(code)])
    if apart and moved(name) and code in st.session_state.get(apart, []):
        rest = [other for other in st.session_state[apart] if other != code]
        alter(apart, rest, [",".join(rest)] if rest else [])
    write(name, [] if code == default else [code])
    return code


def some(
    name: str,
    options: Sequence[str],
    default: Sequence[str],
    words: Callable[[str], str],
    label: str,
    none: bool = False,
    most: int | None = None,
) -> list[str]:
    """Return some of `options`, in their order, `most` at the most; in the URL they are separated by commas.

    Nothing chosen counts as the default, unless `none` allows it: then the URL says so.
    """
    read(name, lambda raw: query.some(name, raw, options, most, none), list(default))
    _set(name, st.session_state[name][:most])
    chosen = st.pills(label, options, selection_mode="multi", wrap=True, key=name, format_func=words)
    codes = [code for code in options if code in chosen]
    notice.tell(name, [words(code) for code in codes])
    if codes or none:
        plain = codes == [code for code in options if code in default]
        write(name, [] if plain else [",".join(codes) or NONE])
        return codes
    write(name, [])
    return list(default)


def several(name: str, options: Sequence[str], words: Callable[[str], str], label: str, most: int) -> list[str]:
    """Return up to `most` of `options`, in their order, none at first: from a list too long for a row of buttons.

    A list adds one, a press on a chosen one takes it back. Streamlit's own list of several writes in white on the
    accent, which nobody can read in the dark.
    """
    read(name, lambda raw: query.some(name, raw, options, most), [])
    codes = [code for code in options if code in st.session_state[name]][:most]
    _set(name, codes)
    rest, full = [code for code in options if code not in codes], len(codes) >= most
    more: Any = {"key": f"{name}_more", "on_change": _add, "args": (name,)}
    st.selectbox(label, rest, index=None, disabled=full, format_func=words, **more)
    if codes:
        taken = {code: f"{words(code)} ×" for code in codes}.__getitem__
        st.pills(label, codes, key=name, format_func=taken, selection_mode="multi", label_visibility="collapsed")
    notice.tell(name, [words(code) for code in codes])
    write(name, [",".join(codes)] if codes else [])
    return codes


def _add(name: str) -> None:
    """Put what the list says to the choices of `name`, and empty the list for the next one."""
    more = f"{name}_more"
    st.session_state[name] = [*st.session_state.get(name, []), *filter(None, [st.session_state[more]])]
    st.session_state[more] = None


def number(name: str, lowest: int, highest: int, default: int, label: str, quiet: bool = False, **look: Any) -> int:
    """Return a whole number between `lowest` and `highest`, by a slider. A `quiet` one leaves the URL alone."""
    default = min(max(default, lowest), highest)
    read(name, lambda raw: query.number(name, raw, lowest, highest), default)
    held = min(max(st.session_state[name], lowest), highest)
    if st.session_state.get(f"{name}@range") == (lowest, highest):
        _set(name, held)
    else:  # Streamlit takes it for another slider, which would begin at the lowest
        st.session_state.update({f"{name}@range": (lowest, highest), name: held})
    value = st.slider(label, lowest, highest, key=name, **look)
    notice.tell(name, [str(value)])
    if not quiet:
        write(name, [] if value == default else [str(value)])
    return value


def tabs(name: str, options: Sequence[str], words: Callable[[str], str]) -> dict[str, TabContainer]:
    """Return a tab for each of `options`, by code; only the one that is `.open` needs to be filled."""
    labels, key = {words(code): code for code in options}, f"{name}_tab"
    if st.session_state.get(key) in labels:  # the one that was clicked
        st.session_state[name] = labels[st.session_state[key]]
    read(name, lambda raw: query.one(name, raw, options), options[0])
    code = st.session_state[name]
    st.session_state[key] = words(code)
    drawn = st.tabs(list(labels), key=key, on_change="rerun")
    note(key)
    notice.tell(name, [words(code)])
    write(name, [] if code == options[0] else [code])
    return dict(zip(options, drawn, strict=True))


def leaf(name: str, leaves: int) -> int:
    """Return which of so many leaves of a long list is open, from 1 on, by numbered buttons.

    A choice that makes another list `resets` it.
    """
    leaves = max(leaves, 1)
    read(name, lambda raw: query.number(name, raw, 1, leaves), 1)
    _set(name, min(st.session_state[name], leaves))
    chosen = st.pagination(leaves, key=name) if leaves > 1 else 1
    notice.tell(name, [str(chosen)])
    write(name, [] if chosen == 1 else [str(chosen)])
    return chosen


def maybe(
    name: str, options: Sequence[str], words: Callable[[str], str], label: str, resets: str = "", **look: Any
) -> str | None:
    """Return one of `options` or None, by a drop-down list that may stay empty; `resets` is a leaf."""
    read(name, lambda raw: query.one(name, raw, options), None)
    chosen = st.selectbox(label, options, index=None, key=name, format_func=words, **look)
    notice.tell(name, [words(chosen)] if chosen else [])
    _begin_anew(resets, name)
    write(name, [chosen] if chosen else [])
    return chosen


def text(name: str, label: str, resets: str = "", **look: Any) -> str:
    """Return what the reader typed to search for, without spaces around it; `resets` is a leaf."""
    read(name, lambda raw: query.text(name, raw), "")
    typed = st.text_input(label, key=name, max_chars=LONGEST, **look).strip()
    notice.tell(name, [typed] if typed else [])
    _begin_anew(resets, name)
    write(name, [typed] if typed else [])
    return typed


def _begin_anew(leaf_: str, name: str) -> None:
    """Open the first leaf when the reader has moved the choice `name`."""
    if leaf_ and moved(name):
        alter(leaf_, 1, [])


def put(name: str, value: Any) -> None:
    """Set a choice from elsewhere, as a click on a chart does. Takes effect where the widget is drawn next."""
    st.session_state[name] = value


def _set(name: str, value: Any) -> None:
    """Hold a choice to what is allowed. Only another value is set: the browser takes it in place of its own."""
    if st.session_state[name] != value:
        st.session_state[name] = value
