"""The map of displaced people, route, counts and deaths of one year: its legend and its rows."""

from typing import Any

import pandas as pd

from views.maps.description import ColourScale, Outlines
from views.maps.flow_sentences import FORMS, Aside, Sentences
from views.maps.layers import MOST, Layers, described
from views.say import Say
from views.view import View

COLUMNS = ["layer", "year", "origin", "asylum", "iso3", "place", "from_place", "to_place", "lon", "lat"]
COLUMNS += ["people", "per_1000", "share", "status", "alternative", "source"]
WHOLE = ["year", "people", "alternative"]  # numbers that a layer may lack


def flows(
    rows: pd.DataFrame,
    layers: Layers,
    choice: dict[str, Any],
    outlines: Outlines,
    say: Say,
    aside: Aside | None = None,
) -> View:
    """Show the people displaced abroad at the end of one year on the map.

    `rows`: year (one), origin, asylum, people, other_in_need, source. `choice` has `measure` (role, people, per_1000,
    share or within), `side` (host or origin: whose measure), `focus` (all, story, host or origin: whose people)
    `country`, the one in focus or None, and `year`. `outlines` are those of the territories. The rows of the view are
    every layer, one below the other.
    """
    drawn = layers.flows.nlargest(MOST, "people") if len(layers.flows) else layers.flows
    said = Sentences(rows, drawn, len(layers.flows), layers.land, choice, aside or Aside(), say)
    return View(
        title=said.title(),
        line=said.line(),
        alt=said.alt(),
        rows=_all_rows(rows, layers, choice),
        drawing=described(layers, choice["country"], outlines, say, _values(layers.land, choice, say)),
        note=said.note(),
        legend=_legend(layers, choice, say),
        scale=_scale(layers.land, choice, say),
        mixed=True,
    )


def _all_rows(rows: pd.DataFrame, layers: Layers, choice: dict[str, Any]) -> pd.DataFrame:
    """Return all that is on the map as one table: its flows, route, counts, deaths and coloured countries.

    `layer` says what a row is; columns that none of them needs are left out.
    """
    painted = layers.land[layers.land["value"] > 0]
    year, value = {"year": choice["year"]}, {choice["measure"]: painted["value"]}
    parts = {
        "flows": rows,
        "corridor": layers.corridor,
        "counts": layers.counts.assign(**year),
        "deaths": layers.deaths.assign(**year),
        "within" if choice["measure"] == "within" else "measured": painted.assign(**year, **value),
    }
    found = [part.reindex(columns=COLUMNS).assign(layer=name) for name, part in parts.items() if len(part)]
    if not found:
        return rows.assign(layer="flows")
    whole = pd.concat([part.dropna(axis=1, how="all") for part in found], ignore_index=True)
    whole = whole[[column for column in COLUMNS if column in whole]]
    return whole.astype({column: "Int64" for column in WHOLE if column in whole})


def _legend(layers: Layers, choice: dict[str, Any], say: Say) -> str:
    """Return the signs that are on the map, and what the countries are coloured by."""
    signs = [say("legend.roles")]
    signs += [
        say(f"legend.{name}", most=layers.most.get(name, 0))
        for name in ("flows", "corridor", "counts", "deaths")
        if len(getattr(layers, name))
    ]
    return " · ".join([*signs, *_fill(layers.land, choice, say)])


def _fill(land: pd.DataFrame, choice: dict[str, Any], say: Say) -> list[str]:
    """Return what the countries are coloured by, or why they are not by what was chosen."""
    measure, year = choice["measure"], str(choice["year"])
    if land["value"].notna().any():
        fill = {"measure": say(f"measure.{measure}"), "side": say(f"side.{choice['side']}"), "year": year}
        return [say("legend.fill_within" if measure == "within" else "legend.fill", **fill)]
    if measure == "role":
        return []
    counted = "people" in land and land["people"].notna().any()
    missing = "within" if measure == "within" else "inhabitants" if counted else "people"
    return [say(f"legend.fill_no_{missing}", year=year)]


def _values(land: pd.DataFrame, choice: dict[str, Any], say: Say) -> dict[str, str]:
    """Return in words what each country is coloured by, by its code."""
    measure, known = choice["measure"], land[land["value"] > 0]
    facts = {"measure": say(f"measure.{measure}"), "side": say(f"side.{choice['side']}")}
    told = "map.tip.within" if measure == "within" else "map.tip.measured"
    written = [say.format_field(value, FORMS[measure]) for value in known["value"]]
    return {code: say(told, **facts, value=value) for code, value in zip(known["iso3"], written, strict=True)}


def _scale(land: pd.DataFrame, choice: dict[str, Any], say: Say) -> ColourScale | None:
    if land["value"].isna().all():
        return None
    high = say.format_field(land["value"].max(), FORMS[choice["measure"]])
    low = say.format_field(0, FORMS[choice["measure"]])
    return ColourScale(low, high, say("legend.scale", low=low, high=high))
