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


def flows(
    rows: pd.DataFrame, layers: maps.Layers, choice: dict[str, Any], say: Say, palette: Palette, frame: Frame
) -> View:
    """Show the flows of one year on the map.

    `rows`: year (one), origin, asylum, people, source. `choice` has `measure` (role, people, per_1000 or share),
    `side` (host or origin: whose measure), `focus` (all, story, host or origin: whose flows) `country`, the
    one in focus or None, and `year`.
    """
    chosen = choice["country"]
    drawing = maps.deck(layers, say, palette, frame, chosen)
    if rows.empty:
        return View(say("flows.title_none"), say("flows.line_none"), say("flows.alt_none"), rows, drawing)
    most = rows.loc[rows["people"].idxmax()]
    shown = layers.flows.nlargest(arcs.MOST, "people") if len(layers.flows) else layers.flows
    part = shown["people"].sum() / rows["people"].sum() if len(shown) else 0.0
    facts = {"year": str(most["year"]), "people": rows["people"].sum(), "most": most["people"]}
    facts |= {"origin": most["origin"], "asylum": most["asylum"], "flows": len(rows)}
    facts |= {"country": chosen or "", "shown": len(shown), "part": part}
    return View(
        title=say(f"flows.title_{choice['focus']}", **facts),
        line=say("flows.line" if len(shown) else "flows.line_alone", **facts),
        alt=say("flows.alt", **facts),
        rows=rows,
        drawing=drawing,
        note=say("flows.note"),
        legend=_legend(layers, choice, say),
        scale=_scale(layers.land, choice, say, palette),
    )


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
