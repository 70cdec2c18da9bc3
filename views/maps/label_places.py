"""Places the labels of a map: beside their dots or, where it is crowded, away, with a line that leads to them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from views.maps.labels import NAMED

# the way from the edge of a dot to its label: right and down, best place first
SPOTS = [(1.0, 0), (-1, 0), (0, -1), (0, 1), (1, 1), (-1, 1), (1, -1), (-1, -1)]
SPOTS += [(0.5, -1), (0.5, 1), (-0.5, -1), (-0.5, 1)]
GAP = 4  # pixels between dot and label
AWAY = np.arange(14, 170, 5)  # pixels from a dot to the middle of a label on a line
AROUND = np.pi * (0.75 + np.arange(30) / 15)  # to the lower left first: there the Pacific is
AWAYS = np.array([(away * np.cos(angle), away * np.sin(angle)) for away in AWAY for angle in AROUND])
DOT, PASSED, LINE = 4, 2, 1  # pixels: half of the room of a dot, of a dot that a line passes, and of a line
APART = np.array([-6, 0, 6, 0])  # pixels that a name of no importance keeps from others at its sides, not to crowd them
STEP = 3  # pixels between the points of a line that are looked at
TRIALS = 6
NEAR = 8  # pixels: how close dots have to be to crowd each other

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


@dataclass(frozen=True)
class Label:
    """The text of a name with its place, and the line that leads there, if one is needed."""

    name: Name
    room: Box
    line: tuple[Pixel, Pixel] | None = None

    @property
    def text(self) -> str:
        """What is written there."""
        return self.name.text


def placed(
    names: Sequence[Name], width: float, height: float, bare: Sequence[Pixel] = (), reach: float = np.inf
) -> list[Label]:
    """Return the labels on a map of a size in pixels: none covers another, a dot or a line, or leaves the map.

    Those that must not be missing come first. All of importance find a place, if need be in another trial in which
    those that found none come next, or the labels are those of the trial with the most importance. The map has `bare`
    dots besides; `reach` is how long the lines may be, except to labels that must not be missing.
    """
    order, best, most, failed = _crowded_first(names), [], -1, Counter[Name]()
    ground = _Ground(names, width, height, bare)
    for _ in range(TRIALS):
        trial = _Trial(ground)
        left = [name for name in order if not trial.place(name, np.inf if _needed(name) else reach)]
        kept = sum(name.importance for name in names if name not in left)
        if kept > most:
            best, most = trial.labels, kept
        failed.update(name for name in left if name.importance)
        if not any(name.importance for name in left):
            break
        order.sort(key=lambda name: (not _needed(name), -failed[name]))
    return best


def _needed(name: Name) -> bool:
    return name.importance >= NAMED


def _crowded_first(names: Sequence[Name]) -> list[Name]:
    """Return the names, those that must not be missing first, then by how many dots are around them.

    Those of no importance come last.
    """
    dots = np.array([name.dot for name in names]).reshape(-1, 2)
    ways = np.hypot(*(dots[:, None] - dots[None]).transpose(2, 0, 1))
    crowd = dict(zip(names, (1 / (ways + NEAR)).sum(axis=1), strict=True))
    return sorted(names, key=lambda name: (not name.importance, not _needed(name), -crowd[name]))


class _Ground:
    """The dots of a map, and for each name the places that are clear of them: the same in every trial."""

    def __init__(self, names: Sequence[Name], width: float, height: float, bare: Sequence[Pixel] = ()) -> None:
        dots = [(name.dot, max(DOT, 0.7 * name.radius)) for name in names] + [(dot, DOT) for dot in bare]
        self.size, self.dots = (width, height), np.array([dot for dot, _ in dots])
        self.taken = np.vstack([_around(np.array([dot]), reach) for dot, reach in dots]) if dots else np.empty((0, 4))
        self.named = self.taken[: len(names)]
        self.beside = {name: self._beside(name) for name in names}
        self._away: dict[Name, tuple[np.ndarray, np.ndarray]] = {}

    def _beside(self, name: Name) -> np.ndarray:
        """Return the rooms for a name at its dot, the best one first.

        One that must not be missing may cover bare dots: on a line it would seem to be the name of what is beside it.
        """
        half = np.array(name.size) / 2
        reach = np.array([name.radius + GAP + half[0], max(name.radius / 2, DOT) + half[1] + 1])
        rooms = _rooms(name.dot + reach * SPOTS, half)
        clear = self._clear(rooms, self.taken)
        return np.vstack([clear, self._clear(rooms, self.named)]) if _needed(name) else clear

    def away(self, name: Name) -> tuple[np.ndarray, np.ndarray]:
        """Return the rooms for a name away from its dot, the nearest one first, and where lines from there end."""
        if name not in self._away:
            dot = np.array(name.dot)
            rooms = self._clear(_rooms(dot + AWAYS, np.array(name.size) / 2), self.taken)
            ends = np.clip(dot, rooms[:, :2], rooms[:, 2:])
            others = self.dots[(self.dots != dot).any(axis=1)]
            clear = ~_cross(dot, ends, _around(others, PASSED))
            near = np.argsort(np.hypot(*(ends[clear] - dot).T), kind="stable")
            self._away[name] = rooms[clear][near], ends[clear][near]
        return self._away[name]

    def _clear(self, rooms: np.ndarray, taken: np.ndarray) -> np.ndarray:
        inside = rooms[(rooms[:, :2] >= 0).all(axis=1) & (rooms[:, 2:] <= self.size).all(axis=1)]
        return inside[~_cover(inside, taken)]


class _Trial:
    """What is written on the map already while names are placed one by one."""

    def __init__(self, ground: _Ground) -> None:
        self.ground, self.labels = ground, []
        self.written = np.empty((0, 4))  # labels and lines

    def place(self, name: Name, reach: float = np.inf) -> bool:
        """Find a place for a name, on a line no longer than `reach`, and return whether there is one."""
        beside = self.ground.beside[name]
        wide = beside if name.importance else beside + APART
        for room in beside[~_cover(wide, self.written)]:
            return self._take(name, room, np.empty((0, 4)))
        if not name.importance:
            return False
        rooms, ends = self.ground.away(name)
        free = ~_cover(rooms, self.written) & (np.hypot(*(ends - name.dot).T) <= reach)
        clear = ~_cross(np.array(name.dot), ends[free], self.written)
        for room, end in zip(rooms[free][clear], ends[free][clear], strict=True):
            return self._take(name, room, _line(np.array(name.dot), end))
        return False

    def _take(self, name: Name, room: np.ndarray, line: np.ndarray) -> bool:
        left, top, right, bottom = room.tolist()
        end = float(np.clip(name.dot[0], left, right)), float(np.clip(name.dot[1], top, bottom))
        self.labels.append(Label(name, (left, top, right, bottom), (name.dot, end) if len(line) else None))
        self.written = np.vstack([self.written, room, line])
        return True


def _rooms(middles: np.ndarray, half: np.ndarray) -> np.ndarray:
    return np.hstack([middles - half, middles + half])


def _around(points: np.ndarray, reach: float) -> np.ndarray:
    return np.hstack([points - reach, points + reach])


def _line(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Return the rooms of the points of a line, from the edge of the dot where it starts."""
    long = np.hypot(*(end - start))
    parts = np.arange(DOT + LINE, max(long, DOT + LINE + 1), STEP)[:, None] / max(long, 1)
    return _around(start + parts * (end - start), LINE)


def _cross(start: np.ndarray, ends: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Return for each of the lines from one point to some ends whether it crosses one of the boxes."""
    across, down = np.where(ends == start, 1e-9, ends - start).T[..., None]
    left, top, right, bottom = (boxes + [-LINE, -LINE, LINE, LINE] - [*start, *start]).T[:, None]
    x, y = (left / across, right / across), (top / down, bottom / down)
    enter = np.maximum(np.minimum(*x), np.minimum(*y))
    leave = np.minimum(np.maximum(*x), np.maximum(*y))
    return ((enter < leave) & (enter < 1) & (leave > 0)).any(axis=1)


def _cover(some: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Return for each of some boxes whether it covers one of the others."""
    (left, top, right, bottom), (west, north, east, south) = some.T[..., None], others.T[:, None]
    return ((left < east) & (west < right) & (top < south) & (north < bottom)).any(axis=1)
