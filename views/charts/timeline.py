"""Events on an axis of time: one lane for each category, one sign for each event."""

from typing import Any

import pandas as pd

from views.charts.description import Event, Lane, Lanes, Tick, article_day
from views.say import Say
from views.view import View, nothing

HEIGHT = 340  # pixels
LANES = ["article", "summit", "diplomacy", "policy", "displacement"]
SHAPES = {
    "article": "star",
    "summit": "diamond",
    "diplomacy": "circle",
    "policy": "square",
    "displacement": "triangle",
}


def lanes(
    rows: pd.DataFrame,
    say: Say,
    day: pd.Timestamp | None,
    chosen: str | None = None,
) -> View:
    """Show events on a time axis, the `chosen` one larger.

    `rows`: event, start, end, precision, title, short_title, importance, category, source.
    """
    shown = rows.drop(columns=["short_title", "importance"])
    if rows.empty:
        return nothing(say, shown)
    found = tuple(_lane(rows, lane, chosen, say) for lane in LANES if lane in set(rows["category"]))
    first, last = rows.loc[rows["start"].idxmin()], rows.loc[rows["start"].idxmax()]
    facts = {"n": len(rows), "span": (_begin(first), _begin(last))}
    counts = rows["category"].value_counts()
    parts = [say("lanes.part", category=say(f"category.{c}"), n=int(n)) for c, n in counts.items()]
    title = say("lanes.title", **facts)
    return View(
        title=title,
        line=say("lanes.line", **facts),
        alt=say("lanes.alt", **facts, title=title, parts=say.list_of(parts)),
        rows=shown,
        drawing=Lanes(lanes=found, **_time(rows, say), height=HEIGHT, day=article_day(day, say)),
    )


def _begin(event: pd.Series) -> str:
    """Return when an event began, to its precision: a year, a month or a day of ISO 8601."""
    lengths = {"year": len("2022"), "month": len("2022-06"), "day": len("2022-06-06")}
    return str(event["start"])[: lengths[event["precision"]]]


def _lane(rows: pd.DataFrame, lane: str, chosen: str | None, say: Say) -> Lane:
    events = tuple(
        Event(
            code=row.event,
            time=row.start,
            text=f"{say.period(row.start, row.end, row.precision)}\n{row.title}",
            chosen=row.event == chosen,
            name=row.short_title,
            importance=row.importance,
        )
        for row in rows[rows["category"] == lane].itertuples()
    )
    colour = "accent" if lane == "article" else f"series.{2 + LANES.index(lane)}"
    return Lane(say(f"category.{lane}"), colour, SHAPES[lane], events)


def _time(rows: pd.DataFrame, say: Say) -> dict[str, Any]:
    """Return the axis of time: its ends and at most nine ticks, named in the reader's language."""
    first, last = rows["start"].min(), rows["start"].max()
    days = max((last - first).days, 1)
    pad = pd.Timedelta(days=max(days * 0.04, 0.5))
    if days <= 31:
        ticks = pd.date_range(first.normalize(), last, freq=f"{days // 8 + 1}D")
        texts = [_upright(say("lanes.day_tick", day=tick)) for tick in ticks]
    elif days <= 3 * 366:
        ticks = pd.date_range(first, last, freq=f"{days // 270 + 1}MS")
        texts = [_upright(say("lanes.month_tick", day=tick)) for tick in ticks]
    else:
        step = next((years for years in (1, 2, 5, 10) if days <= 7 * 366 * years), 20)
        ticks = [pd.Timestamp(year, 1, 1) for year in range(first.year, last.year + 1) if year % step == 0]
        texts = [str(tick.year) for tick in ticks]
    both = zip(ticks, texts, strict=True)
    return {"first": first - pad, "last": last + pad, "ticks": tuple(Tick(time, name) for time, name in both)}


def _upright(text: str) -> str:
    """Return a text on two lines: on a phone a single one would be tilted to fit."""
    return "\n".join(text.rsplit(" ", 1))
