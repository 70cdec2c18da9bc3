"""Where things lie: flows, counts and countries joined to their points on the map."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from tables import derive


def flows(displacement: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return the people displaced across borders in one year: year, origin, asylum, people, source.

    `people` is the stock at the end of the year of refugees, asylum-seekers and others in need together.
    """
    stock = derive.with_people(displacement[displacement["year"] == year])
    stock = stock[(stock["people"] > 0) & (stock["origin"] != stock["asylum"])]
    return stock[["year", "origin", "asylum", "people", "source"]].reset_index(drop=True)


def lands(displacement: pd.DataFrame, territories: pd.DataFrame) -> set[str]:
    """Return the countries of the Americas that displaced people left or came to, in any year."""
    near = territories.loc[territories["region"] == "americas", "iso3"]
    return set(near) & {*displacement["origin"].unique(), *displacement["asylum"].unique()}


def measured(flows: pd.DataFrame, side: str, population: pd.DataFrame) -> pd.DataFrame:
    """Return the sums by country on one `side` (origin or asylum) with `per_1000` and `share`."""
    sums = derive.total(flows, ["year", side], "people")
    return derive.share(derive.per_1000(sums, side, population), "people")


def drawn(flows: pd.DataFrame, territories: pd.DataFrame) -> pd.DataFrame:
    """Return the flows with both ends in the Americas, with from_lon, from_lat, to_lon, to_lat."""
    points = territories.loc[territories["region"] == "americas", ["iso3", "label_lon", "label_lat"]]
    for side, start in (("origin", "from"), ("asylum", "to")):
        names = {"iso3": side, "label_lon": f"{start}_lon", "label_lat": f"{start}_lat"}
        flows = flows.merge(points.rename(columns=names), on=side, how="inner")
    return flows


def land(territories: pd.DataFrame, countries: pd.DataFrame, values: pd.DataFrame, value: str) -> pd.DataFrame:
    """Return every country of the Americas: iso3, role, value (`value` of the frame `values`, by iso3)."""
    shaped = territories.loc[territories["region"] == "americas", ["iso3"]]
    shaped = shaped.merge(countries[["iso3", "role"]], on="iso3", how="left").fillna({"role": "none"})
    if value not in values:
        return shaped.assign(value=float("nan"))
    return shaped.merge(values[["iso3", value]].rename(columns={value: "value"}), on="iso3", how="left")


def places(countries: pd.DataFrame, territories: pd.DataFrame) -> pd.DataFrame:
    """Return the countries of the story that lie on the map: iso3, role, lon, lat."""
    story = countries[countries["role"] != "context"].merge(territories, on="iso3")
    return story.rename(columns={"label_lon": "lon", "label_lat": "lat"})[["iso3", "role", "lon", "lat"]]


def counts(border: pd.DataFrame, darien: pd.DataFrame, corridor: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return what was counted on the way in one calendar year: place, people, lon, lat, source.

    Places: `darien` (entries into Panama) and `border` (US southwest encounters, all components where they are
    published together, else Border Patrol alone: `border_patrol`). A year with a month missing is left out.
    """
    found = []
    entries = darien[darien["year"] == year]
    if len(entries):
        found.append(_count("darien", entries["entries"].iloc[0], corridor, "darien", entries["source"]))
    months = border[border["month"].dt.year == year]
    for series, place in (("combined", "border"), ("border_patrol", "border_patrol")):
        mine = months[months["series"] == series]
        if len(mine) == 12:
            found.append(_count(place, mine["encounters"].sum(), corridor, "border", mine["source"]))
            break
    return pd.DataFrame(found, columns=["place", "people", "lon", "lat", "source"])


def _count(place: str, people: int, corridor: pd.DataFrame, point: str, sources: pd.Series) -> dict:
    leg = corridor[corridor["counted"] == point].iloc[0]
    return {"place": place, "people": people, "lon": leg["to_lon"], "lat": leg["to_lat"]} | {
        "source": derive.joined(sources)
    }


def deaths(missing: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return deaths and disappearances of one year by cell: lon, lat, people, source."""
    return missing.loc[missing["year"] == year, ["lon", "lat", "people", "source"]]


def most(tables: Callable[[str], pd.DataFrame]) -> dict[str, float]:
    """Return the largest number in any year of a flow, of a count on the way, and of deaths in one cell.

    `tables` gives a table by name.
    """
    border = tables("border_encounters")
    years = border.groupby(["series", border["month"].dt.year])["encounters"].sum()
    entries = tables("darien_years")["entries"]
    return {
        "flows": float(derive.with_people(tables("displacement"))["people"].max()),
        "counts": float(max(years.max(), entries.max())),
        "deaths": float(tables("missing_migrants")["people"].max()),
    }


def story(
    flows: pd.DataFrame, territories: pd.DataFrame, countries: pd.DataFrame, corridor: pd.DataFrame
) -> dict[str, Any]:
    """Return the layers of the story in one picture: roles, flows and the land route, nothing counted."""
    none = pd.DataFrame()
    return {
        "land": land(territories, countries, none, "role"),
        "places": places(countries, territories),
        "flows": drawn(flows, territories),
        "corridor": corridor,
        "counts": none,
        "deaths": none,
        "most": {"flows": float(flows["people"].max())},
    }
