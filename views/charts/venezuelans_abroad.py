"""Venezuelans abroad: by host country on one date, and in chosen countries by date."""

import pandas as pd

from views import country_colours
from views.charts import from_rows
from views.charts.description import Lines, article_day
from views.say import Say
from views.view import View, nothing


def by_host(rows: pd.DataFrame, say: Say) -> View:
    """Show Venezuelans abroad by host country on one date. `rows`: day (one), host, people, source.

    The hosts WORLD and REGION are totals: they go into the title, not among the bars.
    """
    world = rows.loc[rows["host"] == "WORLD", "people"]
    hosts = rows[~rows["host"].isin(["WORLD", "REGION"])].sort_values("people", ascending=False)
    if hosts.empty:
        return nothing(say, rows)
    labels = [say.country(code) for code in hosts["host"]]
    texts = [say("view.number", value=people) for people in hosts["people"]]
    facts = {"day": hosts["day"].iloc[0], "country": hosts["host"].iloc[0], "people": hosts["people"].iloc[0]}
    facts |= {"world": world.iloc[0] if len(world) else pd.NA, "n": len(hosts)}
    return View(
        title=say("venezuelans.title" if len(world) else "venezuelans.title_hosts", **facts),
        line=say("venezuelans.line", **facts),
        alt=say("venezuelans.alt", **facts, names=say.list_of(labels[:4])),
        rows=rows,
        drawing=from_rows.bars(labels, hosts["people"], texts, ["host"] * len(hosts)),
        note=say("venezuelans.note"),
    )


def in_countries(rows: pd.DataFrame, code: str, say: Say, day: pd.Timestamp | None) -> View:
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
