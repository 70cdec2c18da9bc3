"""Draws the description of a map as SVG, for paper, for sharing, and for browsers that draw no maps."""

import math
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from views.maps import labels
from views.maps.description import Area, Flow, Map, Outlines, Place, Point
from views.maps.viewport import Viewport
from views.palette import Palette
from views.say import Say

VIEWPORT = Viewport(zoom=1.49, width=400, height=430, lon=-81.5, lat=12.5)
FONT = "'Source Sans', 'Source Sans 3', 'Helvetica Neue', Arial, sans-serif"
SIGNS = {  # around a point; the same shapes as the symbols of the other maps
    "triangle": "m0-6 5.5 9.5h-11z",
    "diamond": "m0-5.5 5.5 5.5-5.5 5.5-5.5-5.5z",
    "circle": "m-4.7 0a4.7 4.7 0 1 0 9.4 0 4.7 4.7 0 1 0-9.4 0z",
}
DOT = 6  # pixels from the middle of a sign to its edge
GRID = 2  # steps in a pixel to which the land is rounded
ARCS, WIDEST = 18, 8  # more, or wider, would hide each other in print
BENDS = (0.14, 0.24, 0.34)  # how far neighbouring arcs swing out, as part of their length
AWAY, APART = 30, 15  # pixels from the signs to the list of names that found no room beside them, and between its lines
LEGEND = [("triangle", "origin"), ("diamond", "transit"), ("circle", "host")]
LINE = 17  # pixels between two lines of the legend


def svg(map_: Map, say: Say, palette: Palette, title: str, alt: str) -> str:
    """Return a map that has outlines: land by role, the widest flows, the route, countries with their signs, a legend.

    `title` and `alt` say what it shows.
    """
    inside = [_sea(palette), _land(map_.outlines or {}, map_.areas, palette), _route(map_.route, palette)]
    inside += [_arcs(map_.flows[:ARCS], palette), *(_sign(place, palette) for place in map_.places)]
    inside += [_names(map_.places, palette), _legend(say, palette)]
    words = f"<title>{escape(title)}</title><desc>{escape(alt)}</desc>"
    size = f'viewBox="0 0 {VIEWPORT.width} {VIEWPORT.height}" width="{VIEWPORT.width}" height="{VIEWPORT.height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">{words}{"".join(inside)}</svg>'


def share(map_: Map, people: float) -> float:
    """Return the share of all `people` that the drawn arcs hold, 0-1."""
    return float(sum(flow.people for flow in map_.flows[:ARCS]) / people)


def _sea(palette: Palette) -> str:
    return f'<rect width="{VIEWPORT.width}" height="{VIEWPORT.height}" fill="{palette.surface}"/>'


def _land(outlines: Outlines, areas: Sequence[Area], palette: Palette) -> str:
    """Return the land, quietly in its colours; what lies outside the viewport is left out."""
    colours, paths = {area.iso3: palette.colour(area.colour) for area in areas}, []
    for iso3, rings in outlines.items():
        edge = "".join(map(_edge, rings))
        tint = f' fill="{colours[iso3]}" fill-opacity=".24"' if iso3 in colours else ""
        paths += [f'<path d="{edge}"{tint}/>'] if edge else []
    return f'<g fill="{palette.background}" stroke="{palette.border}" stroke-width=".7">{"".join(paths)}</g>'


def _edge(ring: Sequence[Point]) -> str:
    """Return one closed line on a half-pixel grid, without the corners that fall together on it."""
    points = [tuple(round(GRID * place) for place in VIEWPORT.pixel(*point)) for point in ring]
    points = [point for i, point in enumerate(points) if i == 0 or point != points[i - 1]]
    width, height = GRID * VIEWPORT.width, GRID * VIEWPORT.height
    seen = any(0 <= x <= width and 0 <= y <= height for x, y in points)
    if len(points) < 4 or not seen:
        return ""
    steps = [f"{_n(x - a)} {_n(y - b)}" for (a, b), (x, y) in zip(points, points[1:], strict=False)]
    return f"M{_n(points[0][0])} {_n(points[0][1])}l{' '.join(steps)}z".replace(" -", "-")


def _n(steps: int) -> str:
    return f"{steps / GRID:g}"


def _route(legs: Sequence[tuple[Point, Point]], palette: Palette) -> str:
    return _dashed("".join(f"M{_at(start)}L{_at(end)}" for start, end in legs), palette)


def _dashed(path: str, palette: Palette) -> str:
    return f'<path d="{path}" fill="none" stroke="{palette.text}" stroke-width="1.3" stroke-dasharray="4 3"/>'


def _at(point: Point) -> str:
    x, y = VIEWPORT.pixel(*point)
    return f"{x:.1f} {y:.1f}"


def _arcs(flows: Sequence[Flow], palette: Palette) -> str:
    """Return flows as arcs, the wider on the ground; neighbours swing out differently and so fan out."""
    most = max((flow.people for flow in flows), default=0)
    arcs = [_arc(flow, f"flow{i}", BENDS[i % 3], most, palette) for i, flow in enumerate(flows)]
    return f'<g fill="none" stroke-linecap="round" stroke-opacity=".8">{"".join(arcs)}</g>'


