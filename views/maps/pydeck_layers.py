"""The layers of the map as those of deck.gl, from the ground up: land, route, deaths, flows, counts, places, names."""

from collections.abc import Sequence
from typing import Any

import pydeck as pdk

from views.maps import labels, mark_sizes
from views.maps.description import Area, Count, Flow, Place, Point
from views.maps.viewport import Viewport
from views.palette import Palette, rgb

SHAPES = "app/static/americas.geojson"  # fetched once by the browser instead of travelling with every run
SYMBOLS = {"triangle": "▲", "diamond": "◆", "circle": "●"}
ON_TOP = {"depthCompare": "always"}  # arcs rise from the map and would cover what lies under them
PIXELS, FONT = pdk.types.String("pixels"), pdk.types.String("Dashboard Sans, Source Sans, sans-serif")
ARC = 190  # of 255: how much an arc covers


def land(areas: Sequence[Area], palette: Palette) -> pdk.Layer:
    """Return the areas in their colours, the other countries in that of the background.

    deck.gl fetches the shapes by itself, so no colour can lie in them: it evaluates an expression for each,
    `one of these codes ? colour : ... : plain`.
    """
    codes: dict[str, list[str]] = {}
    for area in areas:
        colour = rgb(palette.colour(area.colour), round(255 * area.opacity))
        codes.setdefault(str(colour), []).append(f"properties.id=='{area.iso3}'")
    cases = [f"{'||'.join(same)}?{colour}:" for colour, same in codes.items()]
    fill = ("".join(cases) + str(rgb(palette.background))).replace(" ", "")
    return pdk.Layer(
        "GeoJsonLayer",
        SHAPES,
        id="land",
        stroked=True,
        get_fill_color=fill,
        get_line_color=rgb(palette.border),
        get_line_width=1,
        line_width_units=PIXELS,
        update_triggers={"getFillColor": [fill]},
    )


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


def arcs(flows: Sequence[Flow], most: float, palette: Palette) -> pdk.Layer:
    """Return the flows as arcs that fan out from the country they lead to; `most` people get the widest one."""
    rows = [
        {
            "a": list(flow.start),
            "b": list(flow.end),
            "w": mark_sizes.arc_width(flow.people, most),
            "h": height,
            "tip": flow.tip,
        }
        for flow, height in zip(flows, mark_sizes.arc_heights(flows), strict=True)
    ]
    return pdk.Layer(
        "ArcLayer",
        rows,
        id="flows",
        pickable=True,
        get_source_position="a",
        get_target_position="b",
        get_source_color=rgb(palette.origin, ARC),
        get_target_color=rgb(palette.host, ARC),
        get_width="w",
        get_height="h",
        get_tilt=40,
        width_units=PIXELS,
    )


def rings(counts: Sequence[Count], most: float) -> list[dict]:
    """Return the counts as marks, their area by number; `most` is the largest of any year."""
    return [
        {
            "p": list(count.point),
            "s": mark_sizes.count_radius(count.people, most),
            "label": count.text,
            "k": labels.COUNT,
            "tip": count.tip,
        }
        for count in counts
    ]


def counts(marks: list[dict], palette: Palette) -> pdk.Layer:
    """Return the marks of `rings` as rings."""
    look = {"get_fill_color": rgb(palette.background, 110), "get_line_color": rgb(palette.text)}
    return _circles("counts", marks, ("p", "s", "tip"), **look, get_line_width=2, parameters=ON_TOP)


def deaths(deaths: Sequence[Count], most: float, palette: Palette) -> pdk.Layer:
    """Return deaths and disappearances as dots; `most` is the largest number of any year."""
    marks = [{"p": list(one.point), "s": mark_sizes.death_radius(one.people, most), "tip": one.tip} for one in deaths]
    look = {"get_fill_color": rgb(palette.text, 150), "get_line_color": rgb(palette.background)}
    return _circles("deaths", marks, ("p", "s", "tip"), **look, get_line_width=1)


def dots(places: Sequence[Place], palette: Palette) -> list[dict]:
    """Return the places as marks."""
    return [
        {
            "p": list(place.point),
            "iso3": place.iso3,
            "c": rgb(palette.colour(place.colour)),
            "s": place.radius,
            "label": f"{SYMBOLS.get(place.sign, '')} {place.name}".strip(),
            "k": place.importance,
            "tip": place.tip,
        }
        for place in places
    ]


def places(marks: list[dict], palette: Palette) -> pdk.Layer:
    """Return the marks of `dots` as dots that can be clicked."""
    look = {"get_fill_color": "c", "get_line_color": rgb(palette.background), "auto_highlight": True}
    return _circles("places", marks, ("p", "iso3", "c", "s", "tip"), **look, get_line_width=2, parameters=ON_TOP)


def _circles(name: str, marks: list[dict], columns: tuple[str, ...], **look: Any) -> pdk.Layer:
    """Return circles with a rim from marks at `p` with a radius of `s` pixels; only `columns` travel."""
    return pdk.Layer(
        "ScatterplotLayer",
        [{column: mark[column] for column in columns} for mark in marks],
        id=name,
        pickable=True,
        stroked=True,
        get_position="p",
        get_radius="s",
        radius_units=PIXELS,
        line_width_units=PIXELS,
        **look,
    )


def names(marks: list[dict], palette: Palette, viewport: Viewport) -> pdk.Layer:
    """Return the labels of all marks that find room; a mark of no importance `k` has none."""
    return pdk.Layer(
        "TextLayer",
        labels.placed([mark for mark in marks if mark["k"]], viewport),
        id="labels",
        parameters=ON_TOP,
        get_position="p",
        get_text="label",
        get_size=labels.SIZE,
        get_color=rgb(palette.text),
        get_text_anchor="t",
        get_pixel_offset="o",
        font_family=FONT,
        character_set=pdk.types.String("auto"),  # the default set has no accents
        background=True,
        get_background_color=rgb(palette.background, 190),
        background_padding=[3, 1],
    )
