"""The land of a still map, which is kept for all maps of one size: each map has the shapes that it was given."""

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from content.reader import Reader
from views.maps import frame, matplotlib_land
from views.pictures.box import Box
from views.pictures.canvas import Canvas

WEST, EAST = -100.0, -60.0


def land(west: float) -> Path:
    """Return the land of a map with one square on it, which begins at a longitude."""
    ring = [(west, 0.0), (west + 15, 0.0), (west + 15, 15.0), (west, 15.0), (west, 0.0)]
    canvas = Canvas(300, 360, Reader().palette)
    axes = canvas.axes(Box(0, 0, 300, 360))
    matplotlib_land.draw(axes, {"AAA": [ring]}, [], frame.framed(300, 360), canvas.palette)
    (patch,) = axes.patches
    assert isinstance(patch, PathPatch)
    return patch.get_path()


def test_a_map_of_other_shapes_in_the_same_size_shows_those():
    west, east = (np.asarray(land(at).vertices)[:, 0] for at in (WEST, EAST))
    assert west.max() < east.min()
