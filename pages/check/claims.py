"""The ledger: the statements of the article in a list beside the one that is open."""

from typing import Any

import streamlit as st

from content.claim_choices import SPEAKER, TOPIC, TYPED, VERDICT
from content.pages.claims import PAGE, in_full
from ui import claim_entry, compact_inputs, entries, inputs, reader
from ui.entry_list import beside_list, entry_list
from ui.page_head import head
from ui.sections import draw
from ui.table_errors import guarded

head(PAGE.name)
who = reader.current()
say = who.say


def ledger() -> None:
    """Draw the list and, beside it, the statement that is open, else how all of them hold."""
    with st.container(key="beside-list"):
        side, beside = st.columns([5, 6], gap="medium")
    with side:
        claim = chosen["claim"] = entry_list(PAGE, "ledger", chosen)
    with beside:
        if not claim:
            draw(PAGE.section("verdicts"), chosen, lead=st.caption)
            draw(PAGE.section("meanings"), entries=entries.in_one_list)
            draw(PAGE.section("lesson"), entries=entries.pages_in_full)
            return
        with beside_list(claim, say("claims.opened")):
            claim_entry.in_full(in_full(claim, who), say)
            draw(PAGE.section("opened"), chosen)


chosen: dict[str, Any] = {"claim": None}
with guarded():
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen["typed"] = inputs.search(TYPED, icon=":material/search:", width=220)
        for facet in (VERDICT, SPEAKER, TOPIC):
            chosen[facet.argument] = compact_inputs.folded(facet)
    with guarded():
        ledger()
    if (last := PAGE.section("people")).shown(who, chosen):
        draw(last, entries=entries.people)
