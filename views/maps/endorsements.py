"""The map of who endorsed the declaration, and when."""

from typing import Any

import pandas as pd

from views.maps.description import Area, Map, Outlines, Place
from views.say import Say
from views.view import View, nothing

SIGNS = {"founding": "circle", "later": "diamond"}
COLOURS = {"founding": "host", "later": "transit"}
HALF = 0.51  # opacity of the land


def endorsers(rows: pd.DataFrame, outlines: Outlines, say: Say) -> View:
    """Show on the map who endorsed the declaration on the day and who did later.

    `rows`: iso3, endorsed_on, precision, wave, source, status, note, label_lon, label_lat.
    `outlines` are those of the territories.
    """
    if rows.empty:
        return nothing(say, rows)
    drawing = Map(
        outlines=outlines,
        areas=tuple(Area(row.iso3, COLOURS[row.wave], HALF) for row in rows.itertuples()),
        places=tuple(_place(row, say) for row in rows.itertuples()),
    )
    day = rows["endorsed_on"].min()
    later = list(rows.loc[rows["wave"] == "later", "iso3"])
    facts = {"n": len(rows) - len(later), "day": day, "all": len(rows), "later": later}
    return View(
        title=say("declaration.endorsers.title" if later else "declaration.endorsers.title_day", **facts),
        line=say("declaration.endorsers.line"),
        alt=say("declaration.endorsers.alt", **facts, codes=list(rows["iso3"])),
        rows=rows.drop(columns=["label_lon", "label_lat"]),
        drawing=drawing,
        note=say("declaration.endorsers.note"),
        legend=say("declaration.endorsers.legend"),
    )


def _place(row: Any, say: Say) -> Place:
    """Return the dot of one endorser with its name, and the day or the latest possible one."""
    return Place(
        iso3=row.iso3,
        point=(row.label_lon, row.label_lat),
        name=say.country(row.iso3),
        sign=SIGNS[row.wave],
        colour=COLOURS[row.wave],
        radius=5,
        importance=20 if row.wave == "later" else 10,  # their sign tells what else colour alone would
        tip=endorsed(row, say),
    )


def endorsed(row: Any, say: Say) -> str:
    """Return when a government endorsed, or by when at the latest. `row`: iso3, endorsed_on, precision."""
    return say(f"declaration.tip_{row.precision}", iso3=row.iso3, day=row.endorsed_on)
