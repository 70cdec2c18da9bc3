"""Draws choices with Streamlit's widgets, bound to the URL by codes.

Streamlit's own binding writes labels, which differ by language. Here the URL holds codes: read and checked before the
widget is drawn, written after it (`ui/url_state.py`). The options of a choice may depend on the values of others.
"""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from content.choices import Arguments, Choice, Number, Several
from content.link_codes import LONGEST
from content.reader import PHONE
from ui import notice, reader
from ui.url_state import alter, moved, read, take_out, write, write_first

NOTHING: Arguments = {}
BUTTONS = 8  # more of them than that are a list


def restore(*kept: Choice) -> None:
    """Take the choices that the whole dashboard keeps from the link, before their widgets are drawn further down.

    They are written back at once: a change of page has emptied the link, which then goes with the page in one step of
    the browser's history.
    """
    codes: dict[str, list[str]] = {}
    for choice in kept:
        who = reader.current()
        options, default = choice.options(who, NOTHING), choice.initial(who, NOTHING)
        read(choice.name, lambda raw, of=choice, those=options: of.parse(raw, those), default, sticky=True)
        if st.session_state[choice.name] not in options:  # a forged widget: the code becomes the name of a file
            st.session_state[choice.name] = default
        code = st.session_state[choice.name]
        codes[choice.name] = [] if code == default else [code]
    write_first(codes)


def buttons(choice: Choice, chosen: Arguments = NOTHING, sticky: bool = False, **look: Any) -> str:
    """Return one code, by a row of buttons."""
    options, default, label = begin(choice, chosen, sticky)
    look |= {"label_visibility": "collapsed"} if choice.silent else {}
    look |= {"format_func": choice.word(reader.current()), "key": choice.name}
    code = st.segmented_control(label, options, required=True, wrap=True, **look)
    return _end(choice, code if code in options else default, default)


def dropdown(
    choice: Choice, chosen: Arguments = NOTHING, sticky: bool = False, apart: Several | None = None, **look: Any
) -> str:
    """Return one code, by a list that opens. It cannot be among those of the choice `apart`, wherever that is."""
    options, default, label = begin(choice, chosen, sticky)
    look |= {"label_visibility": "collapsed"} if choice.silent else {}
    code = st.selectbox(label, options, key=choice.name, format_func=choice.word(reader.current()), **look)
    if apart and moved(choice.name):
        every = apart.options(reader.current(), {choice.argument: None})
        take_out(apart.name, code, lambda raw: apart.parse(raw, every))
    return _end(choice, code if code in options else default, default)


def optional_select(choice: Choice, resets: str = "", **look: Any) -> str | None:
    """Return one code or None, by a list that may stay empty; `resets` is a page of a list that begins anew."""
    options, _, label = begin(choice, NOTHING)
    words = choice.word(reader.current())
    code = _list(label, options, words, key=choice.name, **look)
    notice.tell(choice.name, [words(code)] if code else [])
    _begin_anew(resets, choice.name)
    write(choice.name, [code] if code else [])
    return code


def _list(label: str, options: Sequence[str], words: Callable[[str], str], **look: Any) -> str | None:
    look = {"placeholder": reader.current().say("app.choose")} | look
    return st.selectbox(label, options, index=None, format_func=words, **look)


def pills(choice: Several, chosen: Arguments = NOTHING) -> list[str]:
    """Return some codes, in the order of the options, by a row of buttons.

    Nothing chosen counts as the default, unless the choice allows none: then the URL says so.
    """
    options, default, label = begin(choice, chosen)
    _set(choice.name, st.session_state[choice.name][: choice.most])
    words = choice.word(reader.current())
    look: Any = {"label_visibility": "collapsed"} if choice.silent else {}
    pressed = st.pills(label, options, selection_mode="multi", wrap=True, key=choice.name, format_func=words, **look)
    codes = [code for code in options if code in pressed]
    notice.tell(choice.name, [words(code) for code in codes])
    plain = codes == [code for code in options if code in default]
    write(choice.name, [] if plain or not (codes or choice.none) else [choice.code(codes)])
    return codes if codes or choice.none else list(default)


