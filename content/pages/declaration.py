"""The Los Angeles Declaration: who endorsed it, what was promised, and what had led there."""

import pandas as pd

from content.choices import Arguments, Choice, fixed
from content.entries import declaration as about
from content.entries import lists
from content.entries.entry import Entry
from content.page import MAP, Page, Section
from content.reader import Reader
from tables import outlines, series
from views.charts import commitments, timeline
from views.maps import endorsements
from views.view import View

UNITS = ("USD", "CAD", "people")

UNIT = Choice(name="unit", options=fixed(*UNITS), words="unit", label="declaration.unit")


def confirmed(reader: Reader) -> pd.DataFrame:
    """Return the promises that are confirmed; of the others only the open questions tell."""
    rows = reader.table("commitments")
    return rows[rows["status"] != "unverified"]


def pledges(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the promises that are confirmed, one by one."""
    return lists.of("pledge", confirmed(reader)["commitment"], reader)


def followed(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the events after the summit."""
    return lists.of("event", series.after_summit(reader.table("events"))["event"], reader)


def unanswered(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the questions on the Declaration that are open, at least in part."""
    rows = reader.table("questions")
    rows = rows[(rows["topic"] == "declaration") & (rows["state"] != "closed")]
    return lists.of("question", rows["question"], reader)


def _since(reader: Reader, chosen: Arguments) -> bool:
    """Return whether there is a Declaration yet."""
    return not reader.at_publication


PAGE = Page(
    "declaration",
    folder="check",
    icon=":material/handshake:",
    tables=("action_packages", "commitments", "countries", "endorsements", "events", "questions", "territories"),
    choices=(UNIT,),
    on_cards=(UNIT,),
    sections=(
        Section("governments", "declaration.section.endorsers", entries=about.not_endorsing, shown=_since),
        Section("pillars", "declaration.section.pillars", lead=about.pillars, entries=about.packages, shown=_since),
        Section("commitments", "declaration.section.promises", entries=pledges, shown=_since),
        Section("after", "declaration.section.after", entries=followed, shown=_since),
        Section("questions", "declaration.section.questions", entries=unanswered, shown=_since),
        Section("before", "overview.section.summit", shown=lambda reader, chosen: reader.at_publication),
    ),
)


@PAGE.view("governments", tables=("endorsements", "territories"), kind=MAP)
def endorsers(reader: Reader) -> View:
    """Return who endorsed, on the map and in the table."""
    rows = series.endorsers(reader.table("endorsements"), reader.table("territories"))
    return endorsements.endorsers(rows, outlines.outlines(), reader.say)


@PAGE.view("commitments", UNIT, tables=("commitments",))
def promises(reader: Reader, unit: str) -> View:
    """Return what was promised, in one unit at a time."""
    return commitments.promises(confirmed(reader), unit, reader.say)


@PAGE.view("before", tables=("events",))
def road(reader: Reader) -> View:
    """Return what had led there when there was no Declaration yet."""
    return timeline.lanes(series.span(reader.table("events"), "run_up"), reader.say, reader.article_day())
