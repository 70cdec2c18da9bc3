"""One country: the Venezuelans who live in it, beside those in others."""

import pandas as pd

from views import country_colours
from views.charts import from_rows
from views.charts.description import Lines, article_day
from views.say import Say
from views.view import View, nothing


def venezuelans(rows: pd.DataFrame, code: str, say: Say, day: pd.Timestamp | None) -> View:
    """Show the Venezuelans in `code`, and in others, by date.

    `rows`: day, precision, host, people, status, source. The note says how sure the last value is, where it is less
    than confirmed.
    """
    mine = rows[rows["host"] == code]
    if mine.empty:
        return nothing(say, mine)
    names = {host: say.country(host) for host in rows["host"].unique()}
    series = from_rows.lines(rows, "day", "people", "host", names, country_colours.colours(list(names)))
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
        drawing=Lines(series=series, step="day", dots=True, day=article_day(day, say)),
        note=note,
    )
