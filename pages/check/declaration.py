"""The Los Angeles Declaration: who endorsed it, what it says, what was promised and what is known to have followed."""

import pandas as pd
import streamlit as st

from content.choices import UNITS
from tables import catalogue, series
from ui import choose, entry, origin, paragraphs, profile, reader
from ui.card import card
from ui.head import head
from ui.menu import page
from ui.problem import guarded
from ui.reader import table, word
from views.charts import commitments, timeline
from views.maps import endorsements
from views.view import View

head("declaration")
say = reader.say()


def confirmed() -> pd.DataFrame:
    """Return the promises that are confirmed; of the others only the open questions tell."""
    rows = table("commitments")
    return rows[rows["status"] != "unverified"]


@card()
def endorsers() -> View:
    """Who endorsed, on the map and in the table."""
    rows = series.endorsers(table("endorsements"), table("territories"))
    return endorsements.endorsers(rows, say)


@card(lambda: choose.one("unit", UNITS, UNITS[0], word("unit"), say("declaration.unit"), buttons=True))
def promises(unit: str) -> View:
    """What was promised, in one unit at a time."""
    return commitments.promises(confirmed(), unit, say)


@card()
def road() -> View:
    """What had led there when there was no Declaration yet."""
    return timeline.lanes(series.span(table("events"), "run_up"), say, reader.mark())


def who() -> None:
    """Draw the endorsers, and who is not among them."""
    st.header(say("declaration.section.endorsers"), anchor="governments")
    endorsers()
    with guarded():
        lists = {
            "absent": series.not_endorsing(table("territories"), table("endorsements"), states=True),
            "territories": series.not_endorsing(table("territories"), table("endorsements"), states=False),
            "uninvited": series.not_invited(table("countries")),
        }
        for name, codes in lists.items():
            st.markdown(say(f"declaration.{name}", codes=sorted(codes, key=say.country)))
        profile.doors((code for codes in lists.values() for code in codes), "absent")


def what() -> None:
    """Draw the four pillars and their work packages."""
    st.header(say("declaration.section.pillars"), anchor="pillars")
    for pillar in say.look_up("pillars"):
        st.markdown(say(f"pillars.{pillar}"))
    with guarded():
        packages = table("action_packages")
        for pillar, rows in packages.groupby("pillar", sort=False):
            st.subheader(say("declaration.packages", pillar=pillar, n=len(rows)), anchor=f"pillar-{pillar}")
            for row in rows.itertuples():
                paragraphs.package(row, say)
        profile.named(packages, "packages")


def promised() -> None:
    """Draw the promises, summed by unit and one by one."""
    st.header(say("declaration.section.promises"), anchor="commitments")
    promises()
    with guarded():
        for row in confirmed().itertuples():
            paragraphs.promise(row, say)


def after() -> None:
    """Draw what followed, and what could not be found."""
    st.header(say("declaration.section.after"), anchor="after")
    with guarded():
        home = page("explore", "timeline", say)
        for row in series.after_summit(table("events")).itertuples():
            entry.listed(row, home, say)
    st.header(say("declaration.section.questions"), anchor="questions")
    with guarded():
        questions, titles = table("questions"), catalogue.titles(say.words)
        for row in questions[questions["topic"] == "declaration"].itertuples():
            origin.question(row, titles, say)


if reader.then():
    st.info(say("declaration.not_yet"), icon=":material/schedule:")
    st.header(say("overview.section.summit"), anchor="before")
    road()
else:
    for part in (who, what, promised, after):
        part()
