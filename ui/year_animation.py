"""The year with its play button: the slider walks by itself until it is stopped or has arrived.

Nothing walks before the button is pressed, the steps are slow, each takes the place of the last without a movement
between the two, and the same button, which keeps the focus, stops the walk. For who has asked for little motion
nothing walks at all: each press is one year. The slider goes the same way by hand.
"""

import streamlit as st

from content.choices import Number
from ui import inputs, notice, reader, visit
from ui.url_state import drop, keep

SECONDS = 1.5
BACK = 25  # years that a walk begins before the last one, when it is started there


def pace() -> float | None:
    """Return how often the card that holds the year reruns: only while the year is playing."""
    return SECONDS if _walks() and not reader.prefers_reduced_motion() else None


def rest() -> None:
    """Stop the walk when the browser is at another address of the page. On another page nothing walks."""
    if _walks() and visit.current().led:
        drop("year")  # the address says which it is, though it may say the one at which the walk began
        visit.current().walks = None


def stop(choice: Number) -> bool:
    """Stop the walk, since the reader has opened the table or the sources, which stand still to be read.

    The year goes into the link along with the form. Return whether the whole page has to run, when that is written:
    only then does the card lose its pace.
    """
    if walked := _walks():
        now = st.session_state["year"]
        keep("year", [] if now == choice.initial(reader.current(), {}) else [str(now)])
        visit.current().walks = None
    return walked


def year(choice: Number) -> int:
    """Draw the button and the slider and return the year. The link follows when the walk ends, not at each step."""
    say, years = reader.current().say, choice.options(reader.current(), {})
    first, last = int(years[0]), int(years[-1])
    if reader.prefers_reduced_motion():
        return _by_hand(choice, first, last)
    playing = _walks()
    # The key keeps it one button under both labels: else a press on "Play" is lost when "Pause" is drawn.
    if st.button(
        say("map.stop" if playing else "map.play"),
        icon=":material/pause:" if playing else ":material/play_arrow:",
        key="play",
        on_click=_turn,
        args=(first, last, not playing),
    ):
        st.rerun()  # the whole page: only then does the card get its new pace
    if playing:
        _step(last)
    return inputs.number(choice, quiet=playing)


def _walks() -> bool:
    return visit.current().walks == "year"


def _by_hand(choice: Number, first: int, last: int) -> int:
    say = reader.current().say
    above = st.container()  # the slider comes first, for it reads the link: the button says where it leads
    now = inputs.number(choice)
    arrived = now >= last
    goal = _beginning(first, last) if arrived else now + 1
    above.button(
        say("map.back", year=str(goal)) if arrived else say("map.next"),
        icon=":material/skip_previous:" if arrived else ":material/skip_next:",
        key="play",
        on_click=inputs.set_choice,
        args=("year", goal),
    )
    return now


def _beginning(first: int, last: int) -> int:
    return max(first, last - BACK)


def _turn(first: int, last: int, playing: bool) -> None:
    notice.forget()  # the walk is no move of the reader, but this press is one
    # As the button said: a press that is heard twice does not turn it back.
    visit.current().walks = "year" if playing else None
    now = st.session_state.get("year", last)
    # Set in any case: while the press was on its way, the walk may have gone on in the browser.
    inputs.set_choice("year", _beginning(first, last) if playing and now >= last else now)


def _step(last: int) -> None:
    now = st.session_state.get("year", last)
    if now >= last:
        visit.current().walks = None
        st.rerun()
    inputs.set_choice("year", now + 1)
