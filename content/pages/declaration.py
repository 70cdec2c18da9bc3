"""The Los Angeles Declaration: what came of its pledges, who endorsed it, and what had led there."""

from content.choices import Arguments, Choice, Text, fixed
from content.entries import declaration as about
from content.entries import lists, pledge_table
from content.entries.entry import Entry
from content.page import MAP, Page, Section
from content.reader import Reader
from tables import outlines, series
from views.charts import commitments, timeline
from views.maps import endorsements
from views.view import View

TABS = ("pledges", "amounts", "endorsers", "attendance", "packages", "after", "questions")
BEFORE = "before"  # the tab at publication, when there was no Declaration yet
UNITS = ("USD", "CAD", "people")

TAB = Choice(
    name="tab",
    options=lambda reader, chosen: (BEFORE,) if reader.at_publication else TABS,
    words="declaration.tab",
    label="declaration.menu",
    dependent=True,
)
TYPED = Text(name="q", argument="typed", label="declaration.search")
SORT = Choice(name="sort", options=fixed(*pledge_table.ORDERS), words="declaration.column", label="declaration.sort")
UNIT = Choice(name="unit", options=fixed(*UNITS), words="unit", label="declaration.unit")


def unanswered(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the questions on the Declaration that are open, at least in part."""
    rows = reader.table("questions")
    rows = rows[(rows["topic"] == "declaration") & (rows["state"] != "closed")]
    return lists.of("question", rows["question"], reader)


def _since(reader: Reader, chosen: Arguments) -> bool:
    """Return whether there is a Declaration yet."""
    return not reader.at_publication


def _before(reader: Reader, chosen: Arguments) -> bool:
    return reader.at_publication


PAGE = Page(
    "declaration",
    folder="check",
    icon=":material/handshake:",
    tables=("action_packages", "commitments", "countries", "endorsements", "events", "questions", "territories"),
    choices=(TAB, TYPED, SORT, UNIT),
    on_cards=(UNIT,),
    tabs=TAB,
    sections=(
        Section("outcome", "declaration.section.outcome", lead=pledge_table.outcome, shown=_since, unseen=True),
        Section(
            "commitments",
            "declaration.section.promises",
            counted=True,
            table=pledge_table.table,
            choices=(TYPED, SORT),
            tab="pledges",
            unseen=True,
        ),
        Section("amounts", "declaration.tab.amounts", tab="amounts", unseen=True),
        Section(
            "governments", "declaration.section.endorsers", entries=about.not_endorsing, tab="endorsers", unseen=True
        ),
        Section(
            "attendance",
            "declaration.section.attendance",
            lead=lambda reader: reader.say("declaration.attendance"),
            table=about.attendance,
            tab="attendance",
            unseen=True,
        ),
        Section(
            "pillars",
            "declaration.section.pillars",
            lead=about.pillars,
            table=about.packages,
            tab="packages",
            unseen=True,
        ),
        Section("after", "declaration.section.after", table=about.followed, tab="after", unseen=True),
        Section("questions", "declaration.section.questions", entries=unanswered, tab="questions", unseen=True),
        Section(BEFORE, "overview.section.summit", shown=_before, tab=BEFORE),
    ),
)


@PAGE.view("governments", tables=("endorsements", "territories"), kind=MAP)
def endorsers(reader: Reader) -> View:
    """Return who endorsed, on the map and in the table."""
    rows = series.endorsers(reader.table("endorsements"), reader.table("territories"))
    return endorsements.endorsers(rows, outlines.outlines(), reader.say)


@PAGE.view("amounts", UNIT, tables=("commitments",))
def promises(reader: Reader, unit: str) -> View:
    """Return what was promised, in one unit at a time."""
    return commitments.promises(pledge_table.confirmed(reader), unit, reader.say)


@PAGE.view(BEFORE, tables=("events",))
def road(reader: Reader) -> View:
    """Return what had led there when there was no Declaration yet."""
    return timeline.lanes(series.span(reader.table("events"), "run_up"), reader.say, reader.article_day())
