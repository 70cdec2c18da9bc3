"""The map of displaced people, route, counts and deaths of one year: its legend and its rows."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from views.charts.description import Bar, Bars
from views.maps import standings
from views.maps.colour_scale import bins
from views.maps.country_tips import CountryTips
from views.maps.description import ColourScale, Outlines
from views.maps.flow_sentences import FORMS, Aside, Sentences
from views.maps.layers import MOST, Layers, described
from views.maps.map_choice import MapChoice
from views.palette import SCALE
from views.say import Say
from views.view import View

COLUMNS = ["layer", "origin", "asylum", "people", "per_1000", "share", "iso3", "place", "from_place", "to_place"]
COLUMNS += ["status", "alternative", "year", "lon", "lat", "source"]
LARGEST = 10  # groups that stand beside the map as bars
WHOLE = ["year", "people", "alternative"]  # numbers that a layer may lack
NUMBERS = [*WHOLE, "per_1000", "share", "lon", "lat"]


def flows(
    rows: pd.DataFrame,
    layers: Layers,
    choice: MapChoice,
    outlines: Outlines,
    say: Say,
    aside: Aside | None = None,
) -> View:
    """Show the people displaced abroad at the end of one year on the map, with every layer in its rows.

    `rows`: year (one), origin, asylum, people, other_in_need, source. `outlines` are of the territories.
    """
    drawn = _drawn(layers.flows, choice.least)
    said = Sentences(rows, drawn, layers.flows, layers.land, choice, aside or Aside(), say)
    answer, tips = _answer(layers, choice, say), CountryTips(layers, choice, say)
    return View(
        title=said.title,
        line=f"{answer} {said.line()}".strip(),
        answer=answer,
        alt=said.alt(),
        rows=_all_rows(rows, layers, choice),
        drawing=described(replace(layers, flows=drawn), choice.country, said.named(), outlines, say, tips),
        note=said.note(),
        legend=_legend(replace(layers, flows=drawn), choice, say),
        scale=_scale(layers.land, choice, say),
        beside=_largest(rows, say),
        mixed=True,
    )


def _answer(layers: Layers, choice: MapChoice, say: Say) -> str:
    """Return what the chosen country is among the others; nothing where none is chosen."""
    country = choice.country
    if not country:
        return ""
    return " ".join(standings.of_countries(layers.stocks, [country], choice.year, say)[country])


def _drawn(flows: pd.DataFrame, least: int) -> pd.DataFrame:
    """Return the flows that are arcs: the widest of those of at least so many people."""
    return flows[flows["people"] >= least].nlargest(MOST, "people") if len(flows) else flows


def _all_rows(rows: pd.DataFrame, layers: Layers, choice: MapChoice) -> pd.DataFrame:
    """Return all that is on the map as one table: its flows, route, counts, deaths and coloured countries.

    `layer` says what a row is; flows stand in the order of their number. Columns that none of them needs are left out.
    """
    year, measure = choice.year, choice.measure
    painted = layers.land[layers.land["value"] > 0]
    parts = {
        "flows": rows.iloc[np.argsort(-rows["people"].to_numpy(), kind="stable")],
        "corridor": layers.corridor,
        "counts": layers.counts,
        "deaths": layers.deaths,
        "within" if measure == "within" else "measured": painted.assign(**{measure: painted["value"]}),
    }
    found = {name: part for name, part in parts.items() if len(part)}
    if not found:
        return rows.assign(layer="flows")
    cells = [_known(part, layer, year) for layer, part in found.items()]
    return pd.DataFrame({column: _column(column, cells) for column in COLUMNS if any(column in one for one in cells)})


def _known(part: pd.DataFrame, layer: str, year: int) -> dict[str, np.ndarray]:
    """Return the columns of one layer that the table of all has, without those of which nothing is known.

    As arrays: to join frames takes several times as long. All but the route is of the `year`.
    """
    found = {"layer": np.full(len(part), layer, object)}
    found |= {} if layer == "corridor" or "year" in part else {"year": np.full(len(part), float(year))}
    for column in (column for column in COLUMNS if column in part and column not in found):
        if column in NUMBERS:
            cells = part[column].to_numpy(float, na_value=np.nan)
            known = not np.isnan(cells).all()
        else:
            cells = part[column].to_numpy(object)
            known = part[column].notna().any()
        found |= {column: cells} if known else {}
    return found


def _column(column: str, parts: Sequence[dict[str, np.ndarray]]) -> Any:
    """Return one column of all layers, missing where a layer does not have it."""
    cells = np.concatenate([part.get(column, np.full(len(part["layer"]), np.nan)) for part in parts])
    return pd.array(cells, "Int64" if column in WHOLE else "float64" if column in NUMBERS else "str")


def _largest(rows: pd.DataFrame, say: Say) -> Bars | None:
    """Return the largest groups as bars; None where there are none."""
    found = tuple(
        Bar(
            name=say("map.pair", origin=row.origin, asylum=row.asylum),
            value=row.people,
            text=say.format_field(row.people, "compact"),
            colour="host",
        )
        for row in rows.nlargest(LARGEST, "people").itertuples()
    )
    return Bars(bars=found, unit=say("unit.people")) if found else None


def _legend(layers: Layers, choice: MapChoice, say: Say) -> str:
    """Return the signs that are on the map, and what the countries are coloured by."""
    signs, most = [say("legend.roles")], layers.most
    widest = say("legend.widest_here" if layers.alone else "legend.widest", most=most.get("flows", 0))
    signs += [
        say(f"legend.{name}", most=most.get(name, 0), widest=widest)
        for name in ("flows", "corridor", "counts", "deaths")
        if len(getattr(layers, name))
    ]
    return " · ".join([*signs, *_fill(layers.land, choice, say)])


def _fill(land: pd.DataFrame, choice: MapChoice, say: Say) -> list[str]:
    """Return what the countries are coloured by, or why they are not by what was chosen."""
    measure, year = choice.measure, str(choice.year)
    if land["value"].notna().any():
        fill = {"measure": say(f"measure.{measure}"), "side": say(f"side.{choice.side}"), "year": year}
        return [say("legend.fill_within" if measure == "within" else "legend.fill", **fill)]
    if measure == "role":
        return []
    counted = "people" in land and land["people"].notna().any()
    missing = "within" if measure == "within" else "inhabitants" if counted else "people"
    return [say(f"legend.fill_no_{missing}", year=year)]


def _scale(land: pd.DataFrame, choice: MapChoice, say: Say) -> ColourScale | None:
    if land["value"].isna().all():
        return None
    half = float(f"{bins(land['value'], SCALE)[SCALE // 2 - 1]:.2g}")  # a class begins at no round number
    values = (0, half, land["value"].max())
    low, middle, high = (say.format_field(value, FORMS[choice.measure]) for value in values)
    return ColourScale(low, middle, high, say("legend.scale", low=low, middle=middle, high=high))
