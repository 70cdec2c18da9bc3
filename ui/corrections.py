"""What we had wrong, how to report what is wrong, and what each edition of the data changed."""

import streamlit as st

from content.entries.changed_table import changed_tables
from content.entries.correction import correction
from content.reader import Reader
from content.report import report
from ui import entries
from ui.cite import cite_small, link
from ui.markdown import write
from ui.package_citation import home


def listed(who: Reader) -> None:
    """Draw the policy, all corrections, and the changes of each edition behind a line of its own."""
    say = who.say
    feed = say("corrections.feed", link=f"{home()}changes.atom")
    write(say("corrections.policy"), f"{feed} {report(say('sources.part.corrections'), link(), say)}")
    found = who.table("corrections")
    if found.empty:  # at publication
        st.info(say("corrections.none"))
        return
    with st.grid(min_column_width=360):
        for entry in (correction(row, who) for row in found.itertuples()):
            with st.container():
                st.subheader(entry.title, anchor=entry.key)
                write(*entries.blocks(entry.paragraphs), cite_small(entry.sources, say))
    st.header(say("corrections.changes"), anchor="changes")
    st.markdown(say("corrections.changes_lead"))
    for (version, since), rows in who.table("changes").groupby(["version", "since"], sort=False):
        changed = changed_tables(rows, who)
        with st.expander(say("corrections.edition", version=version, since=since, n=len(changed))):
            for entry in changed:
                write(f"**{entry.title}**", *entries.blocks(entry.paragraphs))
