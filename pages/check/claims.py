"""The ledger: the statements of the article beside the record, to read, to filter, or to guess first."""

from typing import Any

import pandas as pd
import streamlit as st

from content.entries.claim import claim as claim_of
from content.pages.claims import CLAIM, LOOK, PAGE, SPEAKER, TOPIC, TYPED, VERDICT, filtered
from ui import claim_entry, entries, inputs, reader
from ui.menu import page
from ui.opened_entry import opened
from ui.page_head import head
from ui.sections import draw
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
    counts = st.container()  # drawn after the statement that a link names, which is waited for
    if lesson:
        claim_entry.lesson(pd.concat([named, shown]), claim, place, figures, home, say)
    else:
        for row in named.itertuples():
            with opened(row.claim, place):
                st.header(say("claims.opened"), anchor="opened")
                claim_entry.beside_record(claim_of(row, who, figures), home, say)
                draw(PAGE.section("opened"), chosen)
    with counts:
        draw(PAGE.section("verdicts"), chosen, lead=st.caption)
    if not lesson:
        draw(PAGE.section("ledger"), chosen, entries=claim_entry.ledger)
    draw(PAGE.section("people"), entries=entries.people)
