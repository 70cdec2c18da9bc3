"""The lines of the map as layers of deck.gl: flows as curves, the land route, and the arrowheads of both."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pydeck as pdk

from views.maps import mark_sizes
from views.maps.curves import curves, route_heads
from views.maps.description import Flow, Point
from views.maps.viewport import Viewport
from views.palette import Palette, rgb

PIXELS = pdk.types.String("pixels")
ARC = 190  # of 255: how much an arc covers
CORNERS = 13  # of a curve on the screen
UP = 90  # degrees: where the sign of an arrowhead points
HEAD = "▲"
ON_TOP = {"depthCompare": "always"}  # nothing covers what lies under it


def route(legs: Sequence[tuple[Point, Point]], palette: Palette) -> pdk.Layer:
    """Return the land route as a dashed line."""
    return pdk.Layer(
        "PathLayer",
        [{"path": [list(point) for point in leg]} for leg in legs],
        id="corridor",
        get_path="path",
        get_color=rgb(palette.text, 200),
        get_width=2,
        width_units=PIXELS,
        get_dash_array=[5, 4],
        extensions=[{"@@type": "PathStyleExtension", "dash": True}],
    )


def arcs(flows: Sequence[Flow], most: float, palette: Palette, viewport: Viewport, scale: float) -> pdk.Layer:
    """Return the flows as curves from the colour of origins to that of hosts; `most` people get the widest one.

    Widths are `scale` times the full ones.
    """
    lines, parts = curves(flows, viewport), np.linspace(0, 1, CORNERS)
    points = np.round([viewport.degrees(lines.along(part, part)) for part in parts], 2).transpose(1, 0, 2)
    widths = [round(max(1.0, scale * mark_sizes.arc_width(flow.people, most)), 1) for flow in flows]
    start, end = np.array(rgb(palette.origin, ARC)), np.array(rgb(palette.host, ARC))
    rows = [
        {"path": path, "w": width, "iso3": [flow.origin, flow.asylum], "tip": flow.tip}
        for path, width, flow in zip(points.tolist(), widths, flows, strict=True)
    ]
    return pdk.Layer(
        "PathLayer",
        rows,
        id="flows",
        pickable=True,
        auto_highlight=True,
        get_path="path",
        # One colour for each corner, the same on every curve: an expression, for a constant has one colour alone.
        get_color=str(np.round(start + (end - start) * parts[:, None]).astype(int).tolist()),
        get_width="w",
        width_units=PIXELS,
        cap_rounded=True,
        parameters=ON_TOP,
    )


def heads(
    flows: Sequence[Flow],
    most: float,
    legs: Sequence[tuple[Point, Point]],
    palette: Palette,
    viewport: Viewport,
    scale: float,
) -> pdk.Layer:
    """Return the arrowheads of the flows and of the legs of the route."""
    found = [*(curves(flows, viewport).heads() if flows else []), *(route_heads(legs, viewport) if legs else [])]
    sizes = [mark_sizes.head(flow.people, most) for flow in flows] + [mark_sizes.HEAD] * len(legs)
    places = viewport.degrees(np.array([place for place, _ in found])).round(3).tolist()
    rows: list[dict[str, Any]] = [
        {"p": place, "h": HEAD, "t": round(angle - UP), "s": round(scale * size, 1)}
        for place, (_, angle), size in zip(places, found, sizes, strict=True)
    ]
    return pdk.Layer(
        "TextLayer",
        rows,
        id="heads",
        get_position="p",
        get_text="h",
        get_angle="t",
        get_size="s",
        get_color=rgb(palette.text),
        character_set=pdk.types.String("auto"),
        parameters=ON_TOP,
    )
