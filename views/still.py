"""The story's map as a still picture: an SVG that needs no browser's help, for paper and for sharing."""

import math
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

import pandas as pd

from views import labels
from views.frame import Frame
from views.map import Layers
from views.palette import Palette
from views.say import Say

Outlines = Mapping[str, Sequence[Sequence[tuple[float, float]]]]

FRAME = Frame(zoom=1.49, width=400, height=430, lon=-81.5, lat=12.5)
FONT = "'Source Sans', 'Source Sans 3', 'Helvetica Neue', Arial, sans-serif"
RANK = {"origin": 50, "transit": 40, "destination": 30, "host": 20}  # whose name gives way last
SIGNS = {  # around a point; the same shapes as the symbols of the other maps
    "origin": "m0-6 5.5 9.5h-11z",
    "transit": "m0-5.5 5.5 5.5-5.5 5.5-5.5-5.5z",
    "host": "m-4.7 0a4.7 4.7 0 1 0 9.4 0 4.7 4.7 0 1 0-9.4 0z",
}
SIGNS["destination"] = SIGNS["host"]
DOT = 6  # pixels from the middle of a sign to its edge
GRID = 2  # steps in a pixel to which the land is rounded
ARCS, WIDEST = 18, 8  # more, or wider, would hide each other on paper
BENDS = (0.14, 0.24, 0.34)  # how far neighbouring arcs swing out, as part of their length
AWAY, APART = 30, 15  # pixels from the signs to the list of names that found no room beside them, and between its lines
LEGEND = [("origin", 0), ("transit", 1), ("host", 2)]
LINE = 17  # pixels between two lines of the legend


def still(outlines: Outlines, layers: Layers, say: Say, palette: Palette, title: str, alt: str) -> str:
    """Return the map as SVG: land by role, the widest flows, the land route, the countries with their signs, a legend.

    `outlines` are the edges of each territory in degrees; `title` and `alt` say what it shows.
    """
    inside = [_sea(palette), _land(outlines, layers.land, palette), _route(layers.corridor, palette)]
    inside += [_arcs(layers.flows, palette), _signs(layers.places, palette), _names(layers.places, say, palette)]
    inside += [_legend(say, palette)]
    told = f"<title>{escape(title)}</title><desc>{escape(alt)}</desc>"
    size = f'viewBox="0 0 {FRAME.width} {FRAME.height}" width="{FRAME.width}" height="{FRAME.height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">{told}{"".join(inside)}</svg>'


def part(flows: pd.DataFrame, everything: pd.DataFrame) -> float:
    """Return the part of all people in `everything` that the drawn arcs of `flows` hold, 0-1."""
    return float(flows.nlargest(ARCS, "people")["people"].sum() / everything["people"].sum())


def _sea(palette: Palette) -> str:
    return f'<rect width="{FRAME.width}" height="{FRAME.height}" fill="{palette.surface}"/>'


def _land(outlines: Outlines, land: pd.DataFrame, palette: Palette) -> str:
    """Return the land, quietly in the colour of its role; what lies outside the frame is left out."""
    roles, paths = dict(zip(land["iso3"], land["role"], strict=True)), []
    for iso3, rings in outlines.items():
        role, edge = roles.get(iso3), "".join(map(_edge, rings))
        tint = f' fill="{palette.role(role)}" fill-opacity=".24"' if role in SIGNS else ""
        paths += [f'<path d="{edge}"{tint}/>'] if edge else []
    return f'<g fill="{palette.background}" stroke="{palette.border}" stroke-width=".7">{"".join(paths)}</g>'


def _edge(ring: Sequence[tuple[float, float]]) -> str:
    """Return one closed line on a half-pixel grid, without the corners that fall together on it."""
    points = [tuple(round(GRID * place) for place in FRAME.pixel(*point)) for point in ring]
    points = [point for i, point in enumerate(points) if i == 0 or point != points[i - 1]]
    width, height = GRID * FRAME.width, GRID * FRAME.height
    seen = any(0 <= x <= width and 0 <= y <= height for x, y in points)
    if len(points) < 4 or not seen:
        return ""
    steps = [f"{_n(x - a)} {_n(y - b)}" for (a, b), (x, y) in zip(points, points[1:], strict=False)]
    return f"M{_n(points[0][0])} {_n(points[0][1])}l{' '.join(steps)}z".replace(" -", "-")


def _n(steps: int) -> str:
    return f"{steps / GRID:g}"


def _route(corridor: pd.DataFrame, palette: Palette) -> str:
    legs = [
        f"M{_at(leg.from_lon, leg.from_lat)}L{_at(leg.to_lon, leg.to_lat)}" for leg in corridor.itertuples(index=False)
    ]
    return _dashed("".join(legs), palette)


def _dashed(path: str, palette: Palette) -> str:
    return f'<path d="{path}" fill="none" stroke="{palette.text}" stroke-width="1.3" stroke-dasharray="4 3"/>'


def _at(lon: float, lat: float) -> str:
    x, y = FRAME.pixel(lon, lat)
    return f"{x:.1f} {y:.1f}"


def _arcs(flows: pd.DataFrame, palette: Palette) -> str:
    """Return the widest flows as arcs, the wider on the ground; neighbours swing out differently and so fan out."""
    top = flows.nlargest(ARCS, "people")
    most = top["people"].max()
    arcs = [_arc(row, f"flow{i}", BENDS[i % 3], most, palette) for i, row in enumerate(top.itertuples(index=False))]
    return f'<g fill="none" stroke-linecap="round" stroke-opacity=".8">{"".join(arcs)}</g>'


