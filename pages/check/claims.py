"""The ledger: the statements of the article beside the record, to read, to filter, or to guess first."""

import pandas as pd
import streamlit as st

from content.choices import LOOKS
from tables import derive, series
from ui import choose, ledger, people, reader
from ui.card import card
from ui.head import head
from ui.menu import page
from ui.opened import opened
from ui.problem import guarded
from ui.reader import mark, table, word
from views.charts import border, darien_entries, displaced, venezuelans_abroad, verdicts
from views.view import View

TEXTS = ["paraphrase", "finding", "record", "reasoning"]

head("claims")
say = reader.say()


@card(lambda: list(claims["claim"]))
def counted(shown: list[str]) -> View:
    """How many statements got which verdict."""
    rows = reader.as_known("claims")
    return verdicts.counts(rows[rows["claim"].isin(shown)], say)


def until(name: str, day: pd.Timestamp) -> pd.DataFrame:
    """Return a table up to the day of the record on the opened statement."""
    return derive.until(table(name), name, day)


@card(lambda: named["evidence"].iloc[0], lambda: named["record_on"].iloc[0])
def evidence(name: str, day: pd.Timestamp) -> View:
    """The series that bears on the opened statement; where the record is of one date, up to that."""
    figures = table("figures")
    month = series.article_month(figures)
    match name:
        case "displaced":
            return displaced.world(until("displacement_world", day), say, None)
        case "citizenship":
            rows = series.encounters_by_citizenship(table("border_citizenship"), month)
            return border.encounters_by_citizenship(rows, series.article_origins(table("countries")), say)
        case "darien":
            return darien_entries.years(until("darien_years", day), say)
        case "venezuelans":
            return venezuelans_abroad.by_host(series.venezuelans(until("venezuelans_abroad", day)), say)
    chosen = "combined" if name == "border" else name
    rows = series.border(table("border_encounters"), chosen, as_published=reader.then())
    return border.months(rows, month, say, mark(), series.month_beside(figures, chosen))


def among(column: str) -> list[str]:
    """Draw the choice among the values of a column and return the chosen ones: all where none is chosen."""
    values = list(dict.fromkeys(everything[column].dropna()))
    return choose.some(column, values, [], word(column), say(f"claims.{column}")) or list(everything[column])


with guarded():
    place = st.container()  # first what a link names, then the choices among all
    figures = list(reader.as_known("figures").itertuples())
    everything = derive.with_office(reader.as_known("claims"), table("people"))
    home = page("check", "claims", say)
    lesson = choose.one("view", LOOKS, LOOKS[0], word("claims.view"), say("claims.look"), buttons=True) == "lesson"
    claims = derive.matching(everything, choose.text("q", say("claims.search")), TEXTS)
    for column in ["speaker", "topic"] if lesson else ["verdict", "speaker", "topic"]:
        claims = claims[claims[column].isin(among(column))]
    texts = everything.set_index("claim")["paraphrase"]
    chosen = choose.maybe("claim", list(texts.index), lambda code: f"{code} {texts[code]}", say("claims.open"))
    named = everything[everything["claim"] == chosen]
    shown = claims[claims["claim"] != chosen]
    st.header(say("claims.section.lesson" if lesson else "claims.section.ledger"), anchor="verdicts")
    if reader.then():
        st.caption(say("claims.written"))
    if lesson:
        ledger.lesson(pd.concat([named, shown]), chosen, place, figures, home, say)
    else:
        for row in named.itertuples():
            with opened(row.claim, place):
                st.header(say("claims.opened"), anchor="opened")
                ledger.listed(row, figures, home, say)
                if pd.notna(row.evidence):
                    evidence()
        counted()
        st.header(say("claims.list", n=len(shown)), anchor="ledger")
        for row in shown.itertuples():
            ledger.listed(row, figures, home, say)
    people.listed(reader.as_known("people"), say)
