"""The layers of the map as those of deck.gl, but for its lines: land, deaths, counts, places, names."""

from collections.abc import Sequence
from typing import Any

import pydeck as pdk

from views.maps import ground, labels, mark_sizes
from views.maps.description import Area, Count, Outlines, Place
from views.maps.pydeck_lines import ON_TOP, PIXELS
from views.palette import Palette, rgb

SHAPES = "app/static/americas.geojson"  # fetched once by the browser instead of travelling with every run
UNDER_POINTER = (128, 128, 128, 60)
SYMBOLS = {"triangle": "▲", "diamond": "◆", "circle": "●"}


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


def answering(places: Sequence[Place], outlines: Outlines) -> pdk.Layer:
    """Return the land of the places as shapes that nobody sees: they answer the pointer as the dots do.

    The shapes that deck.gl fetches by itself could not: a map would tell the server of all their corners.
    """
    return pdk.Layer(
        "SolidPolygonLayer",
        [
            {"polygon": ring, "iso3": place.iso3, "tip": place.tip}
            for place in places
            for ring in ground.rings(outlines, place.iso3)
        ],
        id="ground",
        pickable=True,
        auto_highlight=True,
        highlight_color=[*UNDER_POINTER],
        opacity=0,
        get_polygon="polygon",
    )


def rings(counts: Sequence[Count], most: float, scale: float) -> list[dict]:
    """Return the counts as marks, their area by number, `scale` times as large; `most` is the largest of any year."""
    return [
        {
            "p": list(count.point),
            "s": round(scale * mark_sizes.count_radius(count.people, most), 1),
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


def deaths(deaths: Sequence[Count], most: float, palette: Palette, scale: float) -> pdk.Layer:
    """Return deaths and disappearances as dots, `scale` times as large; `most` is the largest number of any year."""
    sizes = [round(scale * mark_sizes.death_radius(one.people, most), 1) for one in deaths]
    marks = [{"p": list(one.point), "s": size, "tip": one.tip} for one, size in zip(deaths, sizes, strict=True)]
    look = {"get_fill_color": rgb(palette.text, 150), "get_line_color": rgb(palette.background)}
    return _circles("deaths", marks, ("p", "s", "tip"), **look, get_line_width=1)


def dots(places: Sequence[Place], palette: Palette, scale: float) -> list[dict]:
    """Return the places as marks, `scale` times as large."""
    return [
        {
            "p": list(place.point),
            "iso3": place.iso3,
            "c": rgb(palette.colour(place.colour)),
            "s": round(scale * place.radius, 1),
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
