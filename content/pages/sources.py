"""Sources, definitions, conflicts between sources, open questions, corrections, how to cite, and what changed."""

from collections.abc import Iterable
from itertools import groupby

from content.cache import cached
from content.choices import LANGUAGE, Arguments, Choice, Number, Optional, Text, fixed, values_of
from content.citation import edition_text
from content.entries import lists
from content.entries.changed_table import editions
from content.entries.correction import correction
from content.entries.edition_notes import edition_notes
from content.entries.entry import HEADING, HOME, Entry
from content.page import Page, Section
from content.reader import Reader
from tables import derive, metadata, package
from tables.package_citation import changes
from tables.translations import ENGLISH
from views.charts.table_statistics import sources_of_tables
from views.view import View

PARTS = ("sources", "terms", "conflicts", "questions", "corrections", "cite")
PER_PAGE = 36  # sources at a time
TEXTS = ["source", "publisher", "title", "url", "licence", "note"]


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
NUMBER = Number(name="leaf", options=pages, default=lambda reader, chosen: 1, live=True)
METHOD = {"terms": "term", "conflicts": "conflict", "questions": "question"}  # kinds of entries


def found(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the sources that have the typed words, of the chosen table or of all: those of official figures first.

    Of publishers of one kind those stand first on which most rows rest.
    """
    rows, uses = derive.matching(reader.table("sources"), chosen["typed"], TEXTS), cached(metadata.uses)
    if chosen["table"]:
        rows = rows[rows["source"].isin(uses.loc[uses["table"] == chosen["table"], "source"])]
    kinds = package.fields("sources")["publisher_kind"]["constraints"]["enum"]
    resting = rows["source"].map(uses.groupby("source")["rows"].sum()).fillna(0).astype(int)
    placed = rows.assign(place=rows["publisher_kind"].map(kinds.index), resting=-resting)
    return lists.of("source", placed.sort_values(["place", "resting", "publisher"])["source"], reader)


def by_kind(entries: Iterable[Entry], reader: Reader) -> list[Entry]:
    """Return sources with an entry before those of each kind of publisher, which names it."""
    kinds = reader.table("sources").set_index("source")["publisher_kind"]
    words = metadata.labels("publisher_kind", reader.say.words)
    groups = groupby(entries, lambda entry: kinds[entry.key])
    return [one for kind, mine in groups for one in (Entry(HEADING, kind, words[kind], page="sources"), *mine)]


def _listed(reader: Reader, chosen: Arguments) -> list[Entry]:
    return by_kind(found(reader, chosen), reader)


def _method(name: str) -> Section:
    """Return the part with all definitions, conflicts or questions."""

    def rows(reader: Reader, chosen: Arguments) -> list[Entry]:
        return list(lists.by_key(METHOD[name], reader).values())

    def lead(reader: Reader) -> str:
        return reader.say(f"sources.lead_{name}")

    return Section(name, f"sources.part.{name}", lead=lead, entries=rows, tab=name)


def _corrections(reader: Reader, chosen: Arguments) -> list[Entry]:
    return [correction(row, reader) for row in reader.table("corrections").itertuples()]


CORRECTIONS = Section(
    "corrections",
    "sources.part.corrections",
    lead=lambda reader: reader.say("corrections.policy"),
    entries=_corrections,
    tab="corrections",
)


def _changes(reader: Reader) -> str:
    """Return what leads into the notes of the editions: they are English, other readers are told where they find it."""
    if reader.language == ENGLISH:
        return "" if changes() else reader.say("sources.no_changes")
    link = f"?{PART.name}=cite&{LANGUAGE.name}={ENGLISH}"
    return reader.say("sources.changes_elsewhere", corrections=reader.say("sources.part.corrections"), link=link)


def _citation(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return how to cite the data as text; the application has other formats besides."""
    code = edition_text(HOME, reader.say)
    return [Entry("citation", "text", reader.say("cite.text"), page="sources", parameters={"part": "cite"}, code=code)]


EDITIONS = Section(
    "editions",
    "corrections.changes",
    lead=lambda reader: reader.say("corrections.changes_lead"),
    entries=editions,
    tab="corrections",
)
CHANGES = Section(
    "changes",
    "sources.changes",
    lead=_changes,
    entries=edition_notes,
    tab="cite",
)
PAGE = Page(
    "sources",
    folder="about",
    icon=":material/menu_book:",
    tables=("sources", "terms", "conflicts", "questions", "corrections", "changes"),
    choices=(PART, SOURCE, TYPED, TABLE, NUMBER),
    tabs=PART,
    sections=(
        Section("sources", "sources.part.sources", entries=_listed, choices=(TYPED, TABLE), tab="sources", unseen=True),
        *(_method(part) for part in METHOD),
        CORRECTIONS,
        EDITIONS,
        Section("cite", "sources.part.cite", entries=_citation, tab="cite"),
        CHANGES,
        Section("resting", tab="cite"),
    ),
    thing=SOURCE,
)


@PAGE.view("resting", tables=())
def resting(reader: Reader) -> View:
    """Return on how many sources the tables rest."""
    return sources_of_tables(metadata.uses(), metadata.titles(reader.say.words), reader.say)
