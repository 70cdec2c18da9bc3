"""The map as a view: its takeaway, its sentence, its legend and the rows behind it."""

from typing import Any

import pandas as pd

from views import arcs, legend
from views import map as maps
from views.frame import Frame
from views.palette import Palette
from views.say import Say
from views.view import View

FORMS = {"people": "", "per_1000": "decimal", "share": "percent"}
COLUMNS = ["layer", "year", "origin", "asylum", "iso3", "place", "from_place", "to_place", "lon", "lat"]
COLUMNS += ["people", "per_1000", "share", "status", "alternative", "source"]
WHOLE = ["year", "people", "alternative"]  # numbers that a layer may lack


def flows(
    rows: pd.DataFrame, layers: maps.Layers, choice: dict[str, Any], say: Say, palette: Palette, frame: Frame
) -> View:
    """Show the flows of one year on the map.

    `rows`: year (one), origin, asylum, people, source. `choice` has `measure` (role, people, per_1000 or share),
    `side` (host or origin: whose measure), `focus` (all, story, host or origin: whose flows) `country`, the
    one in focus or None, and `year`. What the view hands on is every layer, one below the other.
    """
    chosen = choice["country"]
    drawing, behind = maps.deck(layers, say, palette, frame, chosen), _behind(rows, layers, choice)
    if rows.empty:
        return View(say("flows.title_none"), say("flows.line_none"), say("flows.alt_none"), behind, drawing, mixed=True)
    most = rows.loc[rows["people"].idxmax()]
    shown = layers.flows.nlargest(arcs.MOST, "people") if len(layers.flows) else layers.flows
    part = shown["people"].sum() / rows["people"].sum() if len(shown) else 0.0
    facts = {"year": str(most["year"]), "people": rows["people"].sum(), "most": most["people"]}
    facts |= {"origin": most["origin"], "asylum": most["asylum"], "flows": len(rows)}
    facts |= {"country": chosen or "", "shown": len(shown), "part": part}
    return View(
        title=say(f"flows.title_{choice['focus']}", **facts),
        line=_measured(say("flows.line" if len(shown) else "flows.line_alone", **facts), layers.land, choice, say),
        alt=say("flows.alt", **facts),
        rows=behind,
        drawing=drawing,
        note=say("flows.note"),
        legend=_legend(layers, choice, say),
        scale=_scale(layers.land, choice, say, palette),
        mixed=True,
    )


def _behind(rows: pd.DataFrame, layers: maps.Layers, choice: dict[str, Any]) -> pd.DataFrame:
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


def _measured(line: str, land: pd.DataFrame, choice: dict[str, Any], say: Say) -> str:
    """Return the line with what the countries are coloured by and which stands highest, where they are."""
    if not (land["value"] > 0).any():
        return line
    most = land.loc[land["value"].idxmax()]
    facts = {"measure": say(f"measure.{choice['measure']}"), "side": say(f"side.{choice['side']}")}
    facts |= {"highest": most["iso3"], "value": say.format_field(most["value"], FORMS[choice["measure"]])}
    return say("flows.line_measured", line=line, **facts)


def _legend(layers: maps.Layers, choice: dict[str, Any], say: Say) -> str:
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
        signs.append(say("legend.fill_unknown", year=str(choice["year"])))
    return " · ".join(signs)


def _scale(land: pd.DataFrame, choice: dict[str, Any], say: Say, palette: Palette) -> tuple[str, str] | None:
    if land["value"].isna().all():
        return None
    high = say.format_field(land["value"].max(), FORMS[choice["measure"]])
    low = say.format_field(0, FORMS[choice["measure"]])
    return legend.scale(low, high, palette), say("legend.scale", low=low, high=high)
