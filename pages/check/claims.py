"""The ledger: the statements of the article beside the record, to read, to filter, or to guess first."""

from typing import Any

import pandas as pd
import streamlit as st

from content.entries.claim import claim as claim_of
from content.entries.person import person
from content.pages.claims import CLAIM, LOOK, PAGE, SPEAKER, TOPIC, TYPED, VERDICT, counted, evidence, filtered
from ui import claim_entry, entries, inputs, reader
from ui.card import card
from ui.menu import page
from ui.opened_entry import opened
from ui.page_head import head
from ui.table_errors import guarded

head(PAGE.name)
who = reader.current()
say = who.say

with guarded():
    place = st.container()  # first what a link names, then the choices among all
    figures = list(who.as_published("figures").itertuples())
    home = page(PAGE.name, say)
    chosen: dict[str, Any] = {"look": inputs.buttons(LOOK), "typed": inputs.search(TYPED), "verdict": []}
    lesson = chosen["look"] == "lesson"
    for facet in [SPEAKER, TOPIC] if lesson else [VERDICT, SPEAKER, TOPIC]:
        chosen[facet.argument] = inputs.pills(facet)
    claim = chosen["claim"] = inputs.optional_select(CLAIM)
    everything = filtered(who, {"typed": "", "look": "", "verdict": [], "speaker": [], "topic": []})
    named = everything[everything["claim"] == claim]
    shown = filtered(who, chosen)
    shown = shown[shown["claim"] != claim]
    st.header(say("claims.section.lesson" if lesson else "claims.section.ledger"), anchor="verdicts")
    if reader.current().at_publication:
        st.caption(say("claims.written"))
    if lesson:
        claim_entry.lesson(pd.concat([named, shown]), claim, place, figures, home, say)
    else:
        for row in named.itertuples():
            with opened(row.claim, place):
                st.header(say("claims.opened"), anchor="opened")
                claim_entry.beside_record(claim_of(row, who, figures), home, say)
                if pd.notna(row.evidence):
                    card(evidence, chosen)
        card(counted, chosen)
        st.header(say("claims.list", n=len(shown)), anchor="ledger")
        for row in shown.itertuples():
            claim_entry.beside_record(claim_of(row, who, figures), home, say)
    entries.people([person(row, who) for row in who.as_published("people").itertuples()], say)
