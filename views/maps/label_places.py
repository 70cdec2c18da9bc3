"""Places the labels of a map: beside their dots or, where it is crowded, away, with a short line that leads to them.

Every place of every label has its price, and so has a label that is left out: what is looked for is the cheapest map
on which no label or line meets another. Labels are placed one by one; then each that stands badly tries whether it
may drive others away, which may push one more aside.
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
        search.improve()
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
        self.taken: list[int] = []
        for number in range(len(names)):
            self.taken.append(self._free(number, sum(1 << place for place in self.taken if place >= 0)))

    def improve(self) -> None:
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
        before, against = self.taken, self.against[place]
        driven = [one for one, at in enumerate(before) if at >= 0 and one != number and against >> at & 1]
        self.taken = [place if one == number else -1 if one in driven else at for one, at in enumerate(before)]
        for one in driven:
            mask = sum(1 << at for at in self.taken if at >= 0)
            self.taken[one] = self._free(one, mask)
            if self.taken[one] < 0:
                self._push(one, mask, place)
        changed = [one for one, at in enumerate(before) if at != self.taken[one]]
        paid = sum(map(self._price, changed))
        after, self.taken = self.taken, before
        if paid > sum(map(self._price, changed)) - 1e-6:
            return False
        self.taken = after
        return True

    def _push(self, number: int, mask: int, kept: int) -> None:
        """Take a place where one other label stands, but not the one at `kept`, that has a free place elsewhere."""
        for place in self.places[number]:
            hit = self.against[place] & mask
            if hit.bit_count() == 1 and not hit >> kept & 1:
                other = int(self.spots.of[hit.bit_length() - 1])
                free = self._free(other, mask ^ hit | 1 << place)
                if free >= 0:
                    self.taken[number], self.taken[other] = place, free
                    return

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
