"""Places the labels of a map: beside their dots or, where it is crowded, away, with a short line that leads to them.

Every place of every label has its price, and so has a label that is left out: what is looked for is the cheapest map
on which no label or line meets another. Labels are placed one by one; then each that stands badly tries whether it
may drive others away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from views.maps.label_boxes import crossed, crossing, meet
from views.maps.label_spots import LED, LONG, Box, Ground, Name, Pixel, Spots

LEFT_OUT, MISSED = 60, 1000  # is paid for a label that is left out, and for one that must not be missing
CARE = 3  # times as dear is a bad place for a label that must not be missing
APART = np.array([-6, 0, 6, 0])  # pixels that a name of no importance keeps from others at its sides, not to crowd them
CLEAR = np.array([-0.25, -0.25, 0.25, 0.25])  # pixels around a label: half of the least distance of two
CONTENT = 3  # what a label pays more than it has to before it drives others away
ROUNDS = 12
NEAR = 80  # pixels: how close to a dot whose label stands badly others are led to as well
NONE = np.empty((0, 2))


@dataclass(frozen=True)
class Label:
    """The text of a name with its place, and the line that leads there from the edge of its dot, if one is needed."""

    name: Name
    room: Box
    line: tuple[Pixel, Pixel] | None = None

    @property
    def text(self) -> str:
        """What is written there."""
        return self.name.text


def placed(
    names: Sequence[Name], width: float, height: float, bare: Sequence[Pixel] = (), busy: np.ndarray = NONE
) -> list[Label]:
    """Return the labels on a map of a size in pixels: none covers another, a dot or a line, or leaves the map.

    The map has `bare` dots besides. Labels had better not cover the points of arcs, which are `busy`. Where not all
    have room, those of the least importance are left out.
    """
    ordered = sorted(names, key=lambda name: -name.importance)
    ground = Ground(ordered, (width, height), np.array(bare).reshape(-1, 2), busy)
    spots, quiet = ground.beside().best(), sum(not name.importance for name in ordered)
    loud = ordered[: len(ordered) - quiet]
    found = _loud(loud, ground, spots.only(spots.of < len(loud)))
    for number in range(len(loud), len(ordered)):
        found += _quiet(ordered[number], spots.rooms[spots.of == number], found)
    return found


def _loud(names: list[Name], ground: Ground, spots: Spots) -> list[Label]:
    """Return the labels of names of importance; lines are thought of only near those that stand badly without one."""
    search = _Search(names, spots)
    if crowded := search.crowded():
        dots = ground.dots[: len(names)]
        ways = np.hypot(*(dots[:, None] - dots[crowded]).transpose(2, 0, 1))
        search = _Search(names, spots.joined(ground.led(np.flatnonzero(ways.min(axis=1) <= NEAR))).best())
        southward = np.argsort(dots[:, 1], kind="stable").tolist()
        search.try_all([southward, southward[::-1]])
    return search.labels()


def _quiet(name: Name, rooms: np.ndarray, found: list[Label]) -> list[Label]:
    """Return the label of a name of no importance in the first of its rooms that is free, or nothing."""
    wide, lines = rooms + APART, np.array([label.line for label in found if label.line]).reshape(-1, 2, 2)
    free = ~meet(wide, np.array([label.room for label in found]).reshape(-1, 4)).any(axis=1)
    free &= ~crossing(lines[:, 0], lines[:, 1], wide[:, None]).any(axis=1)
    return [Label(name, _box(room)) for room in rooms[free][:1]]


class _Search:
    """The places of all labels, and which of them is taken by its label: its number among all, or -1."""

    def __init__(self, names: list[Name], spots: Spots) -> None:
        self.names, self.spots = names, spots
        self.paid = (spots.paid * np.array([CARE if name.needed else 1 for name in names])[spots.of]).tolist()
        first = np.searchsorted(spots.of, np.arange(len(names) + 1)).tolist()
        self.places = [range(*ends) for ends in pairwise(first)]
        self.left_out = [MISSED if name.needed else LEFT_OUT + name.importance for name in names]
        self.against = _against(spots)
        self.taken = self._one_by_one(range(len(names)))

    def try_all(self, orders: Sequence[Sequence[int]]) -> None:
        """Place labels one by one in each of some orders as well, improve that, and keep what is cheapest."""
        tries = []
        for order in (range(len(self.names)), *orders):
            self.taken = self._one_by_one(order)
            self._improve()
            tries.append((sum(map(self._price, order)), self.taken))
        self.taken = min(tries)[1]

    def _one_by_one(self, order: Sequence[int]) -> list[int]:
        taken, mask = [-1] * len(self.names), 0
        for number in order:
            taken[number] = place = self._free(number, mask)
            mask |= 1 << place if place >= 0 else 0
        return taken

    def _improve(self) -> None:
        """Let labels that stand badly drive others away as long as all together get cheaper."""
        for _ in range(ROUNDS):
            tries = sorted(range(len(self.names)), key=self._lost, reverse=True)
            if not any([self._better(number) for number in tries if self._lost(number) > CONTENT]):
                break

    def crowded(self) -> list[int]:
        """Return the numbers of labels that are left out, or stand so badly that a line might be better."""
        return [number for number in range(len(self.names)) if self._price(number) > LED + LONG[0]]

    def labels(self) -> list[Label]:
        """Return the labels that are not left out."""
        return [self._label(number, place) for number, place in enumerate(self.taken) if place >= 0]

    def _label(self, number: int, place: int) -> Label:
        start, end = (tuple(ends[place].tolist()) for ends in (self.spots.starts, self.spots.ends))
        return Label(self.names[number], _box(self.spots.rooms[place]), None if start == end else (start, end))

    def _price(self, number: int) -> float:
        return self.left_out[number] if self.taken[number] < 0 else self.paid[self.taken[number]]

    def _lost(self, number: int) -> float:
        """Return what a label pays more than it would alone on the map."""
        places = self.places[number]
        return self._price(number) - self.paid[places[0]] if places else 0

    def _better(self, number: int) -> bool:
        """Take a better place for a label, if all together get cheaper by it, and return whether there is one."""
        price = self._price(number)
        return any(self._drive(number, place) for place in self.places[number] if self.paid[place] < price)

    def _drive(self, number: int, place: int) -> bool:
        """Take a place and drive away who stands against it, if that pays for all together; return whether it does."""
        against, moved = self.against[place], {number: place}
        driven = [one for one, at in enumerate(self.taken) if at >= 0 and one != number and against >> at & 1]
        mask, gained = 1 << place, self._price(number) - self.paid[place]
        for one, at in enumerate(self.taken):
            mask |= 1 << at if at >= 0 and one != number and one not in driven else 0
        for one in driven:
            moved[one] = at = self._free(one, mask)
            mask |= 1 << at if at >= 0 else 0
            gained += self._price(one) - (self.left_out[one] if at < 0 else self.paid[at])
        if gained <= 1e-6:
            return False
        for one, at in moved.items():
            self.taken[one] = at
        return True

    def _free(self, number: int, mask: int) -> int:
        return next((place for place in self.places[number] if not self.against[place] & mask), -1)


def _against(spots: Spots) -> list[int]:
    """Return for each place which others cannot be taken with it, as the bits of a number: quick to look at."""
    rooms, starts, ends = spots.rooms + CLEAR, spots.starts, spots.ends
    whole = np.hstack([np.minimum(rooms[:, :2], starts), np.maximum(rooms[:, 2:], starts)])
    near = meet(whole, whole) & (spots.of[:, None] < spots.of)
    some, others = np.divmod(np.flatnonzero(near), max(len(rooms), 1))
    free = ~meet(rooms, rooms)[some, others]
    led = (starts != ends).any(axis=1)
    for one, other in ((some, others), (others, some)):
        tried = np.flatnonzero(free & led[one])
        line, room = one[tried], other[tried]
        free[tried] = ~crossing(starts[line], ends[line], rooms[room])
    tried = np.flatnonzero(free & led[some] & led[others])
    line, other = some[tried], others[tried]
    free[tried] = ~crossed(starts[line], ends[line], starts[other], ends[other])
    against = np.zeros((len(rooms), len(rooms)), bool)
    against[some[~free], others[~free]] = against[others[~free], some[~free]] = True
    return [int.from_bytes(row.tobytes(), "little") for row in np.packbits(against, axis=1, bitorder="little")]


def _box(room: np.ndarray) -> Box:
    left, top, right, bottom = room.tolist()
    return left, top, right, bottom
