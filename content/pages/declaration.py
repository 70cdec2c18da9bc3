"""The Los Angeles Declaration: who endorsed it, what was promised, and what had led there."""

import pandas as pd

from content.choices import Choice, fixed
from content.entries import lists
from content.page import MAP, Page, Section
from content.reader import Reader
from tables import series
from views.charts import commitments, timeline
from views.maps import endorsements
from views.view import View

UNITS = ("USD", "CAD", "people")

UNIT = Choice(name="unit", options=fixed(*UNITS), words="unit", label="declaration.unit")
PAGE = Page(
    "declaration",
    folder="check",
    icon=":material/handshake:",
    tables=("action_packages", "commitments", "countries", "endorsements", "events", "questions", "territories"),
    choices=(UNIT,),
    sections=(
        Section("governments", "declaration.section.endorsers"),
        Section("pillars", "declaration.section.pillars"),
        Section("commitments", "declaration.section.promises"),
        Section("after", "declaration.section.after"),
        Section("questions", "declaration.section.questions"),
        Section("before", "overview.section.summit"),
    ),
    entries=lists.of_table("endorsement"),
)


def confirmed(reader: Reader) -> pd.DataFrame:
    """Return the promises that are confirmed; of the others only the open questions tell."""
    rows = reader.table("commitments")
    return rows[rows["status"] != "unverified"]


def unanswered(reader: Reader) -> pd.DataFrame:
    """Return the questions on the Declaration that are open, at least in part."""
    rows = reader.table("questions")
    return rows[(rows["topic"] == "declaration") & (rows["state"] != "closed")]


@PAGE.view("governments", tables=("endorsements", "territories"), kind=MAP)
def endorsers(reader: Reader) -> View:
    """Return who endorsed, on the map and in the table."""
    return endorsements.endorsers(
        series.endorsers(reader.table("endorsements"), reader.table("territories")), reader.say
    )


@PAGE.view("commitments", UNIT, tables=("commitments",))
def promises(reader: Reader, unit: str) -> View:
    """Return what was promised, in one unit at a time."""
    return commitments.promises(confirmed(reader), unit, reader.say)


@PAGE.view("before", tables=("events",))
def road(reader: Reader) -> View:
    """Return what had led there when there was no Declaration yet."""
    return timeline.lanes(series.span(reader.table("events"), "run_up"), reader.say, reader.article_day())
