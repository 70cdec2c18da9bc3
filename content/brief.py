"""The brief, the story on two sides of paper: which rows it tells, its map, and all of it as one file."""

from dataclasses import replace
from datetime import date

import pandas as pd

from content.cache import cached
from content.choices import AT_PUBLICATION, MOMENT, NOW
from content.drawing import DRAWING
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
from views.view import View

TABLES = ("action_packages", "claims", "corridor", "countries", "displacement", "endorsements", "events", "figures")
TABLES += ("territories",)
# What led to the Declaration, and what became of it: as much as fits.
DECISIVE = ["EV17", "EV20", "EV27", "EV28", "EV32", "EV38"]
DECISIVE += ["EV41", "EV54", "EV56", "EV60"]


def composed(reader: Reader) -> Brief:
    """Return the brief for a reader. Raises `TableError`."""
    return cached(_composed, reader.on_any_screen())


def _composed(reader: Reader) -> Brief:
    notes, say = Notes(rows("sources")), reader.say
    figures, claims = reader.as_published("figures"), reader.as_published("claims")
    before, after = _events(reader)
    unsound = derive.unsound(claims)
    told = _told(unsound)
    # The sources are numbered in this order, in which it is read.
    numbers = brief.figures(figures.set_index("figure", drop=False), notes, say)
    view, line = _map(reader, notes)
    return Brief(
        figures=numbers,
        view=view,
        map=line,
        events=brief.events(before, notes, say),
        held=verdicts.counts(claims, say).title,
        counts=brief.counts(claims, say),
        claims=brief.claims(told, notes, say),
        unsound=say("brief.unsound", shown=len(told), n=len(unsound)),
        after=_after(reader, after, notes),
        sources=notes.sources(say),
        cited=notes.cited(say),
    )


def map_svg(reader: Reader) -> bytes:
    """Return the map of the brief as SVG with its legend, in the colours of a reader.

    Raises `TableError`, and `DrawingError` where it cannot be drawn.
    """
    return DRAWING.run(_map_drawn, reader)


def _map_drawn(reader: Reader) -> bytes:
    from views.pictures import picture, sizes  # the library takes a second: only who draws waits for it

    words = picture.PictureWords()
    return picture.draw(composed(reader).view, words, sizes.COLUMN, "svg", reader.say, reader.palette)


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


def _map(reader: Reader, notes: Notes) -> tuple[View, Line]:
    """Return the map of the last year before the article, and what it says."""
    say, year = reader.say, reader.story_year()
    stock, layers = article_map(reader.as_published, year)
    choice = MapChoice(year=year, focus="story", side="origin")
    view = flows.flows(stock, Layers(**layers), choice, outlines.outlines(), say)
    drawn = layers["flows"].nlargest(MOST, "people")["people"]
    aside = say("brief.map_line", shown=len(drawn), part=drawn.sum() / stock["people"].sum())
    return view, Line("", say("brief.takeaway", title=view.title), notes(derive.joined(stock["source"])), aside)


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