def _arc(row: Any, key: str, bend: float, most: float, palette: Palette) -> str:
    (x1, y1), (x2, y2) = FRAME.pixel(row.from_lon, row.from_lat), FRAME.pixel(row.to_lon, row.to_lat)
    side = -1 if x2 < x1 else 1  # always over the top, as if it rose from the map
    x, y = (x1 + x2) / 2 + side * bend * (y2 - y1), (y1 + y2) / 2 - side * bend * (x2 - x1)
    width = max(0.9, WIDEST * math.sqrt(row.people / most))
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    path = f'd="M{x1:.1f} {y1:.1f}Q{x:.1f} {y:.1f} {x2:.1f} {y2:.1f}"'
    end = f'<circle cx="{x2:.1f}" cy="{y2:.1f}" r="1.5" stroke="{palette.host}"/>'
    return f'{_fading(key, ends, palette)}<path {path} stroke="url(#{key})" stroke-width="{width:.1f}"/>{end}'


def _fading(key: str, ends: str, palette: Palette) -> str:
    """Return a gradient from the colour of origins to that of hosts between two points."""
    stops = f'<stop stop-color="{palette.origin}"/><stop offset="1" stop-color="{palette.host}"/>'
    return f'<linearGradient id="{key}" gradientUnits="userSpaceOnUse" {ends}>{stops}</linearGradient>'


def _signs(places: pd.DataFrame, palette: Palette) -> str:
    signs = [_sign(*FRAME.pixel(row.lon, row.lat), row.role, palette) for row in places.itertuples(index=False)]
    return "".join(signs)


def _sign(x: float, y: float, role: str, palette: Palette) -> str:
    look = f'fill="{palette.role(role)}" stroke="{palette.background}" stroke-width="1.4"'
    return f'<path d="M{x:.1f} {y:.1f}{SIGNS[role]}" {look}/>'


def _names(places: pd.DataFrame, say: Say, palette: Palette) -> str:
    """Return the names of the countries, with a thin line to those that found room only aside."""
    texts, lines = [], []
    for name in named(places, say):
        where = f'x="{name["x"]:.1f}" y="{name["y"]:.1f}" text-anchor="{name["t"]}"'
        texts.append(f"<text {where}>{escape(name['label'])}</text>")
        if "to" in name:
            lines.append(f"M{name['x'] + 4:.1f} {name['y']:.1f}L{name['to'][0]:.1f} {name['to'][1]:.1f}")
    look = f'font-family="{FONT}" font-size="12" fill="{palette.text}" dominant-baseline="central"'
    halo = f'paint-order="stroke" stroke="{palette.background}" stroke-width="3" stroke-linejoin="round"'
    thin = f'<path d="{"".join(lines)}" stroke="{palette.text}" stroke-width=".6" fill="none"/>'
    return f"{thin}<g {look} {halo}>{''.join(texts)}</g>"


def named(places: pd.DataFrame, say: Say) -> list[dict[str, Any]]:
    """Return every name as `label` with its place `x`, `y` in pixels and its anchor `t`.

    Names that find no room beside their signs stand in a list aside, from north to south: `to` is where a line
    leads from there.
    """
    rows = [
        {"p": [row.lon, row.lat], "s": DOT, "label": say.country(row.iso3), "k": RANK[row.role]}
        for row in places.itertuples(index=False)
    ]
    names = []
    for row in labels.placed(rows, FRAME):
        (x, y), (right, down) = FRAME.pixel(*row["p"]), row["o"]
        names.append({"label": row["label"], "x": x + right, "y": y + down, "t": row["t"]})
    found = {name["label"] for name in names}
    return names + _aside([row for row in rows if row["label"] not in found], names)


def _aside(rows: list[dict], names: list[dict]) -> list[dict[str, Any]]:
    """Return a list of names to the left of their signs, so far down that it covers none of `names`."""
    points = [(FRAME.pixel(*row["p"]), row["label"]) for row in sorted(rows, key=lambda row: -row["p"][1])]
    left = min((x for (x, _), _ in points), default=0.0) - AWAY
    for top in range(FRAME.height):
        listed = [
            {"label": name, "x": left, "y": min(y for (_, y), _ in points) + top + APART * i, "t": "end", "to": to}
            for i, (to, name) in enumerate(points)
        ]
        if not any(labels.cover(box(one), box(other)) for one in listed for other in names):
            return listed
    return []


def box(name: dict[str, Any]) -> labels.Box:
    """Return the left, top, right and bottom of one of the names, in pixels of the map."""
    width = labels.WIDE * len(name["label"])
    left = name["x"] - {"start": 0, "middle": width / 2, "end": width}[name["t"]]
    return left, name["y"] - APART / 2, left + width, name["y"] + APART / 2


def _legend(say: Say, palette: Palette) -> str:
    """Return what the signs and lines mean, in the open Pacific."""
    top = FRAME.height - 5 * LINE - 4
    signs = [_sign(20, top + LINE * i, role, palette) for role, i in LEGEND]
    ends = 'x1="10" y1="0" x2="30" y2="0"'
    y = [top + LINE * i for i in range(5)]
    lines = _fading("flow", ends, palette) + f'<path d="M10 {y[3]}h20" stroke="url(#flow)" stroke-width="4"/>'
    lines += _dashed(f"M10 {y[4]}h20", palette)
    words = [say(f"brief.legend.{name}") for name in ("origin", "transit", "host", "flows", "route")]
    texts = [f'<text x="38" y="{at}">{escape(word)}</text>' for at, word in zip(y, words, strict=True)]
    look = f'font-family="{FONT}" font-size="11" fill="{palette.text}" dominant-baseline="central"'
    return f"{''.join(signs)}{lines}<g {look}>{''.join(texts)}</g>"
