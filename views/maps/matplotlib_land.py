"""The land of a still map: the outlines of the territories, on a half-pixel grid, filled by their colours."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from views.maps.description import Area, Outlines
from views.maps.viewport import Viewport
from views.palette import Palette

GRID = 2  # steps in a pixel to which the land is rounded
FAR = 30  # pixels: what lies further outside is drawn no further outside than this
EDGE = 0.7  # pixels
KEPT = 12  # lands: one of each size of picture, and of the story


def draw(axes: Axes, outlines: Outlines, areas: Sequence[Area], viewport: Viewport, palette: Palette) -> None:
    """Draw the territories in sight: `areas` in their colours, the others in that of the background."""
    fills = {area.iso3: (palette.colour(area.colour), area.opacity) for area in areas}
    alike: defaultdict[tuple[str, float], list[Path]] = defaultdict(list)
    for iso3, path in _kept(_Same(outlines), viewport):
        alike[fills.get(iso3, (palette.background, 1))].append(path)
    for (colour, opacity), paths in alike.items():
        whole = Path.make_compound_path(*paths)
        axes.add_artist(PathPatch(whole, fc=(colour, opacity), ec=palette.border, lw=EDGE, joinstyle="round"))


class _Same:
    """Outlines, equal to none but the very same: to compare all of their points would take longer than to draw them."""

    def __init__(self, outlines: Outlines) -> None:
        self.outlines = outlines

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.outlines is other.outlines

    def __hash__(self) -> int:
        return id(self.outlines)


@lru_cache(maxsize=KEPT)
def _kept(same: _Same, viewport: Viewport) -> list[tuple[str, Path]]:
    return list(_in_sight(same.outlines, viewport))


def _in_sight(outlines: Outlines, viewport: Viewport) -> Iterator[tuple[str, Path]]:
    """Yield each ring of which a corner is in sight, without the corners that make no difference to the eye."""
    rings = [(iso3, ring) for iso3, rings in outlines.items() for ring in rings]
    points, size = viewport.pixels(np.concatenate([ring for _, ring in rings])), (viewport.width, viewport.height)
    inside: np.ndarray = np.all((points >= 0) & (points <= size), axis=1)
    points, end = np.clip(points, -FAR, np.add(size, FAR)), 0
    for iso3, ring in rings:
        begun, end = end, end + len(ring)
        if inside[begun:end].any():
            line = Path(points[begun:end])
            line.simplify_threshold = 1 / GRID
            corners = np.round(np.asarray(line.cleaned(simplify=True).vertices)[:-1] * GRID) / GRID
            moved = np.append(True, (np.diff(corners, axis=0) != 0).any(axis=1))
            if moved.sum() > 3:
                yield iso3, Path(corners[moved], closed=True)
