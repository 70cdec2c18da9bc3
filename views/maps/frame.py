"""What part of the world a still map shows: the Americas from Canada to Patagonia, since nobody can move it."""

import math

from views.maps.viewport import WORLD, Viewport, mercator

WEST, EAST, SOUTH, NORTH = -118.0, -34.0, -41.5, 56.0  # degrees
LIVE = 2.3  # the zoom of the live map on a large screen


def framed(width: float, height: float) -> Viewport:
    """Return the viewport of a still map of a size in pixels: the same part of the world in its middle."""
    (left, top), (right, bottom) = mercator(WEST, NORTH), mercator(EAST, SOUTH)
    zoom = math.log2(min(width / (right - left), height / (bottom - top)) / WORLD)
    middle = math.degrees(2 * math.atan(math.exp(-math.pi * (top + bottom)))) - 90
    return Viewport(zoom=zoom, width=round(width), height=round(height), lon=(WEST + EAST) / 2, lat=middle)


def scale(viewport: Viewport) -> float:
    """Return how large marks are beside those of the live map: on a small map they would cover it."""
    return max(0.7, min(1.0, 2 ** (viewport.zoom - LIVE)))


def height(width: float) -> float:
    """Return how high a still map of a width is, in pixels: about as high as the live one."""
    return min(660, round(1.2 * width))
