"""The ledger: the statements of the article in a list beside the one that is open, or each to guess first."""

from typing import Any

import pandas as pd
import streamlit as st

from content.claim_choices import CLAIM, LOOK, SPEAKER, TOPIC, TYPED, VERDICT, filtered
from content.pages.claims import PAGE, in_full
from ui import claim_entry, entries, inputs, reader
from ui.entry_list import entry_list
from ui.menu import page
from ui.opened_entry import opened
from ui.page_head import head
from ui.sections import draw
from ui.table_errors import guarded

head(PAGE.name)
who = reader.current()
say = who.say


def lesson() -> None:
    """Draw the statements to guess, first the one that a link names."""
    place = st.container()
    figures, claim = list(who.as_published("figures").itertuples()), inputs.optional_select(CLAIM)
    everything = filtered(who, {"typed": "", "look": "", "verdict": [], "speaker": [], "topic": []})
    named, shown = everything[everything["claim"] == claim], filtered(who, chosen)
    draw(PAGE.section("verdicts"), chosen | {"claim": claim}, lead=st.caption)
    shown = pd.concat([named, shown[shown["claim"] != claim]])
    claim_entry.lesson(shown, claim, place, figures, page(PAGE.name, say), say)


def ledger() -> None:
    """Draw the list and, beside it, the statement that is open, else how all of them hold."""
    with st.container(key="beside-list"):
        side, beside = st.columns([5, 6], gap="medium")
    with side:
        claim = chosen["claim"] = entry_list(PAGE, "ledger", chosen)
    with beside:
        if not claim:
            draw(PAGE.section("verdicts"), chosen, lead=st.caption)
            return
        with opened(claim):
            with st.container(key="unseen-opened"):
                st.header(say("claims.opened"), anchor="opened")
            claim_entry.in_full(in_full(claim, who), say)
            draw(PAGE.section("opened"), chosen)


chosen: dict[str, Any] = {"verdict": [], "claim": None}
with guarded():
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen["look"] = inputs.buttons(LOOK)
        guess = chosen["look"] == "lesson"
        chosen["typed"] = inputs.search(TYPED, icon=":material/search:", width=220)
        for facet in [SPEAKER, TOPIC] if guess else [VERDICT, SPEAKER, TOPIC]:
            chosen[facet.argument] = inputs.folded(facet)
    with guarded():
        if guess:
            lesson()
        else:
            ledger()
    if (last := PAGE.section("people")).shown(who, chosen):
        draw(last, entries=entries.people)
