"""An event as a reader meets it: in the list, and opened with everything that is known of it."""

from typing import Any

import pandas as pd
import streamlit as st

from ui import profile
from ui.cite import quietly
from ui.write import small, write
from views.say import Say


def listed(event: Any, home: st.Page, say: Say) -> None:
    """Draw one event of the list: when, what, where, source, and its own link to the page `home`."""
    with st.container(gap="small"):
        write(f"### {event.title}", small(_when_and_where(event, say)), event.description, quietly(event.source, say))
        st.page_link(
            home,
            label=say("timeline.link"),
            icon=":material/link:",
            query_params={"event": event.event},
        )


def opened(event: Any, say: Say) -> None:
    """Draw the event that a link or a click asked for, with its countries, its status and what is doubtful."""
    with st.container(border=True):
        st.subheader(event.title, anchor=False)
        write(small(_when_and_where(event, say)), event.description)
        if pd.notna(event.countries):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(say("timeline.countries"), width="content")
                for code in event.countries.split(";"):
                    profile.link(code, say.country(code))
        status = say("timeline.status", status=say(f"status.{event.status}"))
        note = say("timeline.note", note=event.note) if pd.notna(event.note) else ""
        write(status, note, quietly(event.source, say))


def _when_and_where(event: Any, say: Say) -> str:
    return say(
        "timeline.when",
        when=say.period(event.start, event.end, event.precision),
        category=say(f"category.{event.category}"),
        place=event.place,
    )
