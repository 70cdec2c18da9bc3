"""The part of a country in the story: its role, the summit, the Declaration, what it promised, its events."""

from typing import Any

import pandas as pd
import streamlit as st

from tables import derive, profile
from ui import entry, reader
from ui.cite import cite
from ui.menu import page
from ui.opened import opened
from views.say import Say


def part(code: str) -> None:
    """Draw what the story knows of one country; at publication only its role, the rest lay ahead."""
    with opened(code):
        _part(code)


def _part(code: str) -> None:
    say, countries = reader.say(), reader.table("countries")
    mine = countries[countries["iso3"] == code]
    country = next(mine.itertuples(), None)
    st.header(say.country(code), anchor="part")
    with st.container(border=True):
        left, right = st.columns(2, gap="medium")
        with left:
            _role(code, country, len(countries), say)
        if reader.then():
            right.markdown(say("country.ahead"))
            return
        endorsements = reader.table("endorsements")
        pledges, open_ones = profile.pledges(reader.table("commitments"), code)
        endorsed = endorsements[endorsements["iso3"] == code]
        with right:
            _summit(code, country, say)
            _declaration(endorsed, len(endorsements), say)
        _pledges(code, pledges, open_ones, say)
        sources = [*mine["source"], *endorsed["source"], *pledges["source"]]
        if sources:
            with st.popover(say("country.sources"), icon=":material/menu_book:"):
                st.markdown(cite(derive.joined(sources), say))


def events(code: str) -> None:
    """Draw the events that concern one country, each with its source."""
    say, theirs = reader.say(), profile.told(reader.table("events"), code)
    st.header(say("country.events", n=len(theirs)) if len(theirs) else say("country.no_events"), anchor="events")
    home = page("timeline", say)
    for row in theirs.itertuples():
        entry.listed(row, home, say)


def _role(code: str, country: Any, story: int, say: Say) -> None:
    if country is None:
        st.markdown(say("country.outside", country=code, n=story))
        return
    role = say("country.role", mark=say(f"role_mark.{country.role}"), role=say(f"role.{country.role}"))
    st.markdown(f"{role}  \n{say('country.basis', basis=say(f'role_basis.{country.role_basis}'))}")
    if not reader.then():  # the reasons also rest on what came later
        st.markdown(country.why)


def _summit(code: str, country: Any, say: Say) -> None:
    if country is None or pd.isna(country.attendance):
        st.markdown(say("country.summit_unknown", country=code))
        return
    lines = [say("country.summit", attendance=say(f"attendance.{country.attendance}"))]
    if country.status == "verified" and pd.notna(country.representative):
        lines.append(say("country.representative", name=country.representative))
    st.markdown("  \n".join(lines))
    if pd.notna(country.note):
        st.caption(country.note)


def _declaration(endorsed: pd.DataFrame, all_of_them: int, say: Say) -> None:
    if endorsed.empty:
        st.markdown(say("country.endorsed_not", n=all_of_them))
        return
    row = endorsed.iloc[0]
    status = say(f"status.{row['status']}")
    st.markdown(say(f"country.endorsed_{row['precision']}", day=row["endorsed_on"], status=status))
    if pd.notna(row["note"]):
        st.caption(row["note"])


def _pledges(code: str, pledges: pd.DataFrame, open_ones: int, say: Say) -> None:
    if pledges.empty:
        st.markdown(say("country.pledges_none", country=code))
    else:
        lines = [_pledge(row, say) for row in pledges.itertuples()]
        st.markdown("\n".join([say("country.pledges", n=len(pledges)), "", *lines]))
    if open_ones:
        st.caption(say("country.pledges_open", n=open_ones))


def _pledge(row: Any, say: Say) -> str:
    """Return one commitment as a line of a list: day, what, how much, for which time, how sure, what to note."""
    facts = [say("country.pledge", day=row.announced, text=row.text)]
    if pd.notna(row.amount):
        facts.append(say("country.pledge_amount", amount=row.amount, unit=say(f"unit.{row.unit}")))
    facts += [row.period] if pd.notna(row.period) else []
    sure = [say(f"status.{row.status}"), row.note] if pd.notna(row.note) else [say(f"status.{row.status}")]
    return f"- {' · '.join(facts)}  \n  :small[{' · '.join(sure)}]"
