"""What a map shows, whatever draws it: areas, places, flows, words, and colours by their role.

A colour is the name of one in the palette of the reader: "host", "quiet", "scale.4".
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

Point = tuple[float, float]  # longitude and latitude in degrees
Outlines = Mapping[str, Sequence[Sequence[Point]]]  # the edges of each territory, by its code


@dataclass(frozen=True)
class Area:
    """A territory filled with a colour; `opacity` is 0-1."""

    iso3: str
    colour: str
    opacity: float = 1.0


@dataclass(frozen=True)
class Mark:
    """What answers the pointer of a reader. What it says is made when it is first asked for: a picture says nothing."""

    told: Callable[[], str] = field(kw_only=True, compare=False, repr=False)

    @cached_property
    def tip(self) -> str:
        """What it says."""
        return self.told()


@dataclass(frozen=True)
class Place(Mark):
    """A country as a dot with its name and a `sign`: triangle, diamond, circle or none (empty).

    `radius` is in pixels. Where room is short, the name of more `importance` is kept; one of 0 has no name on the map.
    """

    iso3: str
    point: Point
    name: str
    sign: str
    colour: str
    radius: int
    importance: int


@dataclass(frozen=True)
class Flow(Mark):
    """People from one country (code `origin`) in another (`asylum`)."""

    origin: str
    asylum: str
    start: Point
    end: Point
    people: float


@dataclass(frozen=True)
class Count(Mark):
    """People counted at one place, with the text beside it; a death or disappearance has no text."""

    point: Point
    people: float
    text: str = ""


@dataclass(frozen=True)
class ColourScale:
    """The ends and the middle of the scale of colours as texts, and what it says in words."""

    low: str
    middle: str
    high: str
    alt: str


@dataclass(frozen=True)
class Map:
    """What lies on a map of the Americas, from the ground up. `flows` are the widest ones, the widest first.

    `most` is the largest number of flows, counts and deaths in any year: sizes keep their meaning as years pass.
    `outlines` are those of all territories.
    """

    outlines: Outlines
    areas: tuple[Area, ...]
    places: tuple[Place, ...]
    route: tuple[tuple[Point, Point], ...] = ()
    deaths: tuple[Count, ...] = ()
    flows: tuple[Flow, ...] = ()
    counts: tuple[Count, ...] = ()
    most: Mapping[str, float] | None = None
