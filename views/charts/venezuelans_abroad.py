"""Venezuelans abroad: by host country on one date, in hosts by date, and by two counts side by side."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from views import country_colours, statements
from views.charts import from_rows
from views.charts.description import TALL, Lines, article_day
from views.charts.flattened import taken_apart
from views.say import Say
from views.view import View, nothing

TOTALS = ["WORLD", "REGION"]  # they go into the title, not among the hosts
LINES = 6  # hosts drawn one by one; the table has all
COLOURS = {"r4v": "series.3", "unhcr": "host"}  # of the two counts


def by_host(period: str, rows: pd.DataFrame, say: Say, day: pd.Timestamp | None) -> View:
    """Show Venezuelans by host country through the years, or on the last date where `period` is last.

    `rows`: day, host, people, status, note, source; the hosts WORLD and REGION are totals.
    """
    hosts = rows[~rows["host"].isin(TOTALS)]
    if hosts.empty:
        return nothing(say, rows)
    last = rows[rows["day"] == hosts["day"].max()]
    return _on_last_date(last, say) if period == "last" else _through_years(rows, last, say, day)


def _on_last_date(rows: pd.DataFrame, say: Say) -> View:
    facts, ranked = _facts(rows), _ranked(rows)
    labels = [say.country(code) for code in ranked["host"]]
    texts = [
        say("venezuelans.bar_estimate" if status == from_rows.ESTIMATE else "view.number", value=people)
        for people, status in zip(ranked["people"], ranked["status"], strict=True)
    ]
    return View(
        title=say("venezuelans.title" if pd.notna(facts["world"]) else "venezuelans.title_hosts", **facts),
        line=say("venezuelans.line", **facts),
        alt=say("venezuelans.alt", **facts, names=say.list_of(labels[:4])),
        rows=rows,
        drawing=from_rows.bars(labels, ranked["people"], texts, ["host"] * len(ranked), say("unit.people")),
        note=say("venezuelans.note"),
    )


def _through_years(rows: pd.DataFrame, last: pd.DataFrame, say: Say, day: pd.Timestamp | None) -> View:
    hosts, codes = rows[~rows["host"].isin(TOTALS)], _ranked(last)["host"].head(LINES).tolist()
    drawn = hosts[hosts["host"].isin(codes)]
    drawn = drawn.sort_values(
        ["host", "day"], key=lambda cells: cells.map(codes.index) if cells.name == "host" else cells
    )
    names = {code: say.country(code) for code in codes}
    series = from_rows.lines(drawn, "day", "people", "host", names, country_colours.colours(codes))
    most = hosts.loc[hosts.groupby("day")["people"].idxmax()]
    dates = hosts["day"].nunique()
    facts = _facts(last) | {"n": dates, "span": statements.span(hosts["day"], "month")}
    facts["names"] = say.list_of([*names.values()])
    ever = len(codes) > 1 and dates > 1 and most["host"].nunique() == 1
    return taken_apart(
        View(
            title=say("venezuelans.title_ever" if ever else "venezuelans.title_hosts", **facts),
            line=say("venezuelans.line_years", **facts),
            alt=say("venezuelans.alt_years", **facts),
            rows=rows,
            drawing=Lines(
                series=series, step="day", unit=say("unit.people"), dots=True, height=TALL, day=article_day(day, say)
            ),
            note=_note(drawn, say),
        ),
        say,
    )


def _ranked(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[~rows["host"].isin(TOTALS)].sort_values("people", ascending=False, kind="stable")


def _facts(rows: pd.DataFrame) -> dict[str, Any]:
    """Return the facts of one date: the largest host, all hosts, and the world where it was counted."""
    world, ranked = rows.loc[rows["host"] == "WORLD", "people"], _ranked(rows)
    facts = {"day": ranked["day"].iloc[0], "country": ranked["host"].iloc[0], "people": ranked["people"].iloc[0]}
    return facts | {"world": world.iloc[0] if len(world) else pd.NA, "n": len(ranked)}


def _note(drawn: pd.DataFrame, say: Say, *more: str) -> str:
    """Return how to read the counts, and which values are estimates where there are any."""
    estimates = [say("venezuelans.estimates")] if (drawn["status"] == from_rows.ESTIMATE).any() else []
    return " ".join([*more, *estimates, say("venezuelans.note")])


def in_countries(rows: pd.DataFrame, code: str, codes: list[str], say: Say, day: pd.Timestamp | None) -> View:
    """Show the Venezuelans in `code`, and in others of `codes`, by date.

    `rows`: day, precision, host, people, status, note, source. Title and note say how sure the last value is, where it
    is less than confirmed.
    """
    mine = rows[rows["host"] == code]
    if mine.empty:
        return nothing(say, mine)
    names = {host: say.country(host) for host in rows["host"].unique()}
    series = from_rows.lines(rows, "day", "people", "host", names, country_colours.colours(list(names)))
    last, gone = mine.iloc[-1], statements.absent(rows, "host", codes)
    facts = {"country": code, "people": last["people"], "day": last["day"], "n": len(mine)}
    facts |= {"first": mine["people"].iloc[0], "span": statements.span(mine["day"], "month")}
    estimated = "_estimate" if last["status"] == from_rows.ESTIMATE else ""
    return taken_apart(
        View(
            title=say(f"venezuelans_in_countries.title{estimated}", **facts),
            line=say("venezuelans_in_countries.line", **facts),
            alt=say("venezuelans_in_countries.alt", **facts),
            rows=rows,
            drawing=Lines(series=series, step="day", unit=say("unit.people"), dots=True, day=article_day(day, say)),
            note=_note(rows, say, *_last_value(last, say), *([say("view.absent", codes=gone)] if gone else [])),
        ),
        say,
    )


def _last_value(last: pd.Series, say: Say) -> Sequence[str]:
    """Return how sure the last value is, with what to note on it; nothing where it is confirmed."""
    if last["status"] == "verified":
        return []
    sure = say("venezuelans_in_countries.last", country=last["host"], status=say(f"status.{last['status']}"))
    return [sure, last["note"]] if pd.notna(last["note"]) else [sure]


def both_counts(rows: pd.DataFrame, say: Say, day: pd.Timestamp | None, host: str = "WORLD") -> View:
    """Show Venezuelans in a host, or all abroad, by R4V and by UNHCR.

    The takeaway sets R4V's last sure count beside UNHCR's at the end of that year; of a host also those before `day`.

    `rows`: day, counted_by (r4v or unhcr), people, status (of r4v), note, source.
    """
    sure = rows[(rows["counted_by"] == "r4v") & (rows["status"] != from_rows.ESTIMATE)]
    if sure.empty:
        return nothing(say, rows)
    ends, words = rows[rows["counted_by"] == "unhcr"], "both_counts" if host == "WORLD" else "both_counts_in"
    facts = _compared(sure.iloc[-1], ends) | {"span": statements.span(rows["day"], "month"), "country": host}
    form = "both" if len(ends) else "r4v"
    names = {code: say(f"counted_by.{code}") for code in COLOURS}
    series = from_rows.lines(rows, "day", "people", "counted_by", names, COLOURS)
    before = _before(sure, ends, day) if host != "WORLD" else {}
    return View(
        title=say(f"{words}.title_{form}", **facts),
        line=say(f"{words}.line_then", **before) if before else say(f"{words}.line", **facts),
        alt=say(f"{words}.alt_{form}", **facts),
        rows=rows,
        drawing=Lines(series=series, step="day", unit=say("unit.people"), dots=True, day=article_day(day, say)),
        note=_note(rows, say, say(f"{words}.note")),
        mixed=True,
    )


def _before(sure: pd.DataFrame, ends: pd.DataFrame, day: pd.Timestamp | None) -> dict[str, Any]:
    """Return the last of both counts before a day; nothing where one of them is missing."""
    if day is None or not ((sure["day"] < day).any() and (ends["day"] < day).any()):
        return {}
    last, end = sure[sure["day"] < day].iloc[-1], ends[ends["day"] < day].iloc[-1]
    facts = {"people": last["people"], "day": last["day"], "displaced": end["people"]}
    return facts | {"year": str(end["day"].year)}


def _compared(last: pd.Series, ends: pd.DataFrame) -> dict[str, Any]:
    """Return R4V's count and, where there is one, UNHCR's at the end of that year, else its last before."""
    facts = {"people": last["people"], "day": last["day"]}
    if ends.empty:
        return facts
    nearest = pd.concat([ends[ends["day"] >= last["day"]], ends.tail(1)]).iloc[0]
    return facts | {"year": str(nearest["day"].year), "displaced": nearest["people"]}
