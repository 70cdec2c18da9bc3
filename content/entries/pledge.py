"""A pledge: what a government announced around the summit."""

from typing import Any

import pandas as pd

from content.entries.cells import known
from content.entries.entry import Entry, Paragraph, confirmation
from content.markdown import stacked
from content.reader import Reader
from views.say import Say


def pledge(row: Any, reader: Reader) -> Entry:
    """Return a pledge: who, what, how much, for when. `row` is one of `commitments`."""
    say = reader.say
    facts = [say("declaration.promise.announced", day=row.announced)]
    if pd.notna(row.amount):
        facts.append(say("declaration.promise.amount", amount=row.amount, unit=say(f"unit.{row.unit}")))
    if row.whose != "public":
        facts.append(say(f"declaration.promise.{row.whose}"))
    facts += known(row.period)
    facts += [say("declaration.promise.part_of", key=key) for key in known(row.part_of)]
    if row.outcome != "unknown":
        facts.append(row.outcome_note)
    title = say("declaration.promise.title", key=row.commitment, iso3=row.iso3, text=row.text)
    paragraphs = (Paragraph(" · ".join(facts), short=True), *confirmation(row, say))
    return Entry(
        "pledge",
        row.commitment,
        title,
        paragraphs,
        page="declaration",
        parameters={"q": row.commitment},
        sources=row.source,
        countries=(row.iso3,),
    )


def one_line(row: Any, say: Say) -> str:
    """Return a pledge among others of its country: day, what, how much, for which time, how sure, what to note."""
    facts = [say("country.pledge", day=row.announced, text=row.text)]
    if pd.notna(row.amount):
        facts.append(say("country.pledge_amount", amount=row.amount, unit=say(f"unit.{row.unit}")))
    facts += known(row.period)
    sure = [say(f"status.{row.status}"), *known(row.note)]
    return stacked(" · ".join(facts), " · ".join(sure))
