"""A Plotly chart in pixels, as far as it can be known without a browser: where its data and its words are."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pandas as pd

from tests.screen import numbers

Box = tuple[float, float, float, float]  # left, top, right, bottom
WIDTHS = {"phone": 326, "desk": 700}  # of a chart
LEGENDS = {"phone": 80, "desk": 30}
LEFT, BELOW = 48, 28  # pixels that the names of ticks take beside and below the drawing
DAY_ZERO = pd.Timestamp("1970-01-01")
LETTER, ROW = 6.2, 15  # pixels of a letter and of a line of the words


class Pixels:
    """The places of one chart as it is sent to the browser, on a `phone` or a `desk`."""

    def __init__(self, chart: dict, screen: str) -> None:
        self.layout, self.traces = chart["layout"], chart["data"]
        self.right, self.bottom = WIDTHS[screen] - self.layout["margin"]["r"], self.layout["height"] - BELOW
        self.top = 8 + (LEGENDS[screen] if self.layout.get("showlegend") else 0)
        times = [self.number(x) for trace in self.traces for x in numbers(trace["x"])]
        self.times = [self.number(x) for x in self.layout["xaxis"].get("range", [min(times), max(times)])]
        self.kinds = self.layout["yaxis"].get("categoryarray", [])

    def number(self, place: Any) -> float:
        """Return a place on an axis as a number: a year or a value as it is, a date in days, a kind by its order."""
        if isinstance(place, str) and place in getattr(self, "kinds", []):
            return float(self.kinds.index(place))
        return (
            float(place) if isinstance(place, int | float) else (pd.Timestamp(place) - DAY_ZERO) / pd.Timedelta(days=1)
        )

    def x(self, time: Any) -> float:
        """Return how far right a time is."""
        first, last = self.times
        return LEFT + (self.right - LEFT) * ((self.number(time) - first) / (last - first) if last > first else 0.5)

    def y(self, value: Any, axis: str = "y") -> float:
        """Return how far down a value is, by its axis of values."""
        look = self.layout[f"yaxis{axis[1:]}"]
        (low, high), (begins, ends) = look["range"], look.get("domain", (0, 1))
        share = begins + (ends - begins) * (self.number(value) - low) / (high - low)
        return self.bottom - (self.bottom - self.top) * share

    def points(self, trace: dict) -> list[tuple[float, float] | None]:
        """Return the points of a trace, None for a missing one."""
        both = zip(numbers(trace["x"]), numbers(trace["y"]), strict=True)
        return [None if y is None or y != y else (self.x(x), self.y(y, trace.get("yaxis", "y"))) for x, y in both]

    def data(self) -> Iterator[Box]:
        """Yield boxes around all that is drawn: pieces of lines, marks and columns."""
        piled: dict[Any, float] = {}
        for trace in self.traces:
            if trace["type"] == "bar":
                for x, y in zip(numbers(trace["x"]), numbers(trace["y"]), strict=True):
                    piled[x] = piled.get(x, 0) + y
                continue
            size = trace.get("marker", {}).get("size", 0)
            found = self.points(trace)
            sizes = size if isinstance(size, list) else [size] * len(found)
            for point, across in zip(found, sizes, strict=True):
                if point and across:
                    yield (point[0] - across / 2, point[1] - across / 2, point[0] + across / 2, point[1] + across / 2)
            if "lines" in trace["mode"]:
                yield from (box for one, other in pairwise(found) if one and other for box in pieces(one, other))
        half = 0.5 * (self.right - LEFT) / max(len(piled), 1)
        for x, y in piled.items():
            yield (self.x(x) - half, self.y(y), self.x(x) + half, self.bottom)

    def words(self) -> dict[str, Box]:
        """Return the box of every text on the chart whose place is inside its range."""
        first, last = self.times
        inside = [mark for mark in self.layout.get("annotations", []) if first <= self.number(mark["x"]) <= last]
        return {mark["text"]: self.box(mark) for mark in inside}

    def box(self, mark: dict) -> Box:
        """Return the left, top, right and bottom of an annotation."""
        rows = mark["text"].split("<br>")
        wide, tall = LETTER * max(map(len, rows)), ROW * len(rows) + 2
        x, y = self.x(mark.get("ax", mark["x"])) + mark.get("xshift", 0), mark.get("ay", mark["y"])
        down = (
            self.top + (self.bottom - self.top) * (1 - y)
            if mark.get("yref") == "paper"
            else self.y(y, mark.get("yref", "y"))
        )
        down -= mark.get("yshift", 0)
        left = x - {"left": 0, "center": wide / 2, "right": wide}[mark["xanchor"]]
        top = down - {"top": 0, "middle": tall / 2, "bottom": tall}[mark.get("yanchor", "middle")]
        return left, top, left + wide, top + tall


def pieces(one: tuple[float, float], other: tuple[float, float], steps: int = 8) -> Iterator[Box]:
    """Yield small boxes along a straight line."""
    along = [tuple(a + (b - a) * i / steps for a, b in zip(one, other, strict=True)) for i in range(steps + 1)]
    for (x, y), (right, down) in pairwise(along):
        yield (min(x, right), min(y, down), max(x, right), max(y, down))


def cover(one: Box, other: Box) -> bool:
    """Return whether two boxes have more than their rims in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
