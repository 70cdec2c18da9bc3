"""The year with its play button: the slider walks by itself until it is stopped or has arrived.

No server can know who wants little to move: a browser tells its style sheets only. So nothing walks before the
button is pressed, the steps are slow, each is a still picture that takes the place of the last without a movement
between the two, and the same button, which keeps the focus, stops the walk. The slider goes the same way by hand.
"""

import streamlit as st

from ui import choose
from views.say import Say

SECONDS = 1.5
KEY = "playing"
BACK = 25  # years that a walk begins before the last one, when it is started there


def pace() -> float | None:
    """Return how often the card that holds the year reruns: only while the year is playing."""
    return SECONDS if st.session_state.get(KEY) else None


def rest(page: str) -> None:
    """Stop the walk when the reader is on another page than before."""
    if st.session_state.get("playing_on") != page:
        st.session_state.update({KEY: False, "playing_on": page})


def year(first: int, last: int, say: Say) -> int:
    """Draw the button and the slider and return the year. The link follows when the walk ends, not at each step."""
    playing = bool(st.session_state.get(KEY))
    # The key keeps it one button under both labels: else a press on "Play" is lost when "Pause" is drawn.
    if st.button(
        say("map.stop" if playing else "map.play"),
        icon=":material/pause:" if playing else ":material/play_arrow:",
        key="play",
        on_click=_turn,
        args=(first, last),
    ):
        st.rerun()  # the whole page: only then does the card get its new pace
    if playing:
        _step(last)
    return choose.number("year", first, last, last, say("map.year"), quiet=playing)


def _turn(first: int, last: int) -> None:
    st.session_state[KEY] = not st.session_state.get(KEY)
    if st.session_state[KEY] and st.session_state.get("year", last) >= last:
        choose.put("year", max(first, last - BACK))


def _step(last: int) -> None:
    now = st.session_state.get("year", last)
    if now >= last:
        st.session_state[KEY] = False
        st.rerun()
    choose.put("year", now + 1)
