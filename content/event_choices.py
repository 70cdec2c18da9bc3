"""What a reader can choose among the events of the timeline, and which of them that leaves."""

import pandas as pd

from content.choices import Arguments, Choice, Optional, Several, Text, fixed, values_of
from content.reader import Reader
from tables import country_rows, derive, series
from views.charts import timeline

SPANS = ("run_up", "summit", "story")
TEXTS = ["event", "title", "description", "place", "note", "when", "category_word", "country_words"]


def categories(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the kinds of events, in the order of their lanes."""
    kinds = set(reader.table("events")["category"])
    return [lane for lane in timeline.LANES if lane in kinds]


def countries(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the countries that events concern, by their names."""
    return sorted(map(str, values_of("events", "countries")(reader, chosen)), key=reader.say.sort_key)


def _span(reader: Reader, chosen: Arguments) -> str:
    """Return the span with which the page opens: what is searched for is looked for in the whole story."""
    return "story" if chosen["typed"] else "run_up"


TYPED = Text(name="q", argument="typed", label="timeline.search", silent=True)
SPAN = Choice(name="span", options=fixed(*SPANS), words="span", label="timeline.span", silent=True, default=_span)
CATEGORY = Several(name="category", options=categories, words="category", label="timeline.categories")
COUNTRY = Optional(name="country", options=countries, words="country", label="timeline.country", silent=True)
EVENT = Optional(
    name="event",
    options=values_of("events", "event"),
    words=lambda reader: dict(reader.table("events")[["event", "title"]].to_numpy()).__getitem__,
    label="timeline.open",
)


def filtered(reader: Reader, chosen: Arguments) -> pd.DataFrame:
    """Return the events of a span that search and filters leave; a filter without a choice leaves all."""
    found = series.span(reader.table("events"), chosen["span"])
    found = found[found["category"].isin(chosen["category"] or found["category"])]
    found = country_rows.events(found, chosen["country"]) if chosen["country"] else found
    return found[found["event"].isin(_matching(found, chosen["typed"], reader))] if chosen["typed"] else found


def _matching(events: pd.DataFrame, typed: str, reader: Reader) -> pd.Series:
    """Return the keys of the events in which all typed words stand, also those for day, kind and countries."""
    say, codes = reader.say, events["countries"].str.split(";")
    words = {
        "when": [say.period(row.start, row.end, row.precision) for row in events.itertuples()],
        "category_word": events["category"].map(reader.word("category")),
        "country_words": codes.map(lambda some: " ".join(map(say.country, some)), na_action="ignore"),
    }
    return derive.matching(events.assign(**words), typed, TEXTS)["event"]
