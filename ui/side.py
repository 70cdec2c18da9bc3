"""On which side the map counts people: by the country where they live, or by the one that they come from.

Unless the reader chose one, a country is shown from the side that holds more people in that year: the other may be
empty. The URL has only what was chosen, and a link without it gives the same view to everybody, since the larger
side follows from the year and the country in it. While the years walk by, the side stays as the walk began: arcs
that turn round in between would look like news. It counts as chosen from then on.
"""

import streamlit as st

from content import query
from content.choices import SIDES
from content.query import Fault
from tables import geography
from ui import notice, play, reader
from ui.address import read, write
from ui.keep import keep


def choice(year: int, country: str | None) -> str:
    """Draw the choice of the side and return it."""
    state, larger = st.session_state, keep(_larger, year, country) if country else "host"
    read("side", _asked, larger)
    chosen = state["side"] != state["side@value"] or _asked(state["side@url"])[0] == state["side"]
    chosen |= country is not None and play.pace() is not None
    if not chosen and state["side"] != larger:
        state["side"] = larger
    label, words = reader.say()("map.side"), reader.word("side")
    side = st.segmented_control(label, list(SIDES), required=True, wrap=True, key="side", format_func=words)
    side = side if side in SIDES else larger
    notice.tell("side", [words(side)])
    write("side", [side] if chosen else [])
    return side


def _asked(raw: list[str]) -> tuple[str | None, Fault | None]:
    return query.one("side", raw, list(SIDES))


def _larger(year: int, country: str) -> str:
    people = geography.sides(geography.flows(reader.table("displacement"), year), country)
    return max(SIDES, key=lambda side: people[SIDES[side]])
