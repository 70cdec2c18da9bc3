"""Boxes and lines on the plane of a map, many at once: which of them meet."""

from typing import Any

import numpy as np


def around(points: np.ndarray, reach: float | np.ndarray) -> np.ndarray:
    """Return the boxes that reach so far around some points: left, top, right and bottom."""
    return np.hstack([points - reach, points + reach])


def meet(some: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Return for each of some boxes, in its row, which of the others it covers."""
    (left, top, right, bottom), (west, north, east, south) = some.T[..., None], others.T[:, None]
    return (left < east) & (west < right) & (top < south) & (north < bottom)


def crossing(starts: np.ndarray, ends: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Return for each line whether it crosses the box at the same place in the order, or that in its row."""
    enter: Any = -np.inf
    leave: Any = np.inf
    for low, high in ((0, 2), (1, 3)):
        start, way = starts[..., low], ends[..., low] - starts[..., low]
        way = np.where(way == 0, 1e-9, way)
        first, last = (boxes[..., low] - start) / way, (boxes[..., high] - start) / way
        enter = np.maximum(enter, np.minimum(first, last))
        leave = np.minimum(leave, np.maximum(first, last))
    return (enter < leave) & (enter < 1) & (leave > 0)


def crossed(starts: np.ndarray, ends: np.ndarray, others: np.ndarray, other_ends: np.ndarray) -> np.ndarray:
    """Return for each line whether it crosses the other one at the same place in the order."""
    ways, other_ways, between = ends - starts, other_ends - others, others - starts
    turn = _turn(ways, other_ways)
    turn = np.where(turn == 0, 1e-9, turn)
    here, there = _turn(between, other_ways) / turn, _turn(between, ways) / turn
    return (here >= 0) & (here <= 1) & (there >= 0) & (there <= 1)


def _turn(some: np.ndarray, others: np.ndarray) -> np.ndarray:
    return some[..., 0] * others[..., 1] - some[..., 1] * others[..., 0]
