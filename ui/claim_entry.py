"""A statement of the article: beside the record, or as a question first."""

from typing import Any

import pandas as pd
import streamlit as st

from content.entries.claim import RECORD, STATEMENT, VERDICT, WRITE, claim
from content.entries.entry import Entry
from ui import entries, reader
from ui.announced import announced
from ui.cite import cite_small
from ui.markdown import write
from ui.menu import page
from ui.opened_entry import opened
from ui.streamlit_internals import DeltaGenerator
from views.charts.verdicts import ORDER
from views.say import Say


def in_full(entry: Entry, say: Say) -> None:
    """Draw one statement: verdict and what can be written, then the record with its sources, and its own link."""
    with st.container(border=True):
        with announced("opened"):
            _statement(entry)
            write(*entries.blocks(entry.part(VERDICT)))
        entries.draw(entry.part(WRITE))
        write(*entries.blocks(entry.part(RECORD)), cite_small(entry.sources, say))
        with st.container(horizontal=True):
            entries.own_link(entry, page(entry.page, say), say("claims.link"))
            entries.more(entry, say)


def lesson(
    claims: pd.DataFrame, opened_key: str | None, place: DeltaGenerator, figures: list[Any], home: st.Page, say: Say
) -> None:
    """Draw statements as questions, the one with `opened_key` in its `place`, and count the guesses.

    Only this page of this visitor knows them. Each links to its evidence on the page `home` once it is guessed.
    """
    score, guesses = st.container(), []
    for row in claims.itertuples():
        with opened(row.claim, place) if row.claim == opened_key else st.container():
            if row.claim == opened_key:
                st.header(say("claims.opened"), anchor="opened")
            guesses.append(_question(row, claim(row, reader.current(), figures), home, say))
    made = [guess == verdict for guess, verdict in zip(guesses, claims["verdict"], strict=True) if guess]
    score.markdown(say("claims.score", n=len(made), same=sum(made), all=int(claims["verdict"].count())))


def _question(row: Any, entry: Entry, home: st.Page, say: Say) -> str | None:
    """Draw one statement as a question and return the guess; the record follows it."""
    with st.container(border=True):
        _statement(entry)
        if pd.isna(row.verdict):
            _record(entry, say)
            return None
        label, words = say("claims.guess"), reader.current().word("verdict")
        guess = st.pills(label, ORDER, key=f"guess_{entry.key}", format_func=words, wrap=True)
        if guess:
            st.markdown(say("claims.same" if guess == row.verdict else "claims.other"))
            _record(entry, say)
            if pd.notna(row.evidence):
                series, icon = say("claims.series"), ":material/show_chart:"
                st.page_link(home, label=series, icon=icon, query_params=entry.parameters)
    return guess


def _statement(entry: Entry) -> None:
    write(f"### {entry.title}", *entries.blocks(entry.part(STATEMENT)))


def _record(entry: Entry, say: Say) -> None:
    write(*entries.blocks([*entry.part(VERDICT), *entry.part(RECORD)]), cite_small(entry.sources, say))
