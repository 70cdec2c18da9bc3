"""What part of the world a map opens on, and how large it is on the screen."""

import math
from dataclasses import dataclass

import numpy as np

WORLD = 512  # pixels of the whole world at zoom 0


@dataclass(frozen=True)
class Viewport:
    """Web Mercator `zoom`, size in pixels, and the middle in degrees.

    `width` is what can be counted on: on a wide screen a map is wider, and shows more on both sides. A `touched` one is
    moved by two fingers.
    """

    zoom: float
    width: int
    height: int
    lon: float
    lat: float
    touched: bool = False

    def pixel(self, lon: float, lat: float) -> tuple[float, float]:
        """Return where a point lies, in pixels right of and below the upper left corner."""
        x, y = mercator(lon, lat)
        middle_x, middle_y = mercator(self.lon, self.lat)
        scale = WORLD * 2**self.zoom
        return self.width / 2 + scale * (x - middle_x), self.height / 2 + scale * (y - middle_y)

    def pixels(self, points: np.ndarray) -> np.ndarray:
        """Return the same of many points, each a row of longitude and latitude."""
        lon, lat = points.T
        world = np.column_stack([lon / 360, -np.log(np.tan(np.pi / 4 + np.radians(lat) / 2)) / (2 * np.pi)])
        middle = np.array(mercator(self.lon, self.lat))
        return np.array([self.width, self.height]) / 2 + WORLD * 2**self.zoom * (world - middle)

    def degrees(self, pixels: np.ndarray) -> np.ndarray:
        """Return the points that lie at some pixels, each a row: the other way round."""
        middle = np.array(mercator(self.lon, self.lat))
        x, y = ((pixels - np.array([self.width, self.height]) / 2) / (WORLD * 2**self.zoom) + middle).T
        return np.column_stack([360 * x, np.degrees(2 * np.arctan(np.exp(-2 * np.pi * y)) - np.pi / 2)])


def mercator(lon: float, lat: float) -> tuple[float, float]:
    """Return a point of the world as fractions of its width, from the left and from the equator down."""
    return lon / 360, -math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) / (2 * math.pi)
