"""What part of the world a map shows as it opens: the live one all of the Americas, a still one less of the north.

Nobody can move a still map, or bring it closer, so that it leaves out where few of its marks are.
"""

import math
from typing import NamedTuple

from views.maps.viewport import WORLD, Viewport, mercator


class Bounds(NamedTuple):
    """A part of the world, in degrees."""

    west: float
    south: float
    east: float
    north: float


STILL = Bounds(-118.0, -41.5, -34.0, 56.0)  # from Canada to Patagonia
LIVE = Bounds(-168.5, -56.0, -34.0, 71.5)  # from Alaska to Cape Horn
AROUND = Bounds(-260.0, -66.0, 60.0, 82.0)  # what a live map can be moved to: some of the Americas stay in sight
LARGE = 2.3  # the zoom at which marks have their full size


def framed(width: float, height: float, bounds: Bounds = STILL, touched: bool = False) -> Viewport:
    """Return the viewport of a map of a size in pixels, with a part of the world in its middle."""
    (left, top), (right, bottom) = mercator(bounds.west, bounds.north), mercator(bounds.east, bounds.south)
    zoom = math.log2(min(width / (right - left), height / (bottom - top)) / WORLD)
    middle = math.degrees(2 * math.atan(math.exp(-math.pi * (top + bottom)))) - 90
    lon = (bounds.west + bounds.east) / 2
    return Viewport(zoom=zoom, width=round(width), height=round(height), lon=lon, lat=middle, touched=touched)


def scale(viewport: Viewport) -> float:
    """Return how large marks are beside their full size: on a small map they would cover it."""
    return max(0.7, min(1.0, 2 ** (viewport.zoom - LARGE)))


def height(width: float, share: float) -> float:
    """Return how high a still map of a width is, in pixels: this share of it, but hardly higher than the live one."""
    return min(660, round(share * width))


def live_height(width: float) -> float:
    """Return how high a live map of a width is, in pixels: all of the Americas fit in, and no screen has to scroll."""
    return min(620, round(1.29 * width))
