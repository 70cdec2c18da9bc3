"""Where things lie: flows, counts and countries joined to their points on the map."""

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from tables import derive

ENDS = (("origin", "from"), ("asylum", "to"))
RING = "border_patrol"  # the series of encounters that is counted at the US border


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
        stock = pd.DataFrame({"iso3": people.index.array, "people": people.array})
        rates = _rate(stock["people"], stock["iso3"], counted)
        found.append(stock.assign(per_1000=rates, side=side, rank=_rank(stock["people"])))
    return pd.concat(found, ignore_index=True)


def _rate(people: pd.Series, countries: pd.Series, counted: pd.Series) -> pd.Series:
    return 1000 * people / countries.map(counted).astype(float)


def _rank(people: pd.Series) -> pd.Series:
    return people.rank(ascending=False, method="min").astype(int)


def rated(flows: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Add per_1000 (people per 1,000 inhabitants of the host country) and rank to the flows of one year.

    `known` are the `inhabitants`. A rate rests on their source too; it is missing where no count of them is known.
    """
    counted = known.set_index("iso3")
    rates = _rate(flows["people"], flows["asylum"], counted["people"])
    behind = flows["asylum"].map(";" + counted["source"]).astype("object").fillna("")
    source = flows["source"] + behind.astype("str")
    return flows.assign(per_1000=rates, rank=_rank(flows["people"]), source=source)


def measured(flows: pd.DataFrame, side: str, population: pd.DataFrame, value: str) -> pd.DataFrame:
    """Return the sums by country on one `side` (origin or asylum): year, iso3, people, source.

    With `per_1000` or `share`, where that is the `value` asked for; a rate rests on the source of the inhabitants too.
    """
    sums = derive.total(flows, ["year", side], "people").rename(columns={side: "iso3"})
    if value == "share":
        return derive.share(sums, "people")
    if value != "per_1000":
        return sums
    columns = [column for column in ("iso3", "year", "source", "counted") if column in population]
    known = population[columns].rename(columns={"source": "inhabitants"})
    rates = derive.per_1000(sums, "iso3", population).merge(known, on=["iso3", "year"], how="left")
    both = [derive.joined(cells.dropna()) for _, cells in rates[["source", "inhabitants"]].iterrows()]
    return rates.assign(source=both).drop(columns="inhabitants")


def within(internal: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return the people displaced within their own country at the end of one year: iso3, people, within, source."""
    stock = internal.loc[internal["year"] == year, ["iso3", "people", "source"]]
    return stock.assign(within=stock["people"].astype(float))


def drawn(flows: pd.DataFrame, territories: pd.DataFrame) -> pd.DataFrame:
    """Return the flows with both ends in the Americas, with from_lon, from_lat, to_lon, to_lat."""
    points = territories[territories["region"] == "americas"].set_index("iso3")
    near = flows[flows["origin"].isin(points.index) & flows["asylum"].isin(points.index)].reset_index(drop=True)
    ends = {f"{start}_{at}": near[side].map(points[f"label_{at}"]) for side, start in ENDS for at in ("lon", "lat")}
    return near.assign(**ends)


def land(territories: pd.DataFrame, countries: pd.DataFrame, values: pd.DataFrame, value: str) -> pd.DataFrame:
    """Return every country of the Americas: iso3, role, value (`value` of the frame `values`, by iso3).

    Where `values` has it, also the people, the source and the year of the count of inhabitants behind the value.
    """
    shaped = territories.loc[territories["region"] == "americas", ["iso3"]]
    shaped = shaped.merge(countries[["iso3", "role"]], on="iso3", how="left").fillna({"role": "none"})
    if value not in values:
        return shaped.assign(value=float("nan"))
    behind = values[[column for column in ("iso3", "people", "source", "counted") if column in values]]
    return shaped.merge(behind.assign(value=values[value]), on="iso3", how="left")


def places(countries: pd.DataFrame, territories: pd.DataFrame, others: Iterable[str] = ()) -> pd.DataFrame:
    """Return the countries of the story that lie on the map: iso3, role, lon, lat; after them `others`, of no role."""
    story = countries.loc[countries["role"] != "context", ["iso3", "role"]]
    quiet = pd.DataFrame({"iso3": sorted({*others} - {*story["iso3"]}), "role": "none"})
    found = pd.concat([story, quiet]).merge(territories, on="iso3")
    return found.rename(columns={"label_lon": "lon", "label_lat": "lat"})[["iso3", "role", "lon", "lat"]]


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


def most(tables: Callable[[str], pd.DataFrame]) -> dict[str, float]:
    """Return the largest number in any year of a flow, of a count on the way, and of deaths in one cell.

    `tables` gives a table by name.
    """
    border = tables("border_encounters")
    border = border[border["series"] == RING]
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
    }
