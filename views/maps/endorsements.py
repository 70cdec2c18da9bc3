"""The map of who endorsed the declaration, and when."""

from functools import partial
from typing import Any

import pandas as pd

from views.maps.description import Area, Map, Outlines, Place
from views.say import Say
from views.view import View, nothing

SIGNS = {"founding": "circle", "later": "diamond"}
COLOURS = {"founding": "host", "later": "transit"}
INFERRED = "partly"  # the status of an endorsement that no source states
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
    return View(
        title=_title(rows, say),
        line=say("declaration.endorsers.line"),
        alt=say("declaration.endorsers.alt", n=len(rows), day=rows["endorsed_on"].min(), codes=list(rows["iso3"])),
        rows=rows.drop(columns=["label_lon", "label_lat"]),
        drawing=drawing,
        note=say("declaration.endorsers.note"),
        legend=say("declaration.endorsers.legend"),
    )


def inferred(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the endorsements that no source states: they follow from other reports. `rows`: status."""
    return rows[rows["status"] == INFERRED]


def _title(rows: pd.DataFrame, say: Say) -> str:
    """Return who endorsed on the day, who did later, and of whom that is only inferred."""
    unstated, founding = inferred(rows), rows[rows["wave"] == "founding"]
    later = rows[(rows["wave"] == "later") & ~rows["iso3"].isin(unstated["iso3"])]
    form = "inferred" if len(unstated) and len(later) else "later" if len(later) else "day"
    facts = {"n": len(founding), "day": rows["endorsed_on"].min(), "later": list(later["iso3"])}
    facts |= {"inferred": list(unstated["iso3"]), "month": unstated["endorsed_on"].max()}
    return say(f"declaration.endorsers.title_{form}", **facts, all=len(founding) + len(later))


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
        told=partial(endorsed, row, say),
    )


def endorsed(row: Any, say: Say) -> str:
    """Return when a government endorsed, or by when at the latest. `row`: iso3, endorsed_on, precision, status."""
    return say(f"declaration.tip_{form_of(row)}", iso3=row.iso3, day=row.endorsed_on)


def form_of(row: Any) -> str:
    """Return how the day of an endorsement is told: by its precision, or as inferred. `row`: precision, status."""
    return "inferred" if row.status == INFERRED else row.precision
