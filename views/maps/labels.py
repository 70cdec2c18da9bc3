"""Places names on a map beside, above or below their dots, so that they do not cover each other."""

import itertools
import math
from collections.abc import Callable, Iterable

from views.maps.viewport import Viewport

SIZE = 13  # pixels
WIDE = 7.2  # pixels of one letter, on average
TALL = 20  # pixels of a label with its padding
# text anchor, and the way from the edge of the dot to the anchor: right and down, best place first
SPOTS = [("start", 1, 0), ("end", -1, 0), ("middle", 0, -1), ("middle", 0, 1)]
SPOTS += [("start", 1, 1), ("end", -1, 1), ("start", 1, -1), ("end", -1, -1)]
LARGE = 12  # pixels of radius: rings from here on may be written over
COUNT = 100  # the importance of the text at a count: only the name of a chosen country has more
GAP = 4  # pixels between dot and label
AWAY, AROUND = (
    range(20, 300, 6),
    [math.pi * step / 12 for step in range(24)],
)  # where a name at the end of a line can be
DOT, POINT = 5, 2  # pixels: half of the room of a dot, and of a point of such a line

Box = tuple[float, float, float, float]
Measure = Callable[[str], tuple[float, float]]


def average(label: str) -> tuple[float, float]:
    """Return about how wide and high a label is, in whatever font a browser has."""
    return WIDE * len(label), TALL


def placed(rows: list[dict], viewport: Viewport, measure: Measure = average) -> list[dict]:
    """Return the labels that find room, most important first, each with its anchor `t` and its offset `o`.

    Rows have `p` (longitude, latitude), `s` (radius of the dot in pixels), `label` and `k` (importance). In
    `viewport` the map opens: closer up there is only more room. A label that would cover another, or leave the
    viewport, in every place is left out.
    """
    taken, found = _dots(rows, viewport), []
    for row in sorted(rows, key=lambda row: -row["k"]):
        tall = measure(row["label"])[1]
        for anchor, right, down in SPOTS:
            offset = [right * (row["s"] + GAP), down * (row["s"] / 2 + tall / 2 + 1)]
            label = {"p": row["p"], "label": row["label"], "t": anchor, "o": offset}
            if _free([box(label, viewport, measure)], taken, viewport):
                taken.append(box(label, viewport, measure))
                found.append(label)
                break
    return found


def with_lines(rows: list[dict], found: list[dict], viewport: Viewport, measure: Measure) -> list[dict]:
    """Return the labels that are not among the `found` ones, each as near as there is room for it and for a line to it.

    Rows and labels are those of `placed`; a label stands in the middle of its place.
    """
    names, more = {label["label"] for label in found}, []
    rooms, dots = [box(label, viewport, measure) for label in found], _dots(rows, viewport)
    small = _dots(rows, viewport, POINT)  # a line may pass close by
    for row in [row for row in rows if row["label"] not in names]:
        (x, y), (width, tall) = viewport.pixel(*row["p"]), measure(row["label"])
        for away, angle in itertools.product(AWAY, AROUND):
            right, down = away * math.cos(angle), away * math.sin(angle)
            room = x + right - width / 2, y + down - tall / 2, x + right + width / 2, y + down + tall / 2
            if not _free([room], dots + rooms, viewport):
                continue
            line = _line(x, y, right, down, room)
            if _free(line, small + rooms, viewport):
                rooms += [room, *line]
                more.append({"p": row["p"], "label": row["label"], "t": "middle", "o": [right, down]})
                break
    return more


def box(label: dict, viewport: Viewport, measure: Measure = average) -> Box:
    """Return the left, top, right and bottom of a placed label, in pixels of the viewport."""
    (x, y), (right, down), (width, tall) = viewport.pixel(*label["p"]), label["o"], measure(label["label"])
    left = x + right - {"start": 0, "middle": width / 2, "end": width}[label["t"]]
    return left, y + down - tall / 2, left + width, y + down + tall / 2


def cover(one: Box, other: Box) -> bool:
    """Return whether two boxes, each with its left, top, right and bottom, cover each other."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _dots(rows: list[dict], viewport: Viewport, reach: float = DOT) -> list[Box]:
    return [_around(*viewport.pixel(*row["p"]), reach) for row in rows if row["s"] < LARGE]


def _around(x: float, y: float, reach: float) -> Box:
    return x - reach, y - reach, x + reach, y + reach


def _line(x: float, y: float, right: float, down: float, room: Box) -> list[Box]:
    """Return the points of the line from a dot to its label, from the edge of the one to that of the other."""
    long = math.hypot(right, down)
    parts = [way / long for way in range(DOT + 2 * POINT, int(long), POINT)]
    points = [_around(x + part * right, y + part * down, POINT / 2) for part in parts]
    return [point for point in points if not cover(point, room)]


def _free(boxes: Iterable[Box], taken: list[Box], viewport: Viewport) -> bool:
    return all(_inside(box, viewport) and not any(cover(box, other) for other in taken) for box in boxes)


def _inside(box: Box, viewport: Viewport) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= viewport.width and box[3] <= viewport.height
