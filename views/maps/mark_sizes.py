"""How large the marks of a map are: by number of people, so that they mean the same in every year and drawing."""

import math
from collections.abc import Sequence

import pandas as pd

from views.maps.description import Flow

WIDEST = 12  # pixels of the widest arc
QUIET = 4  # pixels: the radius of a country without a role
HEAD = 9  # pixels of an arrowhead on the route, and of one on a thin arc
LOW, HIGH = 0.1, 0.5  # how high arcs rise, as a part of their length


def arc_width(people: float, most: float) -> float:
    """Return the width of an arc in pixels; `most` people get the widest one."""
    return round(max(1.0, WIDEST * math.sqrt(people / most)), 1)


def head(people: float, most: float) -> float:
    """Return the length in pixels of the arrowhead of an arc, which is wider than the arc."""
    return HEAD + arc_width(people, most)


def arc_heights(flows: Sequence[Flow]) -> list[float]:
    """Return how high each arc rises: by the direction from which it comes, so that none crosses another."""
    bearings = [math.atan2(flow.start[0] - flow.end[0], flow.start[1] - flow.end[1]) % (2 * math.pi) for flow in flows]
    rank = pd.Series(bearings).groupby([flow.asylum for flow in flows]).rank(pct=True)
    return [round(LOW + (HIGH - LOW) * share, 2) for share in rank]


def count_radius(people: float, most: float) -> float:
    """Return the radius in pixels of the ring of a count, whose area goes by the number."""
    return round(6 + 22 * math.sqrt(people / most), 1)


def death_radius(people: float, most: float) -> float:
    """Return the radius in pixels of the dot of deaths, likewise."""
    return round(2 + 12 * math.sqrt(people / most), 1)
