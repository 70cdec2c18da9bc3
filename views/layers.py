"""The layers of the map, from the ground up: land, route, deaths, flows, counts, countries and their names."""

import math
from typing import Any

import pandas as pd
import pydeck as pdk

from views import labels
from views.frame import Frame
from views.legend import bins, class_of
from views.palette import RGB, Palette, rgb
from views.say import Say

SHAPES = "app/static/americas.geojson"  # fetched once by the browser instead of travelling with every run
SYMBOLS = {"origin": "▲", "transit": "◆", "host": "●", "destination": "●"}
RANK = {"origin": 50, "transit": 40, "destination": 30, "host": 20}  # whose name gives way last
FAINT = 70  # of 255: land keeps quiet under the arcs
ON_TOP = {"depthCompare": "always"}  # arcs rise from the map and would cover what lies under them
PIXELS, FONT = pdk.types.String("pixels"), pdk.types.String("Source Sans, sans-serif")


def land(land: pd.DataFrame, palette: Palette) -> pdk.Layer:
    """Return the countries filled by a measure, or by role where none is known. `land`: iso3, role, value."""
    if land["value"].notna().any():
        bounds, painted = bins(land["value"], palette.scale), land[land["value"] > 0]
        colours = [rgb(palette.scale[class_of(value, bounds)]) for value in painted["value"]]
    else:
        painted = land[land["role"].isin(list(SYMBOLS))]
        colours = [rgb(palette.role(role), FAINT) for role in painted["role"]]
    return filled(dict(zip(painted["iso3"], colours, strict=True)), palette)


def filled(colours: dict[str, RGB], palette: Palette) -> pdk.Layer:
    """Return the countries in their `colours`, the others plain.

    deck.gl fetches the shapes by itself, so no colour can lie in them: it evaluates an expression for each,
    `one of these codes ? colour : ... : plain`.
    """
    codes: dict[str, list[str]] = {}
    for code, colour in colours.items():
        codes.setdefault(str(colour), []).append(f"properties.id=='{code}'")
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


def corridor(corridor: pd.DataFrame, palette: Palette) -> pdk.Layer:
    """Return the land route as a dashed line. `corridor`: from_lon, from_lat, to_lon, to_lat."""
    rows = [{"path": [[row.from_lon, row.from_lat], [row.to_lon, row.to_lat]]} for row in corridor.itertuples()]
    return pdk.Layer(
        "PathLayer",
        rows,
        id="corridor",
        get_path="path",
        get_color=rgb(palette.text, 200),
        get_width=2,
        width_units=PIXELS,
        get_dash_array=[5, 4],
        extensions=[{"@@type": "PathStyleExtension", "dash": True}],
    )


def counts(counts: pd.DataFrame, most: float, say: Say) -> list[dict]:
    """Return what was counted on the way as marks with label and tip; `most` is the largest mark of any year.

    `counts`: place, people, lon, lat, status, alternative.
    """
    return [
        {
            "p": [row.lon, row.lat],
            "s": round(6 + 22 * math.sqrt(row.people / most), 1),
            "label": say(f"map.count.{row.place}", people=row.people),
            "k": 100,
            "tip": say(f"map.tip.{row.place}", people=row.people) + _doubt(row.status, row.alternative, say),
        }
        for row in counts.itertuples()
    ]


def _doubt(status: str, other: float, say: Say) -> str:
    """Return a line on how sure a count is, with the other count where one was found; nothing where it is sure."""
    if status == "verified":
        return ""
    sure = say(f"status.{status}")
    return "\n" + (sure if pd.isna(other) else say("map.tip.doubt", status=sure, other=int(other)))


def rings(rows: list[dict], palette: Palette) -> pdk.Layer:
    """Return the marks of `counts` as rings, their area by number."""
    look = {"get_fill_color": rgb(palette.background, 110), "get_line_color": rgb(palette.text)}
    return _circles("counts", rows, ("p", "s", "tip"), **look, get_line_width=2, parameters=ON_TOP)


def deaths(deaths: pd.DataFrame, most: float, say: Say, palette: Palette) -> pdk.Layer:
    """Return deaths and disappearances as dots, `most` the largest of any year. `deaths`: lon, lat, people."""
    rows = [
        {
            "p": [row.lon, row.lat],
            "s": round(2 + 12 * math.sqrt(row.people / most), 1),
            "tip": say("map.tip.deaths", n=row.people, people=row.people),
        }
        for row in deaths.itertuples()
    ]
    look = {"get_fill_color": rgb(palette.text, 150), "get_line_color": rgb(palette.background)}
    return _circles("deaths", rows, ("p", "s", "tip"), **look, get_line_width=1)


def places(places: pd.DataFrame, chosen: str | None, say: Say, palette: Palette) -> list[dict]:
    """Return countries as marks with label and tip; those without a role are small and, unless chosen, unnamed.

    `places`: iso3, role, lon, lat.
    """
    return [
        {
            "p": [row.lon, row.lat],
            "iso3": row.iso3,
            "c": rgb(palette.role(row.role) if row.role in SYMBOLS else palette.quiet),
            "s": 11 if row.iso3 == chosen else 6 if row.role in SYMBOLS else 4,
            "label": f"{SYMBOLS.get(row.role, '')} {say.country(row.iso3)}".strip(),
            "k": 200 if row.iso3 == chosen else RANK.get(row.role, 0),
            "tip": f"{say.country(row.iso3)}: {say(f'role.{row.role}')}",
        }
        for row in places.itertuples()
    ]


def dots(rows: list[dict], palette: Palette) -> pdk.Layer:
    """Return the marks of `places` as dots that can be clicked."""
    look = {"get_fill_color": "c", "get_line_color": rgb(palette.background), "auto_highlight": True}
    return _circles("places", rows, ("p", "iso3", "c", "s", "tip"), **look, get_line_width=2, parameters=ON_TOP)


def _circles(name: str, rows: list[dict], columns: tuple[str, ...], **look: Any) -> pdk.Layer:
    """Return circles with a rim from marks at `p` with a radius of `s` pixels; only `columns` travel."""
    return pdk.Layer(
        "ScatterplotLayer",
        [{column: row[column] for column in columns} for row in rows],
        id=name,
        pickable=True,
        stroked=True,
        get_position="p",
        get_radius="s",
        radius_units=PIXELS,
        line_width_units=PIXELS,
        **look,
    )


def names(rows: list[dict], palette: Palette, frame: Frame) -> pdk.Layer:
    """Return the labels of all marks that find room; a mark of no importance `k` has none."""
    return pdk.Layer(
        "TextLayer",
        labels.placed([row for row in rows if row["k"]], frame),
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
