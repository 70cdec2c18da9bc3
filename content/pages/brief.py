"""The page of the brief: the parts of the story on two sides of paper."""

from collections.abc import Callable

from content.brief import TABLES, composed
from content.choices import Arguments
from content.entries.brief_line import all_statements, brief_line, numbered_source
from content.entries.entry import Entry
from content.links import BRIEF
from content.page import METRICS, Page, Section
from content.reader import Reader
from views.text.brief import Brief, Line


def _lines(part: Callable[[Brief], list[Line]]) -> Callable[[Reader, Arguments], list[Entry]]:
    """Return the function that gives the lines of a part of the brief as entries."""
    return lambda reader, chosen: [brief_line(line, reader.say) for line in part(composed(reader))]


def _not_yet(reader: Reader) -> str:
    return "" if composed(reader).after else reader.say("brief.not_yet")


def _counted(reader: Reader) -> str:
    """Return how many statements got which verdict, by sign and word."""
    brief, say = composed(reader), reader.say
    counts = say.list_of([f"{sign} {word} {number}" for sign, word, number in brief.counts])
    return say("brief.counted", held=brief.held, counts=counts, unsound=brief.unsound)


def _claims(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the statements that the brief puts right, and the way to the others."""
    return [*(brief_line(line, reader.say) for line in composed(reader).claims), all_statements(reader.say)]


def _sources(reader: Reader, chosen: Arguments) -> list[Entry]:
    return [numbered_source(source, reader.say) for source in composed(reader).sources]


PAGE = Page(
    "brief",
    folder="about",
    icon=":material/print:",
    tables=TABLES,
    sections=(
        Section("figures", "brief.figures", key_figures=slice(None)),
        Section("map", "brief.map", entries=_lines(lambda brief: [brief.map])),
        Section("summit", "brief.summit", entries=_lines(lambda brief: brief.events)),
        Section("after", "brief.after", lead=_not_yet, entries=_lines(lambda brief: brief.after)),
        Section("claims", "brief.claims", lead=_counted, entries=_claims),
        Section("sources", "brief.sources", lead=lambda reader: composed(reader).cited, entries=_sources),
    ),
    beside=(METRICS,),
    sheet=BRIEF,
)
