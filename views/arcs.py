"""The flows as arcs that fan out from the country they lead to."""

import math

import pandas as pd
import pydeck as pdk

from views.palette import Palette, rgb
from views.say import Say

MOST = 40  # more would hide each other; the table has all flows
WIDEST = 12  # pixels of the widest arc
LOW, HIGH = 0.1, 0.5  # how high arcs rise, as a part of their length
ALPHA = 190  # of 255


def arcs(flows: pd.DataFrame, most: float, say: Say, palette: Palette) -> pdk.Layer:
    """Return the widest flows as arcs; `most` people get the widest one.

    `flows`: origin, asylum, people, from_lon, from_lat, to_lon, to_lat.
    """
    top = flows.nlargest(MOST, "people")
    rows = [
        {
            "a": [row.from_lon, row.from_lat],
            "b": [row.to_lon, row.to_lat],
            "w": round(max(1.0, WIDEST * math.sqrt(row.people / most)), 1),
            "h": height,
            "tip": say("map.tip.flow", origin=row.origin, asylum=row.asylum, people=row.people),
        }
        for row, height in zip(top.itertuples(), fan(top), strict=True)
    ]
    return pdk.Layer(
        "ArcLayer",
        rows,
        id="flows",
        pickable=True,
        get_source_position="a",
        get_target_position="b",
        get_source_color=rgb(palette.origin, ALPHA),
        get_target_color=rgb(palette.host, ALPHA),
        get_width="w",
        get_height="h",
        get_tilt=40,
        width_units=pdk.types.String("pixels"),
    )


def fan(flows: pd.DataFrame) -> list[float]:
    """Return how high each arc rises: those into one country fan out like the ribs of a leaf, without crossing.

    `flows`: asylum, from_lon, from_lat, to_lon, to_lat.
    """
    bearing = [
        math.atan2(row.from_lon - row.to_lon, row.from_lat - row.to_lat) % (2 * math.pi) for row in flows.itertuples()
    ]
    place = pd.Series(bearing, flows.index).groupby(flows["asylum"]).rank(pct=True)
    return [round(LOW + (HIGH - LOW) * share, 2) for share in place]
