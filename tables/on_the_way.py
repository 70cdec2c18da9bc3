"""What was counted on the way of one year, and where: people on the land route, deaths and disappearances."""

from typing import Any

import pandas as pd

from tables import derive

RING = "border_patrol"  # the series of encounters that is counted at the US border


def counts(border: pd.DataFrame, darien: pd.DataFrame, corridor: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return what was counted on the way in one calendar year: place, people, lon, lat, status, alternative, source.

    Places: `darien` (entries into Panama) and `border_patrol` (US southwest encounters of Border Patrol alone: the one
    series that covers all years, so that rings can be compared). A year with a month missing is left out.
    """
    found = []
    entries = darien[darien["year"] == year]
    if len(entries):
        found.append(_count("darien", "entries", entries, corridor, "darien"))
    months = border[(border["month"].dt.year == year) & (border["series"] == RING)]
    if len(months) == 12:
        found.append(_count(RING, "encounters", months, corridor, "border"))
    return pd.DataFrame(found, columns=["place", "people", "lon", "lat", "status", "alternative", "source"])


def _count(place: str, value: str, rows: pd.DataFrame, corridor: pd.DataFrame, point: str) -> dict[str, Any]:
    """Return the sum of rows at a point of the route: as sure as the least sure of them."""
    leg = corridor[corridor["counted"] == point].iloc[0]
    return {
        "place": place,
        "people": rows[value].sum(),
        "lon": leg["to_lon"],
        "lat": leg["to_lat"],
        "status": derive.least_sure(rows["status"]),
        "alternative": rows["alternative"].iloc[0] if "alternative" in rows else pd.NA,
        "source": derive.joined(rows["source"]),
    }


def deaths(missing: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return deaths and disappearances of one year by cell: lon, lat, people, source."""
    return missing.loc[missing["year"] == year, ["lon", "lat", "people", "source"]]
