"""Sources, definitions, conflicts between sources, open questions, corrections, how to cite, and what changed."""

from content.choices import Arguments, Choice, Number, Optional, Text, fixed, values_of
from content.entries import lists
from content.page import Page, Section
from content.reader import Reader
from tables import metadata, package
from views.charts.table_statistics import sources_of_tables
from views.view import View

PARTS = ("sources", "terms", "conflicts", "questions", "corrections", "cite")
PER_PAGE = 12  # sources at a time


def pages(reader: Reader, chosen: Arguments) -> range:
    """Return the numbers of the pages that the list of all sources takes."""
    return range(1, -(-len(reader.table("sources")) // PER_PAGE) + 1)


PART = Choice(name="part", options=fixed(*PARTS), words="sources.part", label="sources.menu")
SOURCE = Optional(
    name="source",
    options=values_of("sources", "source"),
    words=lambda reader: dict(reader.table("sources")[["source", "title"]].to_numpy()).__getitem__,
    label="sources.open",
)
TYPED = Text(name="q", argument="typed", label="sources.search")
TABLE = Optional(
    name="table",
    options=lambda reader, chosen: [name for name in package.names() if name != "sources"],
    words=lambda reader: metadata.titles(reader.say.words).__getitem__,
    label="sources.table",
)
NUMBER = Number(name="leaf", options=pages, default=lambda reader, chosen: 1)
PAGE = Page(
    "sources",
    folder="about",
    icon=":material/menu_book:",
    tables=("sources", "terms", "conflicts", "questions", "corrections", "changes"),
    choices=(PART, SOURCE, TYPED, TABLE, NUMBER),
    sections=tuple(Section(part, f"sources.part.{part}") for part in PARTS),
    thing=SOURCE,
    entries=lists.of_table("source"),
)


@PAGE.view("sources", tables=())
def resting(reader: Reader) -> View:
    """Return on how many sources the tables rest."""
    return sources_of_tables(metadata.uses(), metadata.titles(reader.say.words), reader.say)
