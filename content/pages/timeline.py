"""The summit timeline: the events on lanes, then one by one."""

from dataclasses import replace

import pandas as pd

from content.choices import Arguments, Choice, Optional, Several, fixed, values_of
from content.entries import lists
from content.entries.entry import Entry
from content.page import Page, Section
from content.reader import Reader
from tables import country_rows, series
from views.charts import timeline
from views.view import View

SPANS = ("run_up", "summit", "story")


def categories(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the kinds of events, in the order of their lanes."""
    kinds = set(reader.table("events")["category"])
    return [lane for lane in timeline.LANES if lane in kinds]


def countries(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the countries that events concern, by their names."""
    return sorted(map(str, values_of("events", "countries")(reader, chosen)), key=reader.say.country)


SPAN = Choice(name="span", options=fixed(*SPANS), words="span", label="timeline.span")
CATEGORY = Several(name="category", options=categories, words="category", label="timeline.categories")
COUNTRY = Optional(name="country", options=countries, words="country", label="timeline.country")
EVENT = Optional(
    name="event",
    options=values_of("events", "event"),
    words=lambda reader: dict(reader.table("events")[["event", "title"]].to_numpy()).__getitem__,
    label="timeline.open",
)


def events(reader: Reader, span: str, category: list[str], country: str | None) -> pd.DataFrame:
    """Return the events of a span, of some kinds (all where none is chosen), that concern a country."""
    found = series.span(reader.table("events"), span)
    found = found[found["category"].isin(category)] if category else found
    return country_rows.events(found, country) if country else found


def entries(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the same events one by one."""
    found = events(reader, chosen["span"], chosen["category"], chosen["country"])
    return lists.of("event", found["event"], reader)


PAGE = Page(
    "timeline",
    folder="explore",
    icon=":material/timeline:",
    tables=("events",),
    choices=(SPAN, CATEGORY, COUNTRY, EVENT),
    sections=(
        Section("line", "timeline.section"),
        Section("events", "timeline.list", counted=True, entries=entries),
    ),
    thing=EVENT,
    offered=lists.events,
)


@PAGE.view("line", *PAGE.choices, tables=("events",))
def lanes(reader: Reader, span: str, category: list[str], country: str | None, event: str | None) -> View:
    """Return the chosen events on an axis of time, with hindsight also how far our reading goes."""
    say, found = reader.say, events(reader, span, category, country)
    view = timeline.lanes(found, say, reader.article_day(), event)
    view = view.because(say("lanes.none"), say("lanes.none_line"))
    return view if reader.at_publication else replace(view, note=say("timeline.read"))
