"""The map of flows, route, counts and deaths of one year: its words, its legend and its rows."""

from typing import Any

import pandas as pd

from views.maps.description import ColourScale, Outlines
from views.maps.layers import MOST, Layers, described
from views.say import Say
from views.view import View

FORMS = {"people": "", "per_1000": "decimal", "share": "percent"}
COLUMNS = ["layer", "year", "origin", "asylum", "iso3", "place", "from_place", "to_place", "lon", "lat"]
COLUMNS += ["people", "per_1000", "share", "status", "alternative", "source"]
WHOLE = ["year", "people", "alternative"]  # numbers that a layer may lack


def flows(
    rows: pd.DataFrame,
    layers: Layers,
    choice: dict[str, Any],
    say: Say,
    beside: int = 0,
    outlines: Outlines | None = None,
) -> View:
    """Show the flows of one year on the map.

    `rows`: year (one), origin, asylum, people, source. `choice` has `measure` (role, people, per_1000 or share),
    `side` (host or origin: whose measure), `focus` (all, story, host or origin: whose flows) `country`, the
    one in focus or None, and `year`. `beside` is how many people the other side of that country holds; with
    `outlines` the map can be drawn as a static picture. The rows of the view are every layer, one below the other.
    """
    widest = layers.flows.nlargest(MOST, "people") if len(layers.flows) else layers.flows
    facts = _facts(rows, widest, choice, beside, say)
    title = say(f"flows.title_{_focus(rows, choice, beside)}", **facts)
    return View(
        title=title,
        line=" ".join(_line(rows, widest, layers.land, choice, facts, say)),
        alt=say(f"flows.alt{'' if len(widest) else '_plain' if len(rows) else '_empty'}", **facts, title=title),
        rows=_all_rows(rows, layers, choice),
        drawing=described(layers, choice["country"], outlines, say),
        note=say("flows.note"),
        legend=_legend(layers, choice, say),
        scale=_scale(layers.land, choice, say),
        mixed=True,
    )


def _focus(rows: pd.DataFrame, choice: dict[str, Any], beside: int) -> str:
    """Return what the title is about: that one side of a country is empty must not sound as if both were."""
    if len(rows):
        return choice["focus"]
    return "empty_both" if choice["country"] and not beside else f"empty_{choice['focus']}"


def _facts(rows: pd.DataFrame, widest: pd.DataFrame, choice: dict[str, Any], beside: int, say: Say) -> dict[str, Any]:
    """Return the facts for the words: people and largest flow of all `rows`, and of the `widest`, the arcs."""
    facts = {"year": str(choice["year"]), "people": rows["people"].sum(), "flows": len(rows), "n": len(widest)}
    facts |= {"country": choice["country"] or "", "beside": beside}
    facts |= {"other": say(f"side.{'origin' if choice['side'] == 'host' else 'host'}")}
    if len(rows):
        most = rows.loc[rows["people"].idxmax()]
        facts |= {"origin": most["origin"], "asylum": most["asylum"], "most": most["people"]}
    if len(widest):
        ends = {"from": widest["origin"].iloc[0], "to": widest["asylum"].iloc[0], "widest": widest["people"].iloc[0]}
        facts |= ends | {"part": widest["people"].sum() / rows["people"].sum()}
    return facts


def _line(
    rows: pd.DataFrame,
    widest: pd.DataFrame,
    land: pd.DataFrame,
    choice: dict[str, Any],
    facts: dict[str, Any],
    say: Say,
) -> list[str]:
    """Return the sentences below the title: what is counted, the arcs, the colours, and the other side of a country."""
    found = [say("flows.line", **facts)]
    found += [say("flows.line_arcs", **facts)] if len(widest) else []
    found += [_measured(land, choice, say)] if (land["value"] > 0).any() else []
    if rows.empty:  # its title says what the other side holds
        return [*found, say("flows.line_other" if facts["beside"] else "flows.line_empty", **facts)]
    if choice["country"]:
        other_side = "beside" if facts["beside"] else "unknown"
        found.append(say(f"flows.line_{other_side}_{choice['side']}", **facts))
    return found


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
        "measured": painted.assign(**year, **value),
    }
    found = [part.reindex(columns=COLUMNS).assign(layer=name) for name, part in parts.items() if len(part)]
    if not found:
        return rows.assign(layer="flows")
    whole = pd.concat([part.dropna(axis=1, how="all") for part in found], ignore_index=True)
    whole = whole[[column for column in COLUMNS if column in whole]]
    return whole.astype({column: "Int64" for column in WHOLE if column in whole})


def _measured(land: pd.DataFrame, choice: dict[str, Any], say: Say) -> str:
    """Return what the countries are coloured by, and which stands highest."""
    most = land.loc[land["value"].idxmax()]
    facts = {"measure": say(f"measure.{choice['measure']}"), "side": say(f"side.{choice['side']}")}
    facts |= {"highest": most["iso3"], "value": say.format_field(most["value"], FORMS[choice["measure"]])}
    return say("flows.line_measured", **facts)


def _legend(layers: Layers, choice: dict[str, Any], say: Say) -> str:
    """Return the signs that are on the map, and what the countries are coloured by."""
    signs = [say("legend.roles")]
    signs += [
        say(f"legend.{name}", most=layers.most.get(name, 0))
        for name in ("flows", "corridor", "counts", "deaths")
        if len(getattr(layers, name))
    ]
    if layers.land["value"].notna().any():
        fill = {"measure": say(f"measure.{choice['measure']}"), "side": say(f"side.{choice['side']}")}
        signs.append(say("legend.fill", **fill))
    elif choice["measure"] != "role":
        counted = "people" in layers.land and layers.land["people"].notna().any()
        signs.append(say(f"legend.fill_no_{'inhabitants' if counted else 'people'}", year=str(choice["year"])))
    return " · ".join(signs)


def _scale(land: pd.DataFrame, choice: dict[str, Any], say: Say) -> ColourScale | None:
    if land["value"].isna().all():
        return None
    high = say.format_field(land["value"].max(), FORMS[choice["measure"]])
    low = say.format_field(0, FORMS[choice["measure"]])
    return ColourScale(low, high, say("legend.scale", low=low, high=high))