def picker(choice: Several, chosen: Arguments) -> list[str]:
    """Return some codes from a list too long for a row of buttons; where there is a default, none on purpose only.

    A list adds one, a press on a chosen one takes it back. Streamlit's own list of several writes in white on the
    accent, which nobody can read in the dark.
    """
    name, words, (options, default, label) = choice.name, choice.word(reader.current()), begin(choice, chosen)
    codes = [code for code in options if code in st.session_state[name]][: choice.most]
    _set(name, codes)
    rest, full = [code for code in options if code not in codes], len(codes) >= (choice.most or len(options))
    _list(label, rest, words, disabled=full, key=f"{name}_more", on_change=_add, args=(name,))
    if codes:
        taken = {code: f"{words(code)} ×" for code in codes}.__getitem__
        look: Any = {"label_visibility": "collapsed", "wrap": True}
        st.pills(label, codes, key=name, format_func=taken, selection_mode="multi", **look)
    notice.tell(name, [words(code) for code in codes])
    write(name, [] if set(codes) == set(default) else [choice.code(codes)])
    return codes


def _add(name: str) -> None:
    """Add what the list holds to the choices of `name`, and empty the list for the next one."""
    more = f"{name}_more"
    st.session_state[name] = [*st.session_state.get(name, []), *filter(None, [st.session_state[more]])]
    st.session_state[more] = None


def number(choice: Number, chosen: Arguments = NOTHING, quiet: bool = False) -> int:
    """Return a whole number, by a slider or, for a finger, a field with - and +. A `quiet` one leaves the URL alone."""
    name, (numbers, default, label) = choice.name, begin(choice, chosen)
    lowest, highest = int(numbers[0]), int(numbers[-1])
    held = min(max(st.session_state[name], lowest), highest)
    if st.session_state.get(f"{name}@range") == (lowest, highest):
        _set(name, held)
    else:  # Streamlit takes it for another slider, which would begin at the lowest
        st.session_state.update({f"{name}@range": (lowest, highest), name: held})
    value = int((st.number_input if reader.current().screen == PHONE else st.slider)(label, lowest, highest, key=name))
    notice.tell(name, [str(value)])
    if not quiet:
        write(name, [] if value == default else [str(value)])
    return value


def pagination(choice: Number, pages: int) -> int:
    """Return which of so many pages of a long list is open, from 1 on. A choice that makes another list resets it."""
    name, pages = choice.name, max(pages, 1)
    numbers = range(1, pages + 1)
    read(name, lambda raw: choice.parse(raw, numbers), 1)
    _set(name, min(st.session_state[name], pages))
    number = st.pagination(pages, key=name) if pages > 1 else 1
    notice.tell(name, [str(number)])
    write(name, [] if number == 1 else [str(number)])
    return number


def search(choice: Choice, resets: str = "", **look: Any) -> str:
    """Return what the reader typed to search for, without spaces around it; `resets` is a page of a list."""
    label = begin(choice, NOTHING)[2]
    look |= {"placeholder": label, "label_visibility": "collapsed"} if choice.silent else {}
    typed = st.text_input(label, key=choice.name, max_chars=LONGEST, **look).strip()
    notice.tell(choice.name, [typed] if typed else [])
    _begin_anew(resets, choice.name)
    write(choice.name, [typed] if typed else [])
    return typed


def set_choice(name: str, value: Any) -> None:
    """Set a choice from elsewhere, as a click on a chart does. Takes effect where the widget is drawn next."""
    st.session_state[name] = value


def begin(choice: Choice, chosen: Arguments, sticky: bool = False) -> tuple[Any, Any, str]:
    """Seed a choice from the URL and return its options, its default and its label."""
    who = reader.current()
    options, default = choice.options(who, chosen), choice.initial(who, chosen)
    read(choice.name, lambda raw: choice.parse(raw, options), default, sticky)
    return options, default, who.say(choice.label)


def _end(choice: Choice, code: str, default: str) -> str:
    """Note what a choice shows, write it into the URL where it is not the default, and return it."""
    notice.tell(choice.name, [choice.word(reader.current())(code)])
    write(choice.name, [] if code == default else [choice.code(code)])
    return code


def _begin_anew(number: str, name: str) -> None:
    """Open the first page of a list when the reader has moved the choice `name`."""
    if number and moved(name):
        alter(number, 1, [])


def _set(name: str, value: Any) -> None:
    """Hold a choice to what is allowed. Only another value is set: the browser takes it in place of its own."""
    if st.session_state[name] != value:
        st.session_state[name] = value
