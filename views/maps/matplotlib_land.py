"""The land of a still map: the outlines of the territories, on a half-pixel grid, filled by their colours."""

from collections.abc import Iterator, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from views.maps.description import Area, Outlines, Point
from views.maps.viewport import Viewport
from views.palette import Palette

GRID = 2  # steps in a pixel to which the land is rounded
FAR = 30  # pixels: what lies further outside is drawn no further outside than this
EDGE = 0.7  # pixels


def draw(axes: Axes, outlines: Outlines, areas: Sequence[Area], viewport: Viewport, palette: Palette) -> None:
    """Draw the territories in sight: `areas` in their colours, the others in that of the background."""
    fills = {area.iso3: (palette.colour(area.colour), area.opacity) for area in areas}
    alike: dict[tuple[str, float], list[Path]] = {}
    for iso3, rings in outlines.items():
        alike.setdefault(fills.get(iso3, (palette.background, 1)), []).extend(_in_sight(rings, viewport))
    for (colour, opacity), paths in alike.items():
        if paths:
            whole = Path.make_compound_path(*paths)
            axes.add_artist(PathPatch(whole, fc=(colour, opacity), ec=palette.border, lw=EDGE, joinstyle="round"))


def _in_sight(rings: Sequence[Sequence[Point]], viewport: Viewport) -> Iterator[Path]:
    """Yield each ring of which a corner is in sight, without the corners that make no difference to the eye."""
    size = (viewport.width, viewport.height)
    for ring in rings:
        points = np.array([viewport.pixel(*point) for point in ring])
        if not ((points >= 0) & (points <= size)).all(axis=1).any():
            continue
        line = Path(np.clip(points, -FAR, np.add(size, FAR)))
        line.simplify_threshold = 1 / GRID
        corners = np.round(np.asarray(line.cleaned(simplify=True).vertices)[:-1] * GRID) / GRID
        moved = np.append(True, (np.diff(corners, axis=0) != 0).any(axis=1))
        if moved.sum() > 3:
            yield Path(corners[moved], closed=True)
