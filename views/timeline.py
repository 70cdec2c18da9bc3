"""The story on a line of time: one lane for each category, one mark for each event."""

import pandas as pd

from views import chart
from views.annotations import mark_day
from views.palette import Palette
from views.say import Say
from views.view import View, nothing

LANES = ["article", "summit", "diplomacy", "policy", "displacement"]
WORD = 0.3  # of a lane above the uppermost: room for the word at the day of the article
SHAPES = {
    "article": "star",
    "summit": "diamond",
    "diplomacy": "circle",
    "policy": "square",
    "displacement": "triangle-up",
}


def lanes(
    rows: pd.DataFrame,
    say: Say,
    palette: Palette,
    day: pd.Timestamp | None,
    chosen: str | None = None,
    height: int = 340,
) -> View:
    """Show events on a time axis, the `chosen` one larger.

    `rows`: event, start, end, precision, title, category, source.
    """
    if rows.empty:
        return nothing(say, rows)
    traces = [_lane(rows, lane, chosen, say, palette) for lane in LANES if lane in set(rows["category"])]
    layout = chart.canvas(say, height, xaxis=_axis(rows, say))
    layout["yaxis"] = _lanes_axis([trace["name"] for trace in traces])
    figure = mark_day(chart.draw(traces, layout, palette), day, say, palette)
    first, last = rows.loc[rows["start"].idxmin()], rows.loc[rows["start"].idxmax()]
    facts = {"n": len(rows), "first": _known(first), "last": _known(last)}
    counts = rows["category"].value_counts()
    parts = [say("lanes.part", category=say(f"category.{c}"), n=int(n)) for c, n in counts.items()]
    return View(
        title=say("lanes.title", **facts),
        line=say("lanes.line", **facts),
        alt=say("lanes.alt", **facts, parts=say.listed(parts)),
        rows=rows,
        drawing=figure,
    )


def _known(event: pd.Series) -> str:
    """Return when an event began, as far as it is known: a year or a day of ISO 8601."""
    return str(event["start"])[: len("2022") if event["precision"] == "year" else len("2022-06-06")]


def _lane(rows: pd.DataFrame, lane: str, chosen: str | None, say: Say, palette: Palette) -> dict:
    mine = rows[rows["category"] == lane]
    paint = palette.accent if lane == "article" else palette.series[2 + LANES.index(lane)]
    hover = [f"{say.period(row.start, row.end, row.precision)}<br>{row.title}" for row in mine.itertuples()]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": say(f"category.{lane}"),
        "x": mine["start"],
        "y": [say(f"category.{lane}")] * len(mine),
        "customdata": mine["event"],
        "hovertext": hover,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "symbol": SHAPES[lane],
            "color": paint,
            "size": [22 if event == chosen else 13 for event in mine["event"]],
            "line": {"color": palette.background, "width": 1.5},
        },
    }


def _lanes_axis(names: list[str]) -> dict:
    """Return an axis with a lane for each name, the first on top, and room for a word above it."""
    order = {"categoryorder": "array", "categoryarray": names[::-1], "range": [-0.5, len(names) - 0.5 + WORD]}
    return order | {"automargin": True, "showgrid": True}


def _axis(rows: pd.DataFrame, say: Say) -> dict:
    """Return a time axis with at most nine ticks, named in the reader's language."""
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
    return {
        "range": [first - pad, last + pad],
        "tickvals": list(ticks),
        "ticktext": texts,
        "showgrid": True,
    }


def _upright(text: str) -> str:
    """Return a text on two lines: on a phone a single one would be tilted to fit."""
    return "<br>".join(text.rsplit(" ", 1))
