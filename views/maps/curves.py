"""The flows of a map as curves on its plane, the same on the screen and in pictures, and where their arrowheads lie."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from views.maps import mark_sizes
from views.maps.description import Flow, Point
from views.maps.viewport import Viewport

STEPS = 8  # pieces of a curve, each of one colour
FLAT = 0.7  # of the height of an arc is its swing on a map that is flat
PASSED = 40  # points along a curve
HEAD = 0.6  # of the way lies the arrowhead: at its end it would lie under the dot, where many flows meet


@dataclass(frozen=True)
class Curves:
    """Quadratic curves in pixels of a viewport: where each starts, the point that bends it, and where it ends."""

    start: np.ndarray
    swing: np.ndarray
    end: np.ndarray

    def along(self, a: float, b: float) -> np.ndarray:
        """Return the point of each curve at `a` = `b`, or the one that bends its piece from `a` to `b` (0-1)."""
        return (1 - a) * (1 - b) * self.start + (a + b - 2 * a * b) * self.swing + a * b * self.end

    def heads(self) -> list[tuple[Point, float]]:
        """Return where the arrowhead of each curve lies, and where it points: degrees from east, counter-clockwise."""
        ways = self.along(HEAD, 1) - self.along(0, HEAD)
        return [(point, heading(way)) for point, way in zip(_points(self.along(HEAD, HEAD)), ways, strict=True)]


def curves(flows: Sequence[Flow], viewport: Viewport) -> Curves:
    """Return the curves of flows: each rises over the top of the straight line by a part of its length."""
    start, end = (viewport.pixels(np.array([getattr(one, at) for one in flows])) for at in ("start", "end"))
    right, down = (end - start).T
    up = np.where(right < 0, -1, 1) * FLAT * mark_sizes.arc_heights(flows)
    return Curves(start, (start + end) / 2 + (up * np.array([down, -right])).T, end)


def passed(flows: Sequence[Flow], viewport: Viewport) -> np.ndarray:
    """Return points along the curves of flows, the same number on each, in pixels: labels had better not cover them."""
    if not flows:
        return np.empty((0, 2))
    lines = curves(flows, viewport)
    return np.vstack([lines.along(part, part) for part in np.linspace(0, 1, PASSED)])


def route_heads(legs: Sequence[tuple[Point, Point]], viewport: Viewport) -> list[tuple[Point, float]]:
    """Return the arrowhead in the middle of each leg of the route, as `Curves.heads` does."""
    ends = np.array(legs).reshape(-1, 2, 2)
    start, end = (viewport.pixels(ends[:, side]) for side in (0, 1))
    middle, ways = _points((start + end) / 2), end - start
    return [(point, heading(way)) for point, way in zip(middle, ways, strict=True)]


def heading(way: np.ndarray) -> float:
    """Return where a step of pixels right and down points, in degrees from east, counter-clockwise."""
    return round(float(np.degrees(np.arctan2(-way[1], way[0]))), 1)


def _points(pixels: np.ndarray) -> list[Point]:
    return [(float(x), float(y)) for x, y in pixels]
