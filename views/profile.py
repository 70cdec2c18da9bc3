"""One country: where its people ask for asylum, and the Venezuelans who live in it."""

import pandas as pd

from views import chart
from views.palette import Palette
from views.say import Say
from views.view import View, nothing

SHOWN = 12  # countries ranked on one chart; the table has all


def applied(rows: pd.DataFrame, origin: str, say: Say, palette: Palette) -> View:
    """Show in which countries people from `origin` applied for asylum, ranked: persons, or cases where nothing else is.

    `rows`: year (one), asylum, counted_in, applications, source. Persons and cases are never on one axis.
    """
    if rows.empty:
        return nothing(say, rows)
    unit = "persons" if "persons" in set(rows["counted_in"]) else "cases"
    counted = rows["counted_in"] == unit
    ranked = rows[counted].sort_values("applications", ascending=False)
    top, most = ranked.head(SHOWN), ranked.iloc[0]
    labels = [say.country(code) for code in top["asylum"]]
    texts = [say("view.number", value=number) for number in top["applications"]]
    facts = {"origin": origin, "asylum": most["asylum"], "applications": most["applications"]}
    facts |= {
        "year": str(most["year"]),
        "unit": say(f"counted_in.{unit}"),
        "shown": len(top),
        "names": say.listed(labels[:5]),
    }
    apart = list(rows.loc[~counted, "asylum"])
    return View(
        title=say("applied.title", **facts),
        line=say("applied.line", **facts),
        alt=say("applied.alt", **facts),
        rows=pd.concat([ranked, rows[~counted]]),
        drawing=chart.ranked(labels, top["applications"], texts, [palette.host] * len(top), say, palette),
        note=say("applied.note_apart", codes=apart) if apart else say("applied.note"),
    )


def venezuelans(rows: pd.DataFrame, say: Say, palette: Palette, day: pd.Timestamp | None) -> View:
    """Show the Venezuelans in one country by date. `rows`: day, precision, host (one), people, status, source."""
    if rows.empty:
        return nothing(say, rows)
    host, last = rows["host"].iloc[0], rows.iloc[-1]
    figure = chart.lines(rows, "day", "people", "host", {host: say.country(host)}, {host: palette.host}, say, palette)
    figure.update_traces(mode="lines+markers", marker={"size": 8})
    chart.mark_day(figure, day, say, palette)
    facts = {"country": host, "people": last["people"], "day": last["day"], "n": len(rows)}
    facts |= {"first": rows["people"].iloc[0], "first_day": rows["day"].iloc[0]}
    return View(
        title=say("there.title", **facts),
        line=say("there.line", **facts),
        alt=say("there.alt", **facts),
        rows=rows,
        drawing=figure,
        note=say("venezuelans.note"),
    )
