"""The land of a map in few corners: enough to tell over which country a pointer is, as it travels with every map."""

from collections.abc import Sequence
from functools import cache

import numpy as np

from views.maps.description import Outlines, Point

AWAY = 0.45  # degrees that an edge may lie beside the true one
SMALL = 4  # degrees of width and height together: a smaller island is where its dot is


@cache
def _plain(ring: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return a ring with only those corners that lie further than `AWAY` from the line without them."""
    points, keep = np.array(ring), {0, len(ring) - 1}
    left = [(0, len(ring) // 2), (len(ring) // 2, len(ring) - 1)]
    while left:
        first, last = left.pop()
        keep |= {first, last}
        if last - first < 2:
            continue
        way, steps = points[last] - points[first], points[first + 1 : last] - points[first]
        off = np.abs(way[0] * steps[:, 1] - way[1] * steps[:, 0]) / (np.hypot(*way) or 1)
        if off.max() > AWAY:
            corner = first + 1 + int(off.argmax())
            left += [(first, corner), (corner, last)]
    return tuple((round(float(points[i, 0]), 1), round(float(points[i, 1]), 1)) for i in sorted(keep))


def rings(outlines: Outlines, iso3: str) -> list[Sequence[Point]]:
    """Return the land of a country as rings of few corners, without small islands."""
    whole = [tuple(ring) for ring in outlines.get(iso3, [])]
    return [_plain(ring) for ring in whole if np.ptp(np.array(ring), axis=0).sum() > SMALL]
