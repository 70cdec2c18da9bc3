"""Rows of the smaller tables as paragraphs: work packages and promises."""

from typing import Any

import pandas as pd

from ui.cite import quietly
from ui.write import write
from views.say import Say


def package(row: Any, say: Say) -> None:
    """Draw one work package of the declaration; what is not known of it is said to be so."""
    title = say("declaration.package.unknown") if pd.isna(row.title) else row.title
    lines = [f"#### {say('declaration.package.title', number=row.package, title=title)}"]
    lines += [row.purpose] if pd.notna(row.purpose) else []
    lead, participants = row.lead, row.participants
    kind = "lead" if pd.notna(lead) else "no_lead"
    lines.append(say(f"declaration.package.{kind}", codes=str(lead).split(";")))
    if pd.notna(participants):
        lines.append(say("declaration.package.participants", codes=participants.split(";")))
    write(*lines, *_doubt(row, say))


def promise(row: Any, say: Say) -> None:
    """Draw one promise: who, what, how much, for when."""
    facts = [say("declaration.promise.announced", day=row.announced)]
    if pd.notna(row.amount):
        facts.append(say("declaration.promise.amount", amount=row.amount, unit=say(f"unit.{row.unit}")))
    if row.whose != "public":
        facts.append(say(f"declaration.promise.{row.whose}"))
    if pd.notna(row.period):
        facts.append(row.period)
    if pd.notna(row.part_of):
        facts.append(say("declaration.promise.part_of", key=row.part_of))
    title = say("declaration.promise.title", key=row.commitment, iso3=row.iso3, text=row.text)
    write(f"### {title}", " · ".join(facts), *_doubt(row, say))


def _doubt(row: Any, say: Say) -> list[str]:
    """Return how well a row is confirmed, what to note, and its sources."""
    lines = [] if row.status == "verified" else [say("declaration.status", status=say(f"status.{row.status}"))]
    lines += [say("declaration.note", note=row.note)] if pd.notna(row.note) else []
    return [*lines, quietly(row.source, say)]
