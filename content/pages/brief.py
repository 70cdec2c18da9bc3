"""The story on two sides of paper: which rows it tells, put together for the page and for one file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from content.cache import cached
from content.choices import AT_PUBLICATION, MOMENT, NOW, Arguments
from content.drawing import DRAWING
from content.entries.brief_line import all_statements, brief_line, numbered_source
from content.entries.entry import Entry
from content.links import BRIEF
from content.page import METRICS, Page, Section
from content.reader import Reader
from tables import derive, outlines, package, series
from tables.load import rows
from tables.story_map import article_map
from views.charts import verdicts
from views.maps import endorsements, flows
from views.maps.layers import MOST, Layers
from views.maps.map_choice import MapChoice
from views.text import brief, brief_html
from views.text.brief import Brief, Line, Notes
from views.text.brief_html import Served

TABLES = ("action_packages", "claims", "corridor", "countries", "displacement", "endorsements", "events", "figures")
# What led to the Declaration, and what became of it: as much as fits.
DECISIVE = ["EV17", "EV20", "EV27", "EV28", "EV32", "EV38"]
DECISIVE += ["EV41", "EV54", "EV56", "EV60"]


def composed(reader: Reader) -> Brief:
    """Return the brief for a reader. Raises `TableError`."""
    return cached(compose, reader.on_any_screen())


def map_svg(reader: Reader) -> bytes:
    """Return the map of the brief as SVG with its legend, in the colours of a reader.

    Raises `TableError`, and `DrawingError` where it cannot be drawn.
    """
    return DRAWING.run(_map_drawn, reader)


def _map_drawn(reader: Reader) -> bytes:
    from views.pictures import picture, sizes  # the library takes a second: only who draws waits for it

    words = picture.PictureWords()
    return picture.draw(composed(reader).view, words, sizes.COLUMN, "svg", reader.say, reader.palette)


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
    tables=(*TABLES, "territories"),
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


def compose(reader: Reader) -> Brief:
    """Return the brief for a reader, made anew. Raises `TableError`."""
    notes, say = Notes(rows("sources")), reader.say
    figures, claims = reader.as_published("figures"), reader.as_published("claims")
    before, after = _events(reader)
    unsound = derive.unsound(claims)
    told = _told(unsound)
    parts: dict[str, Any] = {
        "figures": brief.figures(figures.set_index("figure", drop=False), notes, say),
        **_map(reader, notes),
        "events": brief.events(before, notes, say),
        "held": verdicts.counts(claims, say).title,
        "counts": brief.counts(claims, say),
        "claims": brief.claims(told, notes, say),
        "unsound": say("brief.unsound", shown=len(told), n=len(unsound)),
        "after": _after(reader, after, notes),
    }
    return Brief(**parts, sources=notes.sources(say), cited=notes.cited(say))


def file(reader: Reader, today: date, served: Served | None = None) -> bytes:
    """Return the brief as one HTML file that says on which day it was made, and where it is `served`, if it is.

    Raises `TableError` and `DrawingError`.
    """
    pictures = {mode: cached(map_svg, replace(reader, mode=mode)) for mode in ("light", "dark")}
    foot = reader.say("brief.foot", made=made(reader, today))
    return brief_html.html(composed(reader), pictures, foot, reader.say, served).encode()


def made(reader: Reader, day: date) -> str:
    """Return that the brief was made on a day, as of which moment and from which data."""
    moment = MOMENT.word(reader)(AT_PUBLICATION if reader.at_publication else NOW)
    return reader.say("brief.made", day=day, moment=moment, version=package.version())


def _events(reader: Reader) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the decisive events up to the last day of the summit week, when the Declaration came, and those after."""
    events = reader.as_published("events")
    decisive, end = events[events["event"].isin(DECISIVE)], series.span(events, "run_up")["start"].max()
    return decisive[decisive["start"] <= end], decisive[decisive["start"] > end]


def _told(unsound: pd.DataFrame) -> pd.DataFrame:
    """Return those of them for which there is room: with a short record that puts them right, dates aside."""
    return unsound[(unsound["topic"] != "dates") & unsound["record"].notna()]


def _map(reader: Reader, notes: Notes) -> dict[str, Any]:
    """Return the map of the last year before the article, and what it says."""
    say, year = reader.say, reader.story_year()
    stock, layers = article_map(reader.as_published, year)
    choice = MapChoice(year=year, focus="story", side="origin")
    view = flows.flows(stock, Layers(**layers), choice, outlines.outlines(), say)
    drawn = layers["flows"].nlargest(MOST, "people")["people"]
    aside = say("brief.map_line", shown=len(drawn), part=drawn.sum() / stock["people"].sum())
    return {
        "view": view,
        "map": Line("", say("brief.takeaway", title=view.title), notes(derive.joined(stock["source"])), aside),
    }


def _after(reader: Reader, events: pd.DataFrame, notes: Notes) -> list[Line]:
    """Return what came of the Declaration: nothing while nobody has endorsed one."""
    say, packages = reader.say, reader.as_published("action_packages")
    endorsed = reader.as_published("endorsements")
    if endorsed.empty:
        return []
    endorsers = series.endorsers(endorsed, reader.as_published("territories"))
    view = endorsements.endorsers(endorsers, outlines.outlines(), say)
    pillars = say("brief.packages", n=len(packages), pillars=len(say.look_up("pillars")))
    lines = [brief.paragraph(say("brief.takeaway", title=view.title), endorsed["source"].iloc[0], notes)]
    lines += [brief.paragraph(pillars, packages["source"].iloc[0], notes)]
    return lines + brief.events(events, notes, say)
