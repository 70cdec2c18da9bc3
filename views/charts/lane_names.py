"""Which events in lanes have their names beside their marks, and on which side: as many as have room.

What has room stays clear where the plane is larger: marks move apart, and names keep their size.
"""

import math
from typing import Any, NamedTuple

from views.charts.description import Event, Lanes
from views.charts.mark_sizes import sign
from views.pictures import fonts

SIZE, LINE = 12, 14  # pixels of the letters of a name, and of its line
CLEAR = 3  # pixels that names keep from each other
WORD = 0.3  # of a lane above the uppermost on a screen: room for the word at the day of the article
CLUSTER = 16  # pixels: marks that are closer look like one, which a name may stand over


class Spot(NamedTuple):
    """Where a name lies, seen from its mark.

    `right` of it (1), left (-1) or in its middle (0); `down`, below it (1), or above (-1).
    """

    right: int
    down: int


SPOTS = (Spot(0, -1), Spot(0, 1), Spot(1, -1), Spot(-1, -1), Spot(1, 1), Spot(-1, 1))  # the best first


class Box(NamedTuple):
    """A part of the plane in pixels, right of and below the upper left corner of its uppermost lane."""

    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: "Box") -> bool:
        """Return whether the two have more than an edge in common."""
        beside = self.left < other.right and other.left < self.right
        return beside and self.top < other.bottom and other.top < self.bottom


def away(event: Event) -> float:
    """Return how many pixels a name is away from the middle of its mark, across and up or down: as Plotly sets it."""
    return sign(event) / 2 / 0.8 + 1


def named(chart: Lanes, width: float, lane: float) -> dict[str, Spot]:
    """Return the side of its mark on which the name of each event stands that has room, by the code of the event.

    The plane is `width` pixels wide and each lane `lane` pixels high. The most important names come first. None covers
    another or a mark, stands over a mark that is clearly another's, or leaves the lanes; across the day of the article
    one stands only where it has no other place.
    """
    marks = _marks(chart, width, lane)
    whole, day, found = Box(0, 0, width, lane * len(chart.lanes)), _day(chart, width), {}
    names: list[Box] = []
    for mark in sorted(marks, key=lambda mark: -mark.event.importance):
        kept = [other.box(lane if mark.beside(other) else sign(other.event)) for other in marks]
        boxes = {spot: _name(mark, spot, fonts.width(mark.event.name, SIZE)) for spot in SPOTS}
        for spot, box in sorted(boxes.items(), key=lambda one: one[1].left < day < one[1].right):
            if _inside(box, whole) and not any(box.covers(other) for other in [*kept, *names]):
                found[mark.event.code] = spot
                names.append(box)
                break
    return found


def across(chart: Lanes, width: float, lane: float, above: float) -> list[tuple[float, float]]:
    """Return where names lie across the line at the day of the article, as shares of the plane's height from below.

    So many pixels are `above` the uppermost lane. There the line is left out: a word is read without it.
    """
    day, found, whole = _day(chart, width), named(chart, width, lane), lane * len(chart.lanes) + above
    marks = [mark for mark in _marks(chart, width, lane) if mark.event.code in found]
    boxes = [_name(mark, found[mark.event.code], fonts.width(mark.event.name, SIZE)) for mark in marks]
    # A letter is higher than its line is given: the first piece of the line would touch it.
    crossing = [(box.top - CLEAR, box.bottom + CLEAR) for box in boxes if box.left < day < box.right]
    return sorted((1 - (above + low) / whole, 1 - (above + high) / whole) for high, low in crossing)


class _Mark(NamedTuple):
    event: Event
    x: float
    y: float

    def box(self, height: float) -> Box:
        """Return what it takes of the plane, so many pixels high."""
        half = sign(self.event) / 2
        return Box(self.x - half, self.y - height / 2, self.x + half, self.y + height / 2)

    def beside(self, other: "_Mark") -> bool:
        """Return whether another mark of the lane is far enough away to be told apart."""
        return self.y == other.y and abs(self.x - other.x) > CLUSTER


def _marks(chart: Lanes, width: float, lane: float) -> list[_Mark]:
    return [
        _Mark(event, _across(event.time, chart, width), lane * (number + 0.5))
        for number, row in enumerate(chart.lanes)
        for event in row.events
    ]


def _across(time: Any, chart: Lanes, width: float) -> float:
    return width * ((time - chart.first) / (chart.last - chart.first))


def _day(chart: Lanes, width: float) -> float:
    """Return where the line at the day of the article is: far outside where there is none."""
    return _across(chart.day.time, chart, width) if chart.day else -math.inf


def _name(mark: _Mark, spot: Spot, wide: float) -> Box:
    gap = away(mark.event)
    left = mark.x + spot.right * gap - wide * (1 - spot.right) / 2
    top = mark.y + spot.down * gap - (LINE if spot.down < 0 else 0)
    return Box(left - CLEAR, top, left + wide + CLEAR, top + LINE)


def _inside(box: Box, whole: Box) -> bool:
    across = whole.left <= box.left + CLEAR and box.right - CLEAR <= whole.right
    return across and whole.top <= box.top and box.bottom <= whole.bottom
