"""The flows of a still map as arcs, from the colour of origins to that of hosts."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.patches import PathPatch
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
    alike: defaultdict[tuple[float, int], list[Path]] = defaultdict(list)
    for flow, height in zip(flows, mark_sizes.arc_heights(flows), strict=True):
        width = max(1.0, round(2 * scale * mark_sizes.arc_width(flow.people, most)) / 2)
        for step, piece in enumerate(pieces(flow, height, viewport)):
            alike[-width, step].append(piece)
    start, end = np.array(to_rgb(palette.origin)), np.array(to_rgb(palette.host))
    for i, ((width, step), found) in enumerate(sorted(alike.items())):
        colour = start + (end - start) * (step + 0.5) / STEPS
        whole = Path.make_compound_path(*found)
        look = {"ec": (*colour, OPACITY), "fc": "none", "lw": -width, "joinstyle": "round"}
        axes.add_artist(PathPatch(whole, **look, gid=f"flows-{i}"))


def pieces(flow: Flow, height: float, viewport: Viewport) -> list[Path]:
    """Return the arc of a flow in pieces, which rises over the top of the straight line by a part of its length."""
    start, end = np.array(viewport.pixel(*flow.start)), np.array(viewport.pixel(*flow.end))
    right, down = end - start
    side = -1 if right < 0 else 1
    swing = (start + end) / 2 + FLAT * height * side * np.array([down, -right])
    found = []
    for step in range(STEPS):
        a, b = step / STEPS, (step + 1) / STEPS
        first, last = (_along(start, swing, end, part, part) for part in (a, b))
        middle = _along(start, swing, end, a, b)
        found.append(Path(np.round([first, middle, last], 1), [Path.MOVETO, Path.CURVE3, Path.CURVE3]))
    return found


def _along(start: np.ndarray, swing: np.ndarray, end: np.ndarray, a: float, b: float) -> np.ndarray:
    """Return a point of a quadratic curve at `a` = `b`, or the one that bends its piece from `a` to `b`."""
    return (1 - a) * (1 - b) * start + (a + b - 2 * a * b) * swing + a * b * end
