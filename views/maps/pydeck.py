"""Draws the description of a map with pydeck, which deck.gl shows in the browser."""

import copy
import json
from typing import Any
from urllib.parse import quote

import pydeck as pdk
from pydeck.bindings.json_tools import default_serialize

from views.maps import frame, pydeck_lines, pydeck_names
from views.maps import pydeck_layers as layers
from views.maps.description import Map
from views.maps.viewport import Viewport
from views.palette import Palette

NEAREST = 7  # zoom
WEST, SOUTH, EAST, NORTH = frame.AROUND
PICKED = "@"  # behind the name of a layer stands how many marks were picked
HAIR = 1e-7  # degrees or zoom levels, which nobody sees


class CompactDeck(pdk.Deck):
    """A deck that travels without pydeck's indentation: less than half the bytes."""

    def to_json(self) -> str:
        """Return the deck as compact JSON."""
        return json.dumps(self, sort_keys=True, default=default_serialize, separators=(",", ":"), ensure_ascii=False)


def draw(map_: Map, palette: Palette, viewport: Viewport) -> pdk.Deck:
    """Return the map as it opens in `viewport`, without a basemap of anybody else.

    The wheel, and one finger, scroll the page. The map has buttons to zoom, the mouse moves it, and so do two fingers,
    not further than to where some of the Americas is in sight, and it opens on all of them.
    """
    moved = {"scrollZoom": False, "dragPan": not viewport.touched, "maxBounds": [[WEST, SOUTH], [EAST, NORTH]]}
    return CompactDeck(
        layers=_layers(map_, palette, viewport),
        initial_view_state=_opening(viewport),
        views=[pdk.View(type="MapView", controller=moved)],
        map_provider="maplibre",
        map_style=_style(palette),
        tooltip={"text": "{tip}"},
    )


def again(deck: pdk.Deck, viewport: Viewport, opened: int, picked: int) -> pdk.Deck:
    """Return the map after its reader has `opened` the whole of it so often, and has `picked` so many marks on it.

    A browser keeps what it shows unless the map is to open elsewhere than before: by a hair it is, every time. It would
    show all but the mark that was picked last in pale colours: it forgets a mark whose layer has another name.
    """
    made = copy.copy(deck)
    made.initial_view_state = _opening(viewport, opened * HAIR)
    made.layers = [_renamed(layer, picked) for layer in deck.layers]
    return made


def layer_name(name: str) -> str:
    """Return what a layer was called before marks were picked."""
    return name.partition(PICKED)[0]


def _renamed(layer: pdk.Layer, picked: int) -> pdk.Layer:
    if not (picked and getattr(layer, "pickable", False)):
        return layer
    other = copy.copy(layer)
    other.id = f"{layer.id}{PICKED}{picked}"
    return other


def _opening(viewport: Viewport, aside: float = 0) -> pdk.ViewState:
    zooms = {"zoom": viewport.zoom + aside, "min_zoom": viewport.zoom, "max_zoom": NEAREST}
    return pdk.ViewState(longitude=viewport.lon + aside, latitude=viewport.lat + aside, **zooms)


def _layers(map_: Map, palette: Palette, viewport: Viewport) -> list[pdk.Layer]:
    most, scale = map_.most or {}, frame.scale(viewport)
    dots = layers.dots(map_.places, palette, scale)
    rings = layers.rings(map_.counts, most["counts"], scale) if map_.counts else []
    found = [layers.land(map_.areas, palette), layers.answering(map_.places, map_.outlines)]
    found += [pydeck_lines.route(map_.route, palette)] if map_.route else []
    found += [layers.deaths(map_.deaths, most["deaths"], palette, scale)] if map_.deaths else []
    lines: Any = (palette, viewport, scale)
    found += [pydeck_lines.arcs(map_.flows, most["flows"], *lines)] if map_.flows else []
    if map_.flows or map_.route:
        found.append(pydeck_lines.heads(map_.flows, most.get("flows", 1), map_.route, *lines))
    found += [layers.counts(rings, palette)] if rings else []
    return [*found, layers.places(dots, palette), *pydeck_names.names(rings + dots, map_.flows, palette, viewport)]


def _style(palette: Palette) -> str:
    """Return a MapLibre style of one colour: no tiles, no other host, but the zoom buttons stay."""
    sea = {"id": "sea", "type": "background", "paint": {"background-color": palette.surface}}
    style = {"version": 8, "name": "blank", "sources": {}, "layers": [sea]}
    return "data:application/json," + quote(json.dumps(style, separators=(",", ":")))
