"""What a link asked for and cannot have, said above the page until the reader makes a choice."""

import streamlit as st

from content import site
from content.link_codes import Fault
from content.reader import Reader
from ui.markdown import code, plain

FAULTS, PLACE = "@faults", "@notice"


def add(name: str, fault: Fault | None) -> None:
    """Note what is wrong with what the link says of the choice `name`, or that nothing is."""
    faults = st.session_state.setdefault(FAULTS, {})
    faults.pop(name, None)
    if fault:
        faults[name] = (fault, [])


def tell(name: str, shown: list[str]) -> None:
    """Note in the reader's words what the choice `name` shows instead: nothing where it is left out."""
    faults = st.session_state.get(FAULTS, {})
    if name in faults:
        faults[name] = (faults[name][0], shown)


def forget() -> None:
    """Forget what was wrong with the last link."""
    st.session_state[FAULTS] = {}


def stands() -> bool:
    """Return whether anything is wrong with the last link."""
    return bool(st.session_state.get(FAULTS))


def take_back() -> None:
    """Forget what stands on the page and run all of it: a card that reruns by itself cannot write there."""
    forget()
    st.rerun()


def make_room() -> None:
    """Keep the place above the page: what is wrong is known when all its choices are drawn."""
    st.session_state[PLACE] = st.empty()


def draw(who: Reader) -> None:
    """Draw the sentences in their place."""
    faults = st.session_state.get(FAULTS, {}).values()
    sentences = [site.notice(fault, who, [plain(one) for one in shown], code) for fault, shown in faults]
    if sentences:
        st.session_state[PLACE].info("\n\n".join(sentences), icon=":material/link_off:")