def _arc(flow: Flow, key: str, bend: float, most: float, palette: Palette) -> str:
    (x1, y1), (x2, y2) = VIEWPORT.pixel(*flow.start), VIEWPORT.pixel(*flow.end)
    side = -1 if x2 < x1 else 1  # always over the top, as if it rose from the map
    x, y = (x1 + x2) / 2 + side * bend * (y2 - y1), (y1 + y2) / 2 - side * bend * (x2 - x1)
    width = max(0.9, WIDEST * math.sqrt(flow.people / most))
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    path = f'd="M{x1:.1f} {y1:.1f}Q{x:.1f} {y:.1f} {x2:.1f} {y2:.1f}"'
    end = f'<circle cx="{x2:.1f}" cy="{y2:.1f}" r="1.5" stroke="{palette.host}"/>'
    return f'{_fading(key, ends, palette)}<path {path} stroke="url(#{key})" stroke-width="{width:.1f}"/>{end}'


def _fading(key: str, ends: str, palette: Palette) -> str:
    """Return a gradient from the colour of origins to that of hosts between two points."""
    stops = f'<stop stop-color="{palette.origin}"/><stop offset="1" stop-color="{palette.host}"/>'
    return f'<linearGradient id="{key}" gradientUnits="userSpaceOnUse" {ends}>{stops}</linearGradient>'


def _sign(place: Place, palette: Palette) -> str:
    return _shape(*VIEWPORT.pixel(*place.point), place.sign, place.colour, palette)


def _shape(x: float, y: float, sign: str, colour: str, palette: Palette) -> str:
    look = f'fill="{palette.colour(colour)}" stroke="{palette.background}" stroke-width="1.4"'
    return f'<path d="M{x:.1f} {y:.1f}{SIGNS[sign]}" {look}/>'


def _names(places: Sequence[Place], palette: Palette) -> str:
    """Return the names of the countries, with a thin line to those that found room only aside."""
    texts, lines = [], []
    for name in placed_names(places):
        where = f'x="{name["x"]:.1f}" y="{name["y"]:.1f}" text-anchor="{name["t"]}"'
        texts.append(f"<text {where}>{escape(name['label'])}</text>")
        if "to" in name:
            lines.append(f"M{name['x'] + 4:.1f} {name['y']:.1f}L{name['to'][0]:.1f} {name['to'][1]:.1f}")
    look = f'font-family="{FONT}" font-size="12" fill="{palette.text}" dominant-baseline="central"'
    halo = f'paint-order="stroke" stroke="{palette.background}" stroke-width="3" stroke-linejoin="round"'
    thin = f'<path d="{"".join(lines)}" stroke="{palette.text}" stroke-width=".6" fill="none"/>'
    return f"{thin}<g {look} {halo}>{''.join(texts)}</g>"


def placed_names(places: Sequence[Place]) -> list[dict[str, Any]]:
    """Return every name as `label` with its place `x`, `y` in pixels and its anchor `t`.

    Names that find no room beside their signs stand in a list aside, from north to south: `to` is where a line
    leads from there.
    """
    rows = [{"p": place.point, "s": DOT, "label": place.name, "k": place.importance} for place in places]
    names = []
    for row in labels.placed(rows, VIEWPORT):
        (x, y), (right, down) = VIEWPORT.pixel(*row["p"]), row["o"]
        names.append({"label": row["label"], "x": x + right, "y": y + down, "t": row["t"]})
    found = {name["label"] for name in names}
    return names + _aside([row for row in rows if row["label"] not in found], names)


def _aside(rows: list[dict], names: list[dict]) -> list[dict[str, Any]]:
    """Return a list of names to the left of their signs, so far down that it covers none of `names`."""
    points = [(VIEWPORT.pixel(*row["p"]), row["label"]) for row in sorted(rows, key=lambda row: -row["p"][1])]
    left = min((x for (x, _), _ in points), default=0.0) - AWAY
    for top in range(VIEWPORT.height):
        aside = [
            {"label": name, "x": left, "y": min(y for (_, y), _ in points) + top + APART * i, "t": "end", "to": to}
            for i, (to, name) in enumerate(points)
        ]
        if not any(labels.cover(box(one), box(other)) for one in aside for other in names):
            return aside
    return []


def box(name: dict[str, Any]) -> labels.Box:
    """Return the left, top, right and bottom of one of the names, in pixels of the map."""
    width = labels.WIDE * len(name["label"])
    left = name["x"] - {"start": 0, "middle": width / 2, "end": width}[name["t"]]
    return left, name["y"] - APART / 2, left + width, name["y"] + APART / 2


def _legend(say: Say, palette: Palette) -> str:
    """Return what the signs and lines mean, at the lower left, where no land is."""
    top = VIEWPORT.height - 5 * LINE - 4
    signs = [_shape(20, top + LINE * i, sign, colour, palette) for i, (sign, colour) in enumerate(LEGEND)]
    ends = 'x1="10" y1="0" x2="30" y2="0"'
    y = [top + LINE * i for i in range(5)]
    lines = _fading("flow", ends, palette) + f'<path d="M10 {y[3]}h20" stroke="url(#flow)" stroke-width="4"/>'
    lines += _dashed(f"M10 {y[4]}h20", palette)
    words = [say(f"brief.legend.{name}") for name in ("origin", "transit", "host", "flows", "route")]
    texts = [f'<text x="38" y="{at}">{escape(word)}</text>' for at, word in zip(y, words, strict=True)]
    look = f'font-family="{FONT}" font-size="11" fill="{palette.text}" dominant-baseline="central"'
    return f"{''.join(signs)}{lines}<g {look}>{''.join(texts)}</g>"
