"""The flows of a still map as arcs, from the colour of origins to that of hosts, and arrowheads."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.colors import to_rgb
from matplotlib.path import Path

from views.maps import mark_sizes
from views.maps.curves import STEPS, Curves, curves
from views.maps.description import Flow, Point
from views.maps.viewport import Viewport
from views.palette import Palette

OPACITY = 0.75
ARROW = np.array([(0.6, 0), (-0.4, 0.45), (-0.2, 0), (-0.4, -0.45), (0.6, 0)])  # to the right, of a length of 1


def draw(axes: Axes, flows: Sequence[Flow], most: float, viewport: Viewport, palette: Palette, scale: float) -> None:
    """Draw the flows; `most` people get the widest arc, and widths are `scale` times those of the large map."""
    lines = curves(flows, viewport)
    arcs = pieces(lines)
    widths = np.array([max(1.0, round(2 * scale * mark_sizes.arc_width(flow.people, most)) / 2) for flow in flows])
    alike = [(width, arcs[widths == width]) for width in sorted({*widths}, reverse=True)]
    start, end = np.array(to_rgb(palette.origin)), np.array(to_rgb(palette.host))
    colours = [(*(start + (end - start) * (step + 0.5) / STEPS), OPACITY) for step in range(STEPS)]
    look: Any = {"facecolors": "none", "edgecolors": colours * len(alike), "joinstyle": "round", "gid": "flows-arcs"}
    paths = [_together(found[:, step]) for _, found in alike for step in range(STEPS)]
    axes.add_collection(
        PathCollection(paths, linewidths=np.repeat([width for width, _ in alike], STEPS), **look), autolim=False
    )
    heads(axes, lines.heads(), [scale * mark_sizes.head(flow.people, most) for flow in flows], palette, "heads-flows")


def heads(axes: Axes, found: Sequence[tuple[Point, float]], sizes: Sequence[float], palette: Palette, gid: str) -> None:
    """Draw arrowheads at their places, each with where it points in degrees and its length in pixels."""
    shapes = []
    for (place, angle), size in zip(found, sizes, strict=True):
        turn = np.radians(-angle)  # on these axes down is up
        turned = ARROW @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        shapes.append(Path(np.round(place + size * turned, 1), closed=True))
    whole = [Path.make_compound_path(*shapes)]
    axes.add_collection(
        PathCollection(whole, facecolors=palette.text, edgecolors=palette.background, linewidths=0.5, gid=gid),
        autolim=False,
    )


def _together(lines: np.ndarray) -> Path:
    """Return quadratic curves, each of three points, as one path."""
    return Path(lines.reshape(-1, 2), [Path.MOVETO, Path.CURVE3, Path.CURVE3] * len(lines))


def pieces(lines: Curves) -> np.ndarray:
    """Return curves, each as `STEPS` quadratic ones of three points in pixels."""
    steps = [(step / STEPS, (step + 1) / STEPS) for step in range(STEPS)]
    found = [[lines.along(a, a), lines.along(a, b), lines.along(b, b)] for a, b in steps]
    return np.round(found, 1).transpose(2, 0, 1, 3)
