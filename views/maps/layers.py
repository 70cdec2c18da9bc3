"""The layers of the map of flows as frames, and their description."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pandas as pd

from views.maps import standings
from views.maps.colour_scale import bins, class_of
from views.maps.description import Area, Count, Flow, Map, Outlines, Place, Point
from views.maps.labels import CHOSEN, NAMED
from views.maps.mark_sizes import QUIET
from views.palette import SCALE
from views.say import Say

COLOURS = {"origin": "origin", "transit": "transit", "host": "host", "destination": "host"}  # of the roles
SIGNS = {"origin": "triangle", "transit": "diamond", "host": "circle", "destination": "circle"}
RANK = {"origin": 50, "transit": 40, "destination": 30, "host": 20}  # whose name gives way last
FAINT = 0.275  # land that is filled by role keeps quiet under the arcs
Tips = Callable[[str], Sequence[str]]  # what is said of a country where a reader points at it, besides its role
MOST = 40  # flows: more would hide each other; the table has all


@dataclass(frozen=True)
class Layers:
    """What lies on the map, each a frame that may be empty.

    `land`: iso3, role, value (the measure or missing; with people and source). `places`: iso3, role, lon, lat.
    `flows`: year, origin, asylum, people, from_lon, from_lat, to_lon, to_lat, where they are known also per_1000
    (inhabitants of the host country) and rank. `corridor`: from_lon, from_lat, to_lon, to_lat.
    `counts`: place (a word in `map.count`), people, lon, lat, status, alternative. `deaths`: lon, lat, people.
    Flows, corridor (with from_place, to_place), counts and deaths have a source.
    `most` is the largest number of flows, counts and deaths in any year or, of a map that stands `alone`, on it.
    `stocks` are what all countries have on both sides: side, iso3, people, per_1000, rank; `groups` is how many flows
    the ranks of flows are among.
    """

    land: pd.DataFrame
    places: pd.DataFrame
    flows: pd.DataFrame
    corridor: pd.DataFrame
    counts: pd.DataFrame
    deaths: pd.DataFrame
    most: dict[str, float]
    stocks: pd.DataFrame = field(default_factory=pd.DataFrame)
    groups: int = 0
    alone: bool = False


def described(
    layers: Layers, chosen: str | None, named: Collection[str], outlines: Outlines, say: Say, tips: Tips
) -> Map:
    """Return the map with these layers on it, the `chosen` country standing out; its takeaway has `named` some."""
    return Map(
        outlines=outlines,
        areas=areas(layers.land),
        places=places(layers.places, chosen, named, tips, say),
        route=route(layers.corridor),
        deaths=deaths(layers.deaths, say),
        flows=flows(layers.flows, layers.groups, say),
        counts=counts(layers.counts, say),
        most=layers.most,
    )


def areas(land: pd.DataFrame) -> tuple[Area, ...]:
    """Return the countries filled by a measure, or by role where none is known. `land`: iso3, role, value."""
    if land["value"].notna().any():
        bounds, painted = bins(land["value"], SCALE), land[land["value"] > 0]
        return tuple(Area(row.iso3, f"scale.{class_of(row.value, bounds)}") for row in painted.itertuples())
    painted = land[land["role"].isin(list(COLOURS))]
    return tuple(Area(row.iso3, COLOURS[row.role], FAINT) for row in painted.itertuples())


def places(places: pd.DataFrame, chosen: str | None, named: Collection[str], tips: Tips, say: Say) -> tuple[Place, ...]:
    """Return the countries; those without a role are small and, unless chosen or in the takeaway, unnamed.

    `places`: iso3, role, lon, lat.
    """
    return tuple(
        Place(
            iso3=row.iso3,
            point=(row.lon, row.lat),
            name=say.country(row.iso3),
            sign=SIGNS.get(row.role, ""),
            colour=COLOURS.get(row.role, "quiet"),
            radius=11 if row.iso3 == chosen else 6 if row.role in SIGNS else QUIET,
            importance=CHOSEN if row.iso3 == chosen else NAMED if row.iso3 in named else RANK.get(row.role, 0),
            told=partial(_place_tip, row.iso3, row.role, tips, say),
        )
        for row in places.itertuples()
    )


def _place_tip(iso3: str, role: str, tips: Tips, say: Say) -> str:
    return "\n".join([say("map.tip.role", country=iso3, role=say(f"role.{role}")), *tips(iso3)])


def flows(flows: pd.DataFrame, groups: int, say: Say) -> tuple[Flow, ...]:
    """Return the widest flows. `flows` and `groups` as in `Layers`."""
    if flows.empty:
        return ()
    return tuple(
        Flow(
            origin=row.origin,
            asylum=row.asylum,
            start=(row.from_lon, row.from_lat),
            end=(row.to_lon, row.to_lat),
            people=row.people,
            told=partial(_flow_tip, row, groups, say),
        )
        for row in flows.nlargest(MOST, "people").itertuples()
    )


def _flow_tip(row: Any, groups: int, say: Say) -> str:
    """Return from where and where people are, how many and, where that is known, what they are among all."""
    many = standings.of_group(row, row.year, groups, say) if groups else say("map.tip.people", people=row.people)
    return "\n".join([say("map.pair", origin=row.origin, asylum=row.asylum), many])


def counts(counts: pd.DataFrame, say: Say) -> tuple[Count, ...]:
    """Return what was counted on the way. `counts`: place, people, lon, lat, status, alternative."""
    return tuple(
        Count(
            point=(row.lon, row.lat),
            people=row.people,
            told=partial(_count_tip, row, say),
            text=say(f"map.count.{row.place}", people=row.people),
        )
        for row in counts.itertuples()
    )


def _count_tip(row: Any, say: Say) -> str:
    return say(f"map.tip.{row.place}", people=row.people) + _doubt(row.status, row.alternative, say)


def _doubt(status: str, other: float, say: Say) -> str:
    """Return a line on how sure a count is, with the other count where one was found; nothing where it is sure."""
    if status == "verified":
        return ""
    sure = say(f"status.{status}")
    return "\n" + (sure if pd.isna(other) else say("map.tip.doubt", status=sure, other=int(other)))


def route(corridor: pd.DataFrame) -> tuple[tuple[Point, Point], ...]:
    """Return the legs of the land route. `corridor`: from_lon, from_lat, to_lon, to_lat."""
    return tuple(((row.from_lon, row.from_lat), (row.to_lon, row.to_lat)) for row in corridor.itertuples())


def deaths(deaths: pd.DataFrame, say: Say) -> tuple[Count, ...]:
    """Return deaths and disappearances. `deaths`: lon, lat, people."""
    return tuple(
        Count((row.lon, row.lat), row.people, told=partial(say, "map.tip.deaths", n=row.people, people=row.people))
        for row in deaths.itertuples()
    )
