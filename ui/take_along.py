"""The last row of a card: what a reader takes along of the view in the state on screen, as files, links and quotes.

Each button opens a dialog, which only then is made and sent. Of what it holds the files are addresses of the server:
they outlast the session.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from content import embed_code
from content.catalogue import view_for
from content.citation import quotes, reference
from content.page import ViewSpec
from content.reader import PHONE, Reader
from content.reference import FORMATS
from content.view_link import view_link
from tables import package
from ui import reader
from ui.cite import absolute, link
from ui.markdown import to_copy
from ui.table_errors import guarded
from views.pictures.sizes import SHARE
from views.view import View

DOWNLOAD = ":material/download:"
ICONS = {
    "picture": ":material/image:",
    "data": ":material/table_view:",
    "share": ":material/share:",
    "cite": ":material/format_quote:",
    "all": ":material/ios_share:",
}
Drawn = Callable[[ViewSpec, Mapping[str, Any], View, Reader], None]


def take_along(spec: ViewSpec, chosen: Mapping[str, Any]) -> None:
    """Draw the buttons for a view with the values of its choices; on a phone one button for all.

    The row reruns by itself: to open a dialog draws no chart anew.
    """
    st.fragment(_row, key=f"{spec.card}_along")(spec, chosen)


def _row(spec: ViewSpec, chosen: Mapping[str, Any]) -> None:
    with package.one_state(), guarded(), st.container(horizontal=True, gap="small", key=f"along-{spec.card}"):
        who = reader.current()
        title = view_for(spec, who, chosen).title
        for name in ["all"] if who.screen == PHONE else PARTS:
            part = who.say(f"along.{name}")
            # The title is heard, not seen (static/screen.css): a page has as many of these buttons as cards.
            label = who.say("bound.heard", word=part, what=title)
            if st.button(label, icon=ICONS[name], key=f"{spec.card}_take_{name}"):
                st.dialog(part, width="medium")(contents)(spec, chosen, [*PARTS] if name == "all" else [name])


def contents(spec: ViewSpec, chosen: Mapping[str, Any], parts: Sequence[str]) -> None:
    """Draw what the dialogs for a view hold, one part or several. Raises `TableError`."""
    who = reader.current()
    view = view_for(spec, who, chosen)
    st.caption(view.title)
    for part in parts:
        if len(parts) > 1:
            st.subheader(who.say(f"along.{part}"), anchor=False)
        PARTS[part](spec, chosen, view, who)


def _picture(spec: ViewSpec, chosen: Mapping[str, Any], view: View, who: Reader) -> None:
    _files(
        {
            "png": view_link(spec, who, chosen, "png"),
            "svg": view_link(spec, who, chosen, "svg"),
            "post": view_link(spec, who, chosen, "png", size=SHARE),
        },
        who,
    )
    st.caption(who.say("along.picture_help"))


def _data(spec: ViewSpec, chosen: Mapping[str, Any], view: View, who: Reader) -> None:
    same = who.on_any_screen()
    _files(
        {
            "csv": view_link(spec, same, chosen, "csv"),
            "codes": view_link(spec, same, chosen, "csv", codes="1"),
            "json": view_link(spec, same, chosen, "json"),
        },
        who,
    )
    st.caption(who.say("along.data_help"))


def _files(addresses: Mapping[str, str], who: Reader) -> None:
    with st.container(horizontal=True, gap="small"):
        for form, path in addresses.items():
            st.link_button(who.say(f"along.{form}"), absolute(path), icon=DOWNLOAD)


def _share(spec: ViewSpec, chosen: Mapping[str, Any], view: View, who: Reader) -> None:
    here, same = _here(spec), who.on_any_screen()
    with st.container(key=f"share-sheet-{spec.name}"):  # static/share_sheet.js
        st.link_button(who.say("along.device"), here, icon=ICONS["all"])
    _code(who.say("along.link_help"), here)
    _code(who.say("along.frame_help"), embed_code.frame(view, absolute(view_link(spec, same, chosen))))
    picture = absolute(view_link(spec, same, chosen, "svg", size=SHARE))
    _code(who.say("along.image_help"), embed_code.image(view, picture, here))


def _cite(spec: ViewSpec, chosen: Mapping[str, Any], view: View, who: Reader) -> None:
    here = _here(spec)
    citation, sentences = quotes(view, here, who.say)
    _code(who.say("along.text_help"), citation)
    _code(who.say("along.sentence_help"), sentences)
    told = reference(spec, view, here, who)
    for (write, *_), tab in zip(FORMATS.values(), st.tabs([who.say(f"cite.{form}") for form in FORMATS]), strict=True):
        with tab:
            to_copy(write(told))


def _code(what: str, text: str) -> None:
    st.caption(what)
    to_copy(text)


def _here(spec: ViewSpec) -> str:
    """Return the address that opens the card in sight, with all choices of the page."""
    return f"{link()}#{spec.anchor}"


PARTS: dict[str, Drawn] = {"picture": _picture, "data": _data, "share": _share, "cite": _cite}
