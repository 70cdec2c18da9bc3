"""One country: the Venezuelans who live in it, beside those in others."""

import pandas as pd

from views import chart, country_colours
from views.annotations import mark_day
from views.palette import Palette
from views.say import Say
from views.view import View, nothing


def venezuelans(rows: pd.DataFrame, code: str, say: Say, palette: Palette, day: pd.Timestamp | None) -> View:
    """Show the Venezuelans in `code`, and in others, by date.

    `rows`: day, precision, host, people, status, source. The note says how sure the last value is, where it is less
    than confirmed.
    """
    mine = rows[rows["host"] == code]
    if mine.empty:
        return nothing(say, mine)
    names = {host: say.country(host) for host in rows["host"].unique()}
    paint = country_colours.colours(list(names), palette)
    figure = chart.lines(rows, "day", "people", "host", names, paint, say, palette)
    figure.update_traces(mode="lines+markers", marker={"size": 8}, cliponaxis=False)
    mark_day(figure, day, say, palette)
    last = mine.iloc[-1]
    facts = {"country": code, "people": last["people"], "day": last["day"], "n": len(mine)}
    facts |= {"first": mine["people"].iloc[0], "first_day": mine["day"].iloc[0]}
    sure, note = last["status"], say("venezuelans.note")
    if sure != "verified":
        note = f"{note} {say('there.last', country=code, status=say(f'status.{sure}'))}"
    return View(
        title=say("there.title", **facts),
        line=say("there.line", **facts),
        alt=say("there.alt", **facts),
        rows=rows,
        drawing=figure,
        note=note,
    )
