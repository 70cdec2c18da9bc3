"""Who is who: the people and institutions of the story, with the office held at the time."""

from typing import Any

import pandas as pd
import streamlit as st

from ui.cite import quietly
from views.say import Say


def listed(people: pd.DataFrame, say: Say) -> None:
    """Draw the rows of `people` as one list: name, office, part in the story, what to note, sources."""
    st.header(say("claims.people", n=len(people)), anchor="people")
    st.markdown("\n".join(_person(person, say) for person in people.itertuples()))


def _person(person: Any, say: Say) -> str:
    told = say("claims.person", name=person.name, office=person.office, relevance=person.relevance)
    note = f" {person.note}" if pd.notna(person.note) else ""
    sources = "\n".join(f"  {line}" for line in quietly(person.source, say).splitlines())
    return f"- {told}{note}\n{sources}"
