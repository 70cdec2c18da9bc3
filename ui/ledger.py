"""A statement of the article as a reader meets it: beside the record, or as a question first."""

from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ui import reader
from ui.cite import quietly
from ui.opened import opened
from ui.write import small, write
from views.charts.verdicts import ORDER
from views.say import Say


def listed(claim: Any, figures: list[Any], home: st.Page, say: Say) -> None:
    """Draw one statement beside the record, with its figures, sources and its own link to the page `home`."""
    with st.container(border=True):
        left, right = st.columns(2, gap="medium")
        with left:
            _statement(claim, say)
            st.page_link(home, label=say("claims.link"), icon=":material/link:", query_params=_named(claim))
        with right:
            _record(claim, figures, say)


def lesson(
    claims: pd.DataFrame, named: str | None, place: DeltaGenerator, figures: list[Any], home: st.Page, say: Say
) -> None:
    """Draw statements as questions, the `named` one in its `place`, and count the guesses.

    Only this page of this visitor knows them. Each links to its evidence on the page `home` once it is guessed.
    """
    score, guesses = st.container(), []
    for claim in claims.itertuples():
        with opened(claim.claim, place) if claim.claim == named else st.container():
            if claim.claim == named:
                st.header(say("claims.opened"), anchor="opened")
            guesses.append(_asked(claim, figures, home, say))
    made = [guess == verdict for guess, verdict in zip(guesses, claims["verdict"], strict=True) if guess]
    score.markdown(say("claims.score", n=len(made), same=sum(made), all=int(claims["verdict"].count())))


def _asked(claim: Any, figures: list[Any], home: st.Page, say: Say) -> str | None:
    """Draw one statement as a question and return the guess; the record follows it."""
    with st.container(border=True):
        _statement(claim, say)
        if pd.isna(claim.verdict):
            st.markdown(say("claims.later"))
            return None
        label, words = say("claims.guess"), reader.word("verdict")
        guess = st.pills(label, ORDER, key=f"guess_{claim.claim}", format_func=words, wrap=True)
        if guess:
            st.markdown(say("claims.same" if guess == claim.verdict else "claims.other"))
            _record(claim, figures, say)
            if pd.notna(claim.evidence):
                st.page_link(home, label=say("claims.series"), icon=":material/show_chart:", query_params=_named(claim))
    return guess


def _named(claim: Any) -> dict[str, str]:
    return {"claim": claim.claim}


def _statement(claim: Any, say: Say) -> None:
    topic, speaker = say(f"topic.{claim.topic}"), say(f"speaker.{claim.speaker}")
    if pd.notna(claim.office):
        speaker = say("claims.speaking", name=speaker, office=claim.office)
    write(f"### {claim.paraphrase}", small(say("claims.who", claim=claim.claim, speaker=speaker, topic=topic)))


def _record(claim: Any, figures: list[Any], say: Say) -> None:
    """Draw the verdict, the record and the reason, or that they came later than the reader wants to know."""
    if pd.isna(claim.verdict):
        st.markdown(say("claims.later"))
        return
    mark, verdict = say(f"verdict_mark.{claim.verdict}"), say(f"verdict.{claim.verdict}")
    facts = [_figure(figure, say) for figure in figures if figure.claim == claim.claim]
    doubt = "" if claim.status == "verified" else say("claims.status", status=say(f"status.{claim.status}"))
    write(
        f"**{mark} {verdict}**",
        claim.finding,
        _value(claim, say),
        "\n".join(facts),
        say("claims.why", reasoning=claim.reasoning),
        doubt,
        quietly(claim.source, say),
    )


def _value(claim: Any, say: Say) -> str:
    """Return the record as a short value, with its day where it has one."""
    valued, dated = pd.notna(claim.record), pd.notna(claim.record_on)
    kind = ("dated" if dated else "undated") if valued else ("day" if dated else "none")
    return say(f"claims.record.{kind}", record=claim.record, day=claim.record_on)


def _figure(figure: Any, say: Say) -> str:
    """Return one figure of the record as a line of a list, with the value first published where it differs."""
    unit = say(f"unit.{figure.unit}")
    facts = {"statistic": figure.statistic, "value": figure.record_value, "unit": unit, "period": figure.period}
    if pd.notna(figure.first_published) and figure.first_published != figure.record_value:
        return "- " + say("claims.figure_revised", **facts, first=figure.first_published)
    return "- " + say("claims.figure", **facts)
