"""Names beside the marks of the timeline: as many as have room, on a screen as wide as assumed or wider."""

import json
from itertools import combinations, product

import pandas as pd
import pytest
from plotly.io import to_json

from content.pages.timeline import lanes
from content.reader import DESKTOP, PHONE, Reader
from tables.load import rows
from ui.card import _drawing
from views.pictures import fonts

HEIGHT = 280  # pixels of the plane, at least
WIDER = (1, 1.3, 2)  # times as wide as assumed
SIDES = {"left": -1, "center": -0.5, "right": 0}  # of its width a name begins away from its mark
Box = tuple[float, float, float, float]


def sent(who: Reader, span: str, event: str | None = None) -> dict:
    """Return the chart of a span of the story as the browser gets it."""
    view = lanes.make(who, typed="", span=span, category=[], country=None, event=event)
    return json.loads(to_json(_drawing(view.drawing, who)))


def drawn(chart: dict, width: float) -> tuple[dict[str, Box], dict[str, Box]]:
    """Return the edges of the names, by the code of the event, and those of all marks, on a plane so wide.

    Names lie where Plotly sets them: away from the middle of the mark by its radius / 0.8 + 1.
    """
    names, marks = {}, {}
    first, last = (_days(time) for time in chart["layout"]["xaxis"]["range"])
    low, high = chart["layout"]["yaxis"]["range"]
    order = chart["layout"]["yaxis"]["categoryarray"]
    for trace in chart["data"]:
        y = HEIGHT * (high - order.index(trace["name"])) / (high - low)
        texts = zip(trace.get("text", []), trace.get("textposition", []), strict=True)
        said = list(texts) or [("", "")] * len(trace["x"])
        for code, time, size, (text, place) in zip(
            trace["customdata"], trace["x"], trace["marker"]["size"], said, strict=True
        ):
            x, half = width * (_days(time) - first) / (last - first), size / 2
            marks[code] = (x - half, y - half, x + half, y + half)
            if text:
                names[code] = _name(x, y, half / 0.8 + 1, text, *place.split())
    return names, marks


def _days(time: str) -> float:
    return pd.Timestamp(time).timestamp() / 86_400


def _name(x: float, y: float, gap: float, text: str, level: str, side: str) -> Box:
    wide, tall = fonts.width(text, 12), 12
    left = x + SIDES[side] * wide + {"left": -gap, "center": 0, "right": gap}[side]
    top = y - gap - tall if level == "top" else y + gap
    return left, top, left + wide, top + tall


def cover(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("screen", [DESKTOP, PHONE])
@pytest.mark.parametrize("span", ["run_up", "summit", "story"])
def test_no_name_covers_another_or_a_mark_or_leaves_the_plane_however_wide_it_is(screen, span):
    for then, event in product((False, True), (None, "EV27", "EV38")):
        if then and span == "summit":
            continue  # it lay ahead
        who = Reader(screen=screen, at_publication=then)
        chart = sent(who, span, event)
        for wider in WIDER:
            width = who.plane * wider
            names, marks = drawn(chart, width)
            assert names
            assert [one for one in combinations(names.values(), 2) if cover(*one)] == []
            assert [one for one in product(names.values(), marks.values()) if cover(*one)] == []
            assert min(box[0] for box in names.values()) >= 0
            assert max(box[2] for box in names.values()) <= width
            assert min(box[1] for box in names.values()) >= 0
            assert max(box[3] for box in names.values()) <= HEIGHT


@pytest.mark.parametrize("screen", [DESKTOP, PHONE])
@pytest.mark.parametrize("span", ["run_up", "story"])
def test_no_name_lies_across_the_line_at_the_day_of_the_article_however_wide_the_plane_is(screen, span):
    who = Reader(screen=screen)
    chart = sent(who, span)
    first, last = (_days(time) for time in chart["layout"]["xaxis"]["range"])
    for wider in WIDER:
        width = who.plane * wider
        for line in chart["layout"]["shapes"]:
            x = width * (_days(line["x0"]) - first) / (last - first)
            piece = (x, HEIGHT * (1 - line["y1"]), x + 1, HEIGHT * (1 - line["y0"]))
            assert [name for name in drawn(chart, width)[0].values() if cover(name, piece)] == []


def test_the_article_and_the_declaration_have_their_names_before_events_of_less_importance():
    names, _ = drawn(sent(Reader(), "run_up"), Reader().plane)
    assert {key for key, event in rows("events").items() if event.importance == 3} <= {*names}
