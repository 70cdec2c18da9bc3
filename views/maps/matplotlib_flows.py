"""The flows of a still map as arcs, from the colour of origins to that of hosts."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.colors import to_rgb
from matplotlib.path import Path

from views.maps import mark_sizes
from views.maps.description import Flow
from views.maps.viewport import Viewport
from views.palette import Palette

STEPS = 8  # pieces of an arc, each of one colour
OPACITY = 0.75
FLAT = 0.7  # of the height of an arc is its swing on a map that is flat


def draw(axes: Axes, flows: Sequence[Flow], most: float, viewport: Viewport, palette: Palette, scale: float) -> None:
    """Draw the flows; `most` people get the widest arc, and widths are `scale` times those of the large map."""
    arcs = pieces(flows, viewport)
    widths = np.array([max(1.0, round(2 * scale * mark_sizes.arc_width(flow.people, most)) / 2) for flow in flows])
    alike = [(width, arcs[widths == width]) for width in sorted({*widths}, reverse=True)]
    start, end = np.array(to_rgb(palette.origin)), np.array(to_rgb(palette.host))
    colours = [(*(start + (end - start) * (step + 0.5) / STEPS), OPACITY) for step in range(STEPS)]
    look: Any = {"facecolors": "none", "edgecolors": colours * len(alike), "joinstyle": "round", "gid": "flows-arcs"}
    paths = [_together(found[:, step]) for _, found in alike for step in range(STEPS)]
    axes.add_collection(
        PathCollection(paths, linewidths=np.repeat([width for width, _ in alike], STEPS), **look), autolim=False
    )


def _together(curves: np.ndarray) -> Path:
    """Return quadratic curves, each of three points, as one path."""
    return Path(curves.reshape(-1, 2), [Path.MOVETO, Path.CURVE3, Path.CURVE3] * len(curves))


def pieces(flows: Sequence[Flow], viewport: Viewport) -> np.ndarray:
    """Return the arcs of flows, each as `STEPS` quadratic curves of three points in pixels.

    An arc rises over the top of the straight line by a part of its length.
    """
    start, end = (viewport.pixels(np.array([getattr(one, at) for one in flows])) for at in ("start", "end"))
    right, down = (end - start).T
    up = np.where(right < 0, -1, 1) * FLAT * mark_sizes.arc_heights(flows)
    swing = (start + end) / 2 + (up * np.array([down, -right])).T

    def along(a: float, b: float) -> np.ndarray:
        """Return the point at `a` = `b`, or the one that bends its piece from `a` to `b`."""
        return (1 - a) * (1 - b) * start + (a + b - 2 * a * b) * swing + a * b * end

    steps = [(step / STEPS, (step + 1) / STEPS) for step in range(STEPS)]
    found = [[along(a, a), along(a, b), along(b, b)] for a, b in steps]
    return np.round(found, 1).transpose(2, 0, 1, 3)
