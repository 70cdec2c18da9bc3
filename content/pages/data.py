"""The tables, straight from their descriptor: to read, to search and to take home."""

from content.choices import Arguments, Choice, Text, fixed
from content.entries import lists
from content.entries.entry import Entry
from content.page import ROWS, Page, Section
from content.reader import Reader
from content.row_choices import FILTERS
from tables import metadata, package
from views.charts.table_statistics import table_sizes
from views.view import View

FIRST = "events"  # the table that the page opens with
CELLS = ("names", "codes")
PARTS = ("rows", "columns")  # of what the page says of a table

TABLE = Choice(
    name="table",
    options=lambda reader, chosen: package.names(),
    default=lambda reader, chosen: FIRST,
    words=lambda reader: metadata.titles(reader.say.words).__getitem__,
    label="data.table",
)
PART = Choice(name="tab", options=fixed(*PARTS), words="data.tab", label="data.tab.label", silent=True, live=True)
TYPED = Text(name="q", argument="typed", label="data.search", live=True)
SHOWN_AS = Choice(
    name="cells", options=fixed(*CELLS), words="data.cells", label="data.cells.label", silent=True, live=True
)


def good_to_know(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the definitions that the chosen table needs, and the conflicts between sources that concern it."""
    return [
        entry
        for name, kind in (("terms", "term"), ("conflicts", "conflict"))
        for entry in lists.of(kind, metadata.concerning(reader.table(name), chosen["table"])[kind], reader)
    ]


PAGE = Page(
    "data",
    folder="about",
    icon=":material/database:",
    choices=(TABLE, PART, TYPED, SHOWN_AS, *FILTERS),
    sections=(
        Section("terms", lambda chosen, number: "data.good_to_know" if number else "", entries=good_to_know),
        Section("sizes"),
    ),
    thing=TABLE,
    offered=lists.tables,
    beside=(ROWS,),
)


@PAGE.view("sizes", tables=())
def sizes(reader: Reader) -> View:
    """Return how many rows the tables have."""
    return table_sizes(metadata.sizes(), metadata.titles(reader.say.words), reader.say)
