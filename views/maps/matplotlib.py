"""Draws the description of a map as a still picture with Matplotlib: the part that is made of lines and marks."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.markers import MarkerStyle
from matplotlib.path import Path
from matplotlib.transforms import IdentityTransform

from views.maps import frame, mark_sizes, matplotlib_flows, matplotlib_land, matplotlib_names
from views.maps.curves import route_heads
from views.maps.description import Map, Place, Point
from views.maps.viewport import Viewport
from views.palette import Palette
from views.pictures.canvas import Box, Canvas
from views.say import Say

SIGNS = {"triangle": "^", "diamond": "D", "circle": "o", "": "o"}
LARGE = {"triangle": 1.15, "diamond": 0.85}  # so that the signs look as large as a circle


def draw(map_: Map, canvas: Canvas, box: Box, say: Say) -> None:
    """Draw a map in a part of a picture: land, route, deaths, flows, counts, and countries with their names."""
    viewport, palette = frame.framed(box.width, box.height), canvas.palette
    axes, scale, most = _sea(canvas, box), frame.scale(viewport), map_.most or {}
    matplotlib_land.draw(axes, map_.outlines, map_.areas, viewport, palette)
    _route(axes, map_.route, viewport, palette, scale)
    deaths = [(one.point, scale * mark_sizes.death_radius(one.people, most["deaths"])) for one in map_.deaths]
    _marks(axes, deaths, viewport, "deaths", fc=(palette.text, 0.6), ec=palette.background, lw=0.7)
    if map_.flows:
        matplotlib_flows.draw(axes, map_.flows, most["flows"], viewport, palette, scale)
    counts = [(one.point, scale * mark_sizes.count_radius(one.people, most["counts"])) for one in map_.counts]
    _marks(axes, counts, viewport, "counts", fc=(palette.background, 0.43), ec=palette.text, lw=2)
    _places(axes, map_.places, viewport, palette, scale)
    matplotlib_names.draw(canvas, axes, box, matplotlib_names.placed(map_, viewport, scale, say))


def _sea(canvas: Canvas, box: Box) -> Axes:
    """Return axes in pixels of the box, from its upper left corner, in the colour of the sea."""
    axes = canvas.axes(box)
    axes.set(xlim=(0, box.width), ylim=(box.height, 0), xticks=[], yticks=[], facecolor=canvas.palette.surface)
    axes.spines[:].set_visible(False)
    return axes


def _route(axes: Axes, legs: Sequence[tuple[Point, Point]], viewport: Viewport, palette: Palette, scale: float) -> None:
    """Draw the land route as a dashed line."""
    lines = [end for leg in legs for end in (*(viewport.pixel(*point) for point in leg), (None, None))]
    if lines:
        look: Any = {"color": palette.text, "alpha": 0.8, "lw": 2 * scale, "linestyle": (0, (4, 3)), "gid": "route"}
        axes.plot(*zip(*lines, strict=True), **look)
        sizes = [scale * mark_sizes.HEAD] * len(legs)
        matplotlib_flows.heads(axes, route_heads(legs, viewport), sizes, palette, "heads-route")


def _places(axes: Axes, places: Sequence[Place], viewport: Viewport, palette: Palette, scale: float) -> None:
    """Draw each country as the sign of its role in the colour of it."""
    alike: defaultdict[tuple[str, str], list] = defaultdict(list)
    for place in sorted(places, key=lambda place: place.importance):
        alike[place.sign, place.colour].append((place.point, scale * place.radius * LARGE.get(place.sign, 1)))
    for (sign, colour), marks in alike.items():
        look = {"fc": palette.colour(colour), "ec": palette.background, "lw": 1.4}
        _marks(axes, marks, viewport, f"places-{sign or 'dot'}", SIGNS[sign], **look)


def _marks(
    axes: Axes, marks: Iterable[tuple[Point, float]], viewport: Viewport, gid: str, marker: str = "o", **look: Any
) -> None:
    """Draw marks at points with their radii in pixels; those of one size share one shape."""
    alike: defaultdict[float, list[Point]] = defaultdict(list)
    for point, radius in marks:
        alike[round(2 * radius) / 2].append(viewport.pixel(*point))
    for radius, points in alike.items():
        place: Any = {"offsets": points, "offset_transform": axes.transData, "gid": f"{gid}-{radius:g}", "zorder": 3}
        found = PathCollection([_shape(marker)], [(2 * radius) ** 2], **place, **look)
        found.set_transform(IdentityTransform())
        axes.add_collection(found, autolim=False)


@cache
def _shape(marker: str) -> Path:
    shape = MarkerStyle(marker)
    return shape.get_path().transformed(shape.get_transform())
