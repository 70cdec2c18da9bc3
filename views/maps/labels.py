"""Places names on a map beside, above or below their dots, so that they do not cover each other."""

from views.maps.viewport import Viewport
from views.pictures import fonts

SIZE = 13  # pixels
PADDING = 3  # pixels at both sides of a label
TALL = 20  # pixels of a label with its padding
# text anchor, and the way from the edge of the dot to the anchor: right and down, best place first
SPOTS = [("start", 1, 0), ("end", -1, 0), ("middle", 0, -1), ("middle", 0, 1)]
SPOTS += [("start", 1, 1), ("end", -1, 1), ("start", 1, -1), ("end", -1, -1)]
LARGE = 12  # pixels of radius: rings from here on may be written over
COUNT = 100  # the importance of the text at a count: only the name of a chosen country has more
GAP = 4  # pixels between dot and label

Box = tuple[float, float, float, float]


def placed(rows: list[dict], viewport: Viewport) -> list[dict]:
    """Return the labels that find room, most important first, each with its anchor `t` and its offset `o`.

    Rows have `p` (longitude, latitude), `s` (radius of the dot in pixels), `label` and `k` (importance). In
    `viewport` the map opens: closer up there is only more room. A label that would cover another, or leave the
    viewport, in every place is left out.
    """
    taken: list[Box] = [_dot(row["p"], viewport) for row in rows if row["s"] < LARGE]
    found = []
    for row in sorted(rows, key=lambda row: -row["k"]):
        for anchor, right, down in SPOTS:
            offset = [right * (row["s"] + GAP), down * (row["s"] / 2 + TALL / 2 + 1)]
            box = _box(row, viewport, anchor, *offset)
            if _inside(box, viewport) and not any(cover(box, other) for other in taken):
                taken.append(box)
                found.append({"p": row["p"], "label": row["label"], "t": anchor, "o": offset})
                break
    return found


def _dot(point: list[float], viewport: Viewport) -> Box:
    x, y = viewport.pixel(*point)
    return x - 5, y - 5, x + 5, y + 5


def _box(row: dict, viewport: Viewport, anchor: str, right: float, down: float) -> Box:
    x, y = viewport.pixel(*row["p"])
    width = fonts.width(row["label"], SIZE)
    left = x + right - {"start": 0, "middle": width / 2, "end": width}[anchor]
    return left - PADDING, y + down - TALL / 2, left + width + PADDING, y + down + TALL / 2


def _inside(box: Box, viewport: Viewport) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= viewport.width and box[3] <= viewport.height


def cover(one: Box, other: Box) -> bool:
    """Return whether two boxes, each with its left, top, right and bottom, cover each other."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
