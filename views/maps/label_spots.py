"""The places where a label of a map may stand, and what each is worth: beside its dot, or at the end of a line."""

from dataclasses import dataclass, fields, replace

import numpy as np

from views.maps.label_boxes import around, crossing, meet
from views.maps.labels import NAMED

# the way from the edge of a dot to its label: right and down; and what is paid for it, in pixels of a line
SPOTS = np.array([(1.0, 0), (-1, 0), (0, -1), (0, 1), (1, 1), (-1, 1), (1, -1), (-1, -1)])
SPOTS = np.vstack([SPOTS, [(0.5, -1), (0.5, 1), (-0.5, -1), (-0.5, 1)]])
PAID = np.array([0, 1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4])
GAP = 4  # pixels between dot and label
EDGE, MOVED = 1, 1.5  # pixels that a label keeps from the sides of the map, at least and where it is moved in
LONGEST = 48  # pixels of a line
LONG = np.arange(6, LONGEST + 1, 7)
ANGLES = np.pi * np.arange(16) / 8
TURNS = np.column_stack([np.cos(ANGLES), np.sin(ANGLES)])
WAYS = (LONG[:, None, None] * TURNS).reshape(-1, 2)
# where a line meets its label: in the middle of a side, of the upper or lower one if the line is steep
SIDES = np.where(np.abs(TURNS[:, :1]) > 0.3, np.sign(TURNS) * [1, 0], np.sign(TURNS) * [0, 1])
DOT, LINE = 4, 3  # pixels: half of the room of a dot, and how far a line keeps from the middle of another one
LED = 8  # is paid for any line, besides its length
MISTAKEN = 24  # is paid where a label without a line is closer to another dot
HIDING = 30  # is paid by a name that must be there where it hides bare dots
BUSY, BUSIEST, CELL = 0.25, 10, 4  # is paid for a point of the arcs under a label, at most; pixels of a cell of them
MOST = 40  # places that are looked at for a label

Box = tuple[float, float, float, float]  # left, top, right and bottom
Pixel = tuple[float, float]


@dataclass(frozen=True)
class Name:
    """A text at a dot: where this is, its radius, how wide and high the text is, in pixels.

    A text of no `importance` is left out where there is no room beside its dot.
    """

    text: str
    dot: Pixel
    radius: float
    size: tuple[float, float]
    importance: int

    @property
    def needed(self) -> bool:
        """Whether it must not be missing."""
        return self.importance >= NAMED


@dataclass(frozen=True)
class Spots:
    """Places for labels: the number of the name of each, its room, where its line starts and ends, and what is paid.

    Where no line is needed, it starts and ends at the dot.
    """

    of: np.ndarray
    rooms: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    paid: np.ndarray

    def only(self, which: np.ndarray) -> "Spots":
        """Return some of the places, by their numbers or by whether each is one."""
        return Spots(*(getattr(self, part.name)[which] for part in fields(self)))

    def joined(self, others: "Spots") -> "Spots":
        """Return these places and others."""
        parts = (part.name for part in fields(self))
        return Spots(*(np.concatenate([getattr(self, name), getattr(others, name)]) for name in parts))

    def best(self) -> "Spots":
        """Return the best places of each name: by names, the best one of each first."""
        order = np.lexsort((self.paid, self.of))
        of = self.of[order]
        return self.only(order[np.arange(len(of)) - np.searchsorted(of, of) < MOST])


