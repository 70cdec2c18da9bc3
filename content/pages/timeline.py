"""The summit timeline: the events on lanes, and in a list beside the one that is open."""

from dataclasses import replace
from typing import Any

from content.choices import Arguments
from content.entries.entry import Entry
from content.entries.event import in_list
from content.event_choices import CATEGORY, COUNTRY, EVENT, SPAN, TYPED, filtered
from content.page import Page, Section
from content.reader import Reader
from content.selection import named
from views.charts import timeline
from views.view import View


def events(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the events that search and filters leave, in a line each."""
    return [in_list(row, reader) for row in filtered(reader, chosen).itertuples()]


PAGE = Page(
    "timeline",
    folder="explore",
    icon=":material/timeline:",
    tables=("events",),
    choices=(TYPED, SPAN, CATEGORY, COUNTRY, EVENT),
    sections=(
        Section("line", "timeline.section", unseen=True),
        Section(
            "events",
            lambda chosen, number: "timeline.list" if number else "timeline.nothing",
            counted=True,
            entries=events,
            compact=True,
        ),
    ),
    thing=EVENT,
)


@PAGE.view("line", *PAGE.choices, tables=("events",))
def lanes(reader: Reader, event: str | None, **chosen: Any) -> View:
    """Return the chosen events on an axis of time, with hindsight also how far our reading goes."""
    say = reader.say
    view = timeline.lanes(filtered(reader, chosen), say, reader.article_day(), event)
    view = view.because(say("lanes.none"), say("lanes.none_line"))
    kinds = [*map(reader.word("category"), chosen["category"])]
    country = [say.country(chosen["country"])] if chosen["country"] else []
    view = named(view, reader, chosen["typed"], {"timeline.categories": kinds, "timeline.country": country})
    return view if reader.at_publication else replace(view, note=say("timeline.read"))
