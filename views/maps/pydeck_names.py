"""The names on the map as layers of deck.gl: the labels, and the lines that lead to those away from their dots."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pydeck as pdk

from views.maps import label_places, labels
from views.maps.curves import passed
from views.maps.description import Flow
from views.maps.label_places import Label
from views.maps.label_spots import Name
from views.maps.pydeck_lines import ON_TOP
from views.maps.viewport import Viewport
from views.palette import Palette, rgb

FONT = pdk.types.String("Dashboard Sans, Source Sans, sans-serif")
# A line is made of signs, since deck.gl keeps no other one as long while a map comes closer.
LINE, LINE_SIZE = "—", 16
PIECE = 11  # pixels from one such sign to the next


def names(marks: list[dict], flows: Sequence[Flow], palette: Palette, viewport: Viewport) -> list[pdk.Layer]:
    """Return the labels of all marks that find room, and lines to them; a mark of no importance `k` has none.

    In `viewport` the map opens: closer up there is only more room. Marks have `p` (longitude, latitude), `s` (radius of
    the dot in pixels) and `label`.
    """
    found = _placed(marks, flows, viewport)
    lines = [sign for point, label in found if label.line for sign in _line(point, label)]
    look: Any = {"get_text_anchor": pdk.types.String("middle"), "get_color": rgb(palette.text), "get_pixel_offset": "o"}
    look |= {"get_position": "p", "font_family": FONT, "parameters": ON_TOP}
    look |= {"character_set": pdk.types.String("auto")}  # the default set has no accents
    ground: Any = {"background": True, "get_background_color": rgb(palette.background, 190)}
    ground |= {"background_padding": [labels.PADDING, 1], "line_height": round(labels.LEADING / labels.SIZE, 2)}
    texts = [_text(point, label) for point, label in found]
    written = pdk.Layer("TextLayer", texts, id="labels", get_text="label", get_size=labels.SIZE, **look, **ground)
    if not lines:
        return [written]
    turned: Any = {"get_text": "h", "get_angle": "t", "get_size": LINE_SIZE}
    return [pdk.Layer("TextLayer", lines, id="label_lines", **turned, **look), written]


def _placed(marks: list[dict], flows: Sequence[Flow], viewport: Viewport) -> list[tuple[list[float], Label]]:
    """Return the labels that find room, each with the point of its dot."""
    points: dict[Name, list[float]] = {}
    for mark in marks:
        if mark["k"]:
            text = labels.wrapped(mark["label"], viewport) if mark["k"] == labels.COUNT else mark["label"]
            name = Name(text, viewport.pixel(*mark["p"]), mark["s"], labels.size(text), mark["k"])
            points[name] = mark["p"]
    bare = [viewport.pixel(*mark["p"]) for mark in marks if not mark["k"]]
    found = label_places.placed([*points], viewport.width, viewport.height, bare, passed(flows, viewport))
    return [(points[label.name], label) for label in found]


def _text(point: list[float], label: Label) -> dict:
    left, top, right, bottom = label.room
    x, y = label.name.dot
    return {"p": point, "label": label.text, "o": [round((left + right) / 2 - x, 1), round((top + bottom) / 2 - y, 1)]}


def _line(point: list[float], label: Label) -> list[dict]:
    """Return the signs that make the line from the edge of a dot to its label."""
    start, end = np.array(label.line)
    pieces = math.ceil(math.dist(start, end) / PIECE)
    middles = (np.arange(pieces) + 0.5) / pieces
    offsets = (start - label.name.dot + middles[:, None] * (end - start)).round(1).tolist()
    angle = round(-math.degrees(math.atan2(*(end - start)[::-1])))
    return [{"p": point, "h": LINE, "o": offset, "t": angle} for offset in offsets]
