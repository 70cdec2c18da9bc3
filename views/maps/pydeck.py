"""Draws the description of a map with pydeck, which deck.gl shows in the browser."""

import json
from dataclasses import replace
from urllib.parse import quote

import pydeck as pdk
from pydeck.bindings.json_tools import default_serialize

from views.maps import pydeck_layers as layers
from views.maps.description import Map
from views.maps.viewport import Viewport
from views.palette import Palette

ZOOMS = {"min_zoom": 1, "max_zoom": 7}


class CompactDeck(pdk.Deck):
    """A deck that travels without pydeck's indentation: less than half the bytes."""

    def to_json(self) -> str:
        """Return the deck as compact JSON."""
        return json.dumps(self, sort_keys=True, default=default_serialize, separators=(",", ":"))


def draw(map_: Map, palette: Palette, viewport: Viewport) -> pdk.Deck:
    """Return the map as it opens in `viewport`, without a basemap of anybody else.

    The wheel, and one finger, scroll the page. The map has buttons to zoom, the mouse moves it, and so do two fingers.
    """
    viewport = replace(viewport, zoom=viewport.zoom + map_.nearer)
    at = {"longitude": viewport.lon, "latitude": viewport.lat, "zoom": viewport.zoom}
    return CompactDeck(
        layers=_layers(map_, palette, viewport),
        initial_view_state=pdk.ViewState(**at, **ZOOMS),
        views=[pdk.View(type="MapView", controller={"scrollZoom": False, "dragPan": not viewport.touched})],
        map_provider="maplibre",
        map_style=_style(palette),
        tooltip={"text": "{tip}"},
    )


def _layers(map_: Map, palette: Palette, viewport: Viewport) -> list[pdk.Layer]:
    most = map_.most or {}
    dots = layers.dots(map_.places, palette)
    rings = layers.rings(map_.counts, most["counts"]) if map_.counts else []
    found = [layers.land(map_.areas, palette)]
    found += [layers.route(map_.route, palette)] if map_.route else []
    found += [layers.deaths(map_.deaths, most["deaths"], palette)] if map_.deaths else []
    found += [layers.arcs(map_.flows, most["flows"], palette)] if map_.flows else []
    found += [layers.counts(rings, palette)] if rings else []
    return [*found, layers.places(dots, palette), layers.names(rings + dots, palette, viewport)]


def _style(palette: Palette) -> str:
    """Return a MapLibre style of one colour: no tiles, no other host, but the zoom buttons stay."""
    sea = {"id": "sea", "type": "background", "paint": {"background-color": palette.surface}}
    style = {"version": 8, "name": "blank", "sources": {}, "layers": [sea]}
    return "data:application/json," + quote(json.dumps(style, separators=(",", ":")))
