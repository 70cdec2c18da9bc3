"""What was chosen on the map of flows: everything by which its layers, its colours and its sentences are made."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class MapChoice:
    """What was chosen on the map.

    `focus` says whose people are shown: all, story (those of whom the article tells), of the `country` the side host or
    origin, or both. Countries are coloured by a `measure`: their role, people within, or people, per_1000 or share of
    those on one `side`, host or origin. An arc has at the `least` so many people.
    """

    year: int
    focus: str
    side: str
    country: str | None = None
    measure: str = "role"
    least: int = 1
