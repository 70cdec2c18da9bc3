"""The map: land filled by role or measure, flows as arcs, the land route, measured counts, deaths on the way."""

import json
from dataclasses import dataclass
from urllib.parse import quote

import pandas as pd
import pydeck as pdk
from pydeck.bindings.json_tools import default_serialize

from views import arcs, layers
from views.frame import Frame
from views.palette import Palette
from views.say import Say

ZOOMS = {"min_zoom": 1, "max_zoom": 7}


@dataclass(frozen=True)
class Layers:
    """What lies on the map, each a frame that may be empty.

    `land`: iso3, role, value (the measure or missing; with people and source). `places`: iso3, role, lon, lat.
    `flows`: origin, asylum, people, from_lon, from_lat, to_lon, to_lat. `corridor`: from_lon, from_lat, to_lon, to_lat.
    `counts`: place (a word in `map.count`), people, lon, lat, status, alternative. `deaths`: lon, lat, people.
    Flows, corridor (with from_place, to_place), counts and deaths have a source.
    `most` is the largest number of flows, counts and deaths in any year: sizes keep their meaning as years pass.
    """

    land: pd.DataFrame
    places: pd.DataFrame
    flows: pd.DataFrame
    corridor: pd.DataFrame
    counts: pd.DataFrame
    deaths: pd.DataFrame
    most: dict[str, float]


class Deck(pdk.Deck):
    """A deck that travels without pydeck's indentation: less than half the bytes."""

    def to_json(self) -> str:
        """Return the deck as compact JSON."""
        return json.dumps(self, sort_keys=True, default=default_serialize, separators=(",", ":"))


def deck(shown: Layers, say: Say, palette: Palette, frame: Frame, chosen: str | None = None) -> Deck:
    """Return the map, which opens in `frame`. `chosen` is a country to stand out."""
    named = layers.places(shown.places, chosen, say, palette)
    counted = layers.counts(shown.counts, shown.most["counts"], say) if len(shown.counts) else []
    drawn = [layers.land(shown.land, palette)]
    drawn += [layers.corridor(shown.corridor, palette)] if len(shown.corridor) else []
    drawn += [layers.deaths(shown.deaths, shown.most["deaths"], say, palette)] if len(shown.deaths) else []
    drawn += [arcs.arcs(shown.flows, shown.most["flows"], say, palette)] if len(shown.flows) else []
    drawn += [layers.rings(counted, palette)] if counted else []
    drawn += [layers.dots(named, palette), layers.names(counted + named, palette, frame)]
    return on_map(drawn, palette, frame)


def on_map(drawn: list[pdk.Layer], palette: Palette, frame: Frame) -> Deck:
    """Return a map of the Americas with the layers `drawn` on it, without a basemap of anybody else.

    The wheel, and one finger, scroll the page. The map has buttons to zoom, the mouse moves it, and so do two fingers.
    """
    moved_by = {"scrollZoom": False, "dragPan": not frame.touched}
    return Deck(
        layers=drawn,
        initial_view_state=pdk.ViewState(longitude=frame.lon, latitude=frame.lat, zoom=frame.zoom, **ZOOMS),
        views=[pdk.View(type="MapView", controller=moved_by)],
        map_provider="maplibre",
        map_style=_style(palette),
        tooltip={"text": "{tip}"},
    )


def _style(palette: Palette) -> str:
    """Return a MapLibre style of one colour: no tiles, no other host, but the zoom buttons stay."""
    sea = {"id": "sea", "type": "background", "paint": {"background-color": palette.surface}}
    style = {"version": 8, "name": "blank", "sources": {}, "layers": [sea]}
    return "data:application/json," + quote(json.dumps(style, separators=(",", ":")))
