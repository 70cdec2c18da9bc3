"""Where things lie: flows, counts and countries joined to their points on the map."""

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import pandas as pd

from tables import derive, on_the_way

ENDS = (("origin", "from"), ("asylum", "to"))


def flows(displacement: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return the people displaced across borders in one year: year, origin, asylum, people, other_in_need, source.

    `people` is the stock at the end of the year of refugees, asylum-seekers and others in need together.
    """
    stock = derive.abroad(displacement[displacement["year"] == year])
    columns = ["year", "origin", "asylum", "people", "other_in_need", "source"]
    return stock.loc[stock["people"] > 0, columns].reset_index(drop=True)


def years_of(displacement: pd.DataFrame, code: str) -> list[int]:
    """Return the years in which people from one country are displaced abroad, or others live in it."""
    mine = derive.abroad(displacement[(displacement["origin"] == code) | (displacement["asylum"] == code)])
    return sorted(mine.loc[mine["people"] > 0, "year"].unique().tolist())


def sides(flows: pd.DataFrame, code: str) -> dict[str, int]:
    """Return how many people live in one country (`asylum`) and how many are displaced from it (`origin`)."""
    return {side: int(flows.loc[flows[side] == code, "people"].sum()) for side in ("asylum", "origin")}


def lands(displacement: pd.DataFrame, territories: pd.DataFrame) -> set[str]:
    """Return the countries of the Americas that displaced people left or came to, in any year."""
    near = territories.loc[territories["region"] == "americas", "iso3"]
    return set(near) & {*displacement["origin"].unique(), *displacement["asylum"].unique()}


def inhabitants(population: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return the inhabitants of each country as of a `year`, or of the last year before it that has a count.

    Returns the columns of `population`, with `year` as asked for and `counted`, the year of the count.
    """
    known = population[population["year"] <= year].sort_values("year").drop_duplicates("iso3", keep="last")
    return known.assign(counted=known["year"], year=year)


def stocks(flows: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Return what each country has on both sides: side (asylum or origin), iso3, people, per_1000, rank.

    `flows` are those of one year, `known` the `inhabitants`; a rate is missing where no count of these is known.
    """
    found, counted = [], known.set_index("iso3")["people"]
    for side in ("asylum", "origin"):
        people = flows.groupby(side)["people"].sum()
        stock = {"iso3": people.index.array, "people": people.array, "per_1000": _rate(people, people.index, counted)}
        found.append(pd.DataFrame(stock | {"side": side, "rank": _rank(people).array}))
    return pd.concat(found, ignore_index=True)


def _rate(people: pd.Series, countries: pd.Index, counted: pd.Series) -> np.ndarray:
    return derive.rate(people.to_numpy(), counted.reindex(countries).to_numpy(float))


def _rank(people: pd.Series) -> pd.Series:
    return people.rank(ascending=False, method="min").astype(int)


def rated(flows: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Add per_1000 (people per 1,000 inhabitants of the host country) and rank to the flows of one year.

    `known` are the `inhabitants`. A rate rests on their source too; it is missing where no count of them is known.
    """
    rates = _rate(flows["people"], pd.Index(flows["asylum"]), known.set_index("iso3")["people"])
    behind = dict(zip(known["iso3"], ";" + known["source"], strict=True))
    source = [own + behind.get(host, "") for own, host in zip(flows["source"], flows["asylum"], strict=True)]
    return flows.assign(per_1000=rates, rank=_rank(flows["people"]), source=pd.array(source, "str"))


def measured(flows: pd.DataFrame, side: str, population: pd.DataFrame, value: str) -> pd.DataFrame:
    """Return the sums by country on one `side` (origin or asylum): year, iso3, people, source.

    With `per_1000` or `share`, where that is the `value` asked for; a rate rests on the source of the inhabitants too.
    `flows` are those of one year.
    """
    sums = derive.total(flows, ["year", side], "people").rename(columns={side: "iso3"})
    if value == "share":
        return derive.share(sums, "people")
    if value != "per_1000":
        return sums
    counts = population[population["year"].isin(sums["year"])].set_index("iso3")
    known = counts.reindex(sums["iso3"]).set_axis(sums.index)
    behind = known["source"].fillna(sums["source"])  # where no count is known: no source besides its own
    both = [derive.joined(cells) for cells in zip(sums["source"], behind, strict=True)]
    rates = sums.assign(per_1000=derive.rate(sums["people"], known["people"]), source=pd.array(both, "str"))
    return rates.assign(counted=known["counted"]) if "counted" in known else rates


def within(internal: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return the people displaced within their own country at the end of one year: iso3, people, within, source."""
    stock = internal.loc[internal["year"] == year, ["iso3", "people", "source"]]
    return stock.assign(within=stock["people"].astype(float))


def drawn(flows: pd.DataFrame, territories: pd.DataFrame) -> pd.DataFrame:
    """Return the flows with both ends in the Americas, with from_lon, from_lat, to_lon, to_lat."""
    points = territories[territories["region"] == "americas"]
    lands = pd.Index(points["iso3"])
    rows = {start: lands.get_indexer(flows[side]) for side, start in ENDS}
    near = np.all([found >= 0 for found in rows.values()], axis=0)
    places = {at: points[f"label_{at}"].to_numpy() for at in ("lon", "lat")}
    ends = {f"{start}_{at}": places[at][rows[start][near]] for _, start in ENDS for at in ("lon", "lat")}
    return flows[near].reset_index(drop=True).assign(**ends)


def land(territories: pd.DataFrame, countries: pd.DataFrame, values: pd.DataFrame, value: str) -> pd.DataFrame:
    """Return every country of the Americas: iso3, role, value (`value` of the frame `values`, by iso3).

    Where `values` has it, also the people, the source and the year of the count of inhabitants behind the value.
    """
    lands = territories.loc[territories["region"] == "americas", "iso3"].array
    roles = countries.set_index("iso3")["role"].reindex(lands).fillna("none")
    shaped = pd.DataFrame({"iso3": lands, "role": roles.array})
    if value not in values:
        return shaped.assign(value=float("nan"))
    found = values.set_index("iso3").reindex(lands)
    behind = {column: found[column].array for column in ("people", "source", "counted") if column in found}
    return shaped.assign(**behind, value=found[value].array)


def places(countries: pd.DataFrame, territories: pd.DataFrame, others: Iterable[str] = ()) -> pd.DataFrame:
    """Return the countries of the story that lie on the map: iso3, role, lon, lat; after them `others`, of no role."""
    story = countries.loc[countries["role"] != "context", ["iso3", "role"]]
    quiet = pd.DataFrame({"iso3": sorted({*others} - {*story["iso3"]}), "role": "none"})
    found = pd.concat([story, quiet]).merge(territories, on="iso3")
    return found.rename(columns={"label_lon": "lon", "label_lat": "lat"})[["iso3", "role", "lon", "lat"]]


def most(tables: Callable[[str], pd.DataFrame]) -> dict[str, float]:
    """Return the largest number in any year of a flow, of a count on the way, and of deaths in one cell.

    `tables` gives a table by name.
    """
    border = tables("border_encounters")
    border = border[border["series"] == on_the_way.RING]
    years = border.groupby(border["month"].dt.year)["encounters"].sum()
    entries = tables("darien_years")["entries"]
    return {
        "flows": float(derive.abroad(tables("displacement"))["people"].max()),
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
        "alone": True,
    }
