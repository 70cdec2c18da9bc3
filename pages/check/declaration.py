"""The Los Angeles Declaration: who endorsed it, what it says, what was promised and what is known to have followed."""

import streamlit as st

from content.entries.event import event
from content.entries.method import question
from content.entries.package import package
from content.entries.pledge import pledge
from content.pages.declaration import PAGE, confirmed, endorsers, promises, road, unanswered
from tables import series
from ui import country_links, entries, reader
from ui.card import card
from ui.page_head import head
from ui.sections import heading
from ui.table_errors import guarded

head(PAGE.name)
who = reader.current()
say = who.say
governments, pillars, commitments, after, questions, before = PAGE.sections


def endorsing() -> None:
    """Draw the endorsers, and who is not among them."""
    heading(governments)
    card(endorsers)
    with guarded():
        lists = {
            "absent": series.not_endorsing(who.table("territories"), who.table("endorsements"), states=True),
            "territories": series.not_endorsing(who.table("territories"), who.table("endorsements"), states=False),
            "uninvited": series.not_invited(who.table("countries")),
        }
        for name, codes in lists.items():
            st.markdown(say(f"declaration.{name}", codes=sorted(codes, key=say.country)))
        country_links.of_codes((code for codes in lists.values() for code in codes), "absent")


def what() -> None:
    """Draw the four pillars and their work packages."""
    heading(pillars)
    for pillar in say.look_up("pillars"):
        st.markdown(say(f"pillars.{pillar}"))
    with guarded():
        packages = who.table("action_packages")
        for pillar, rows in packages.groupby("pillar", sort=False):
            st.subheader(say("declaration.packages", pillar=pillar, n=len(rows)), anchor=f"pillar-{pillar}")
            for row in rows.itertuples():
                entries.in_full(package(row, who), say, "####")
        country_links.of_rows(packages, "packages")


def promised() -> None:
    """Draw the promises, summed by unit and one by one."""
    heading(commitments)
    card(promises)
    with guarded():
        for row in confirmed(who).itertuples():
            entries.in_full(pledge(row, who), say)


def followed() -> None:
    """Draw what followed, and what could not be found."""
    heading(after)
    with guarded():
        found = series.after_summit(who.table("events")).itertuples()
        entries.events((event(row, who) for row in found), say)
    heading(questions)
    with guarded():
        for row in unanswered(who).itertuples():
            entries.method(question(row, who), say)


if reader.current().at_publication:
    st.info(say("declaration.not_yet"), icon=":material/schedule:")
    heading(before)
    card(road)
else:
    for part in (endorsing, what, promised, followed):
        part()