class Ground:
    """A map of a size with its dots, those of the names first, and points that labels had better not cover."""

    def __init__(self, names: list[Name], size: tuple[float, float], bare: np.ndarray, busy: np.ndarray) -> None:
        self.size, self.names = size, len(names)
        self.halves = np.array([name.size for name in names]).reshape(-1, 2) / 2
        self.radii = np.array([name.radius for name in names])
        self.needed = np.array([name.needed for name in names], bool)
        self.dots = np.vstack([np.array([name.dot for name in names]).reshape(-1, 2), bare])
        reach = np.maximum(DOT, np.pad(0.7 * self.radii, (0, len(bare))))[:, None]
        self.taken, self.busy = around(self.dots, reach), _summed(busy, size)

    def beside(self) -> Spots:
        """Return the places beside their dots for all names; one that would leave the map at a side is moved in."""
        radii, (half_wide, half_high) = self.radii, self.halves.T
        reach = np.column_stack([radii + GAP + half_wide, np.maximum(0.7 * radii, DOT) + half_high + 1])
        of = np.repeat(np.arange(self.names), len(SPOTS))
        dots = self.dots[of]
        middles = dots + reach[of] * np.tile(SPOTS, (self.names, 1))
        middles[:, 0] = np.clip(middles[:, 0], half_wide[of] + MOVED, self.size[0] - half_wide[of] - MOVED)
        found = self._free(of, middles, dots, dots)
        aside = np.where(self._others(found.of), _ways(found.rooms, self.dots), np.inf).min(axis=1, initial=np.inf)
        own = np.hypot(*_aside(found.rooms, self.dots[found.of]).T)
        return replace(found, paid=found.paid + MISTAKEN * (aside + 1 < own))

    def led(self, numbers: np.ndarray) -> Spots:
        """Return the places at the ends of lines for some names."""
        of = np.repeat(numbers, len(WAYS))
        turns, ways = np.tile(TURNS, (len(numbers) * len(LONG), 1)), np.tile(WAYS, (len(numbers), 1))
        starts = self.dots[of] + self.radii[of, None] * turns
        sides = np.tile(SIDES, (len(numbers) * len(LONG), 1))
        found = self._free(of, starts + ways + sides * self.halves[of], starts, starts + ways)
        crossed = crossing(found.starts[:, None], found.ends[:, None], around(self.dots, LINE)) & self._others(found.of)
        return self._allowed(found, crossed)

    def _free(self, of: np.ndarray, middles: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> Spots:
        """Return the places, in rooms with these middles, that lie on the map and cover no dot."""
        rooms = np.hstack([middles - self.halves[of], middles + self.halves[of]])
        ways = np.hypot(*(ends - starts).T)
        paid = np.where(ways > 0, LED + ways, np.resize(PAID, len(of)))
        inside = (rooms[:, :2] >= EDGE).all(axis=1) & (rooms[:, 2:] <= np.array(self.size) - EDGE).all(axis=1)
        found = Spots(of, rooms, starts, ends, paid).only(np.flatnonzero(inside))
        found = self._allowed(found, meet(found.rooms, self.taken))
        return replace(found, paid=found.paid + self._covered(found.rooms))

    def _allowed(self, found: Spots, hidden: np.ndarray) -> Spots:
        """Return the places that hide no dots: in the row of each it is `hidden` which.

        A name that must be there may hide bare dots: among many it would find no place else.
        """
        bare = hidden[:, self.names :].any(axis=1)
        free = ~hidden[:, : self.names].any(axis=1) & (~bare | self.needed[found.of])
        return replace(found, paid=found.paid + HIDING * bare).only(free)

    def _others(self, of: np.ndarray) -> np.ndarray:
        """Return for each of some names, in its row, which dots are not at the same place as its own."""
        return (self.dots[of][:, None] != self.dots).any(axis=2)

    def _covered(self, rooms: np.ndarray) -> np.ndarray:
        """Return what is paid for the busy points in some rooms."""
        left, top, right, bottom = (rooms // CELL).astype(int).T + np.array([0, 0, 1, 1])[:, None]
        sums = self.busy
        points = sums[right, bottom] - sums[left, bottom] - sums[right, top] + sums[left, top]
        return np.minimum(BUSY * points, BUSIEST)


def _summed(busy: np.ndarray, size: tuple[float, float]) -> np.ndarray:
    """Return how many busy points lie above and left of each corner of the cells of a map."""
    wide, high = (int(side // CELL) + 1 for side in size)
    column, row = (busy // CELL).astype(int).T
    inside = (column >= 0) & (column < wide) & (row >= 0) & (row < high)
    cells = np.bincount((column * high + row)[inside], minlength=wide * high).reshape(wide, high)
    return np.pad(cells.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))


def _aside(rooms: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Return how far right or left of, and below or above, rooms the points are that stand with them."""
    return np.maximum(np.maximum(rooms[..., :2] - points, points - rooms[..., 2:]), 0)


def _ways(rooms: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Return how far all points are from all rooms, each of these a row."""
    return np.hypot(*_aside(rooms[:, None], points).transpose(2, 0, 1))
