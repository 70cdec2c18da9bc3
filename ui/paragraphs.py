"""Rows of the smaller tables as paragraphs: work packages, promises, open questions."""

from typing import Any

import pandas as pd
import streamlit as st

from ui.cite import quietly
from views.say import Say


def package(row: Any, say: Say) -> None:
    """Draw one work package of the declaration; what is not known of it is said to be so."""
    title = say("declaration.package.unknown") if pd.isna(row.title) else row.title
    st.markdown(f"#### {say('declaration.package.title', number=row.package, title=title)}")
    if pd.notna(row.purpose):
        st.markdown(row.purpose)
    for name in ("lead", "participants"):
        codes = getattr(row, name)
        if pd.notna(codes):
            st.markdown(say(f"declaration.package.{name}", codes=codes.split(";")))
        elif name == "lead":
            st.markdown(say("declaration.package.no_lead"))
    _doubt(row, say)


def promise(row: Any, say: Say) -> None:
    """Draw one promise: who, what, how much, for when."""
    st.markdown(f"### {say('declaration.promise.title', key=row.commitment, iso3=row.iso3, text=row.text)}")
    facts = [say("declaration.promise.announced", day=row.announced)]
    if pd.notna(row.amount):
        facts.append(say("declaration.promise.amount", amount=row.amount, unit=say(f"unit.{row.unit}")))
    if row.whose != "public":
        facts.append(say(f"declaration.promise.{row.whose}"))
    if pd.notna(row.period):
        facts.append(row.period)
    if pd.notna(row.part_of):
        facts.append(say("declaration.promise.part_of", key=row.part_of))
    st.markdown(" · ".join(facts))
    _doubt(row, say)


def _doubt(row: Any, say: Say) -> None:
    if row.status != "verified":
        st.markdown(say("declaration.status", status=say(f"status.{row.status}")))
    if pd.notna(row.note):
        st.markdown(say("declaration.note", note=row.note))
    st.markdown(quietly(row.source, say))
