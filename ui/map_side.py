"""On which side the map counts people: by the country where they live, or by the one that they come from.

Unless the reader chose one, it is the side that holds more people (content/pages/map.py). The URL has only what was
chosen. While the years walk by, the side stays as the walk began: arcs that turn round in between would look like
news. It counts as chosen from then on.
"""

from typing import Any

import streamlit as st

from content.choices import Choice
from ui import notice, reader, year_animation
from ui.url_state import read, write


def choice(side: Choice, chosen: dict[str, Any]) -> str:
    """Draw the choice of the side and return it; `chosen` has the year and the country."""
    state, who, name = st.session_state, reader.current(), side.name
    options = [str(code) for code in side.options(who, chosen)]
    larger = side.initial(who, chosen)

    def asked(raw: list[str]) -> Any:
        return side.parse(raw, options)

    read(name, asked, larger)
    moved = state[name] != state[f"{name}@value"] or asked(state[f"{name}@url"])[0] == state[name]
    moved |= chosen["country"] is not None and year_animation.pace() is not None
    if not moved and state[name] != larger:
        state[name] = larger
    words = side.word(who)
    code = st.segmented_control(who.say(side.label), options, required=True, wrap=True, key=name, format_func=words)
    code = code if code in options else larger
    notice.tell(name, [words(code)])
    write(name, [code] if moved else [])
    return code
