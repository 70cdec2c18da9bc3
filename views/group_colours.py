"""The colours of what is no country, the same in every chart: a stack draws its groups in the order given here.

The order is fixed, since the largest group of one year is not that of another. What lies on each other in any year,
also where a group between has nobody, is told apart by all eyes.
"""

from collections.abc import Sequence

from views.palette import SERIES

# Of displaced people: in the order in which the groups came to be counted, so that none that is not counted yet lies
# between two others.
GROUPS = {
    "idps": "series.4",
    "refugees": "transit",
    "palestine_refugees": "series.5",
    "asylum_seekers": "series.6",
    "other_in_need": "series.3",
    "refugee_like": "host",
}
AREAS = {  # where people died or disappeared
    "us_mexico_border": "series.6",
    "caribbean": "series.5",
    "mexico_central_america": "series.4",
    "darien": "transit",
    "south_america": "series.3",
    "north_america": "host",
}


def in_turn(codes: Sequence[str]) -> dict[str, str]:
    """Return a colour for each code that has none of its own, in order: those of the roles come last."""
    order = [*range(3, SERIES - 1), *range(3)]
    return {code: f"series.{order[i % len(order)]}" for i, code in enumerate(codes)}
