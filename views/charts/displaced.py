"""Displaced people by year: worldwide by group, from chosen countries, and in them."""

import pandas as pd

from views import country_colours
from views.charts import from_rows, gaps
from views.charts.description import TALL, Columns, Lines, article_day
from views.say import Say
from views.view import View, nothing


def world(rows: pd.DataFrame, say: Say, published: float | None) -> View:
    """Show displaced people worldwide by group. `rows`: year, group, people, source."""
    if rows.empty:
        return nothing(say, rows)
    totals = rows.groupby("year")["people"].sum()
    last, first = int(totals.index.max()), int(totals.index.min())
    groups = rows[rows["year"] == last].sort_values("people", ascending=False)
    names = {group: say(f"group.{group}") for group in groups["group"]}
    series = from_rows.stacks(rows, "year", "people", "group", names, from_rows.group_colours(list(names)))
    most = groups.iloc[0]
    facts = {"year": str(last), "people": totals[last], "first": str(first), "last": str(last)}
    return View(
        title=say("displaced.world.title", **facts),
        line=say("displaced.world.line", **facts),
        alt=say("displaced.world.alt", **facts, group=names[most["group"]], most=most["people"]),
        rows=rows,
        drawing=Columns(series=series, step="year", height=TALL, day=article_day(published, say)),
        note=say("displaced.world.note"),
    )


def origins(rows: pd.DataFrame, measure: str, say: Say, published: float | None, focus: str | None = None) -> View:
    """Show people displaced abroad from each origin, a line each, by `measure` (people or per_1000).

    `rows`: origin, year, people, per_1000, source. The takeaway is about `focus`, else about the largest.
    """
    return _through_years(rows, "origin", measure, focus, say, published)


def living(rows: pd.DataFrame, measure: str, say: Say, published: float | None, focus: str | None = None) -> View:
    """Show displaced people from the Americas by country where they live, a line each, by `measure`.

    `rows`: asylum, year, people, per_1000, source. The takeaway is about `focus`, else about the largest.
    """
    return _through_years(rows, "asylum", measure, focus, say, published)


def _through_years(
    rows: pd.DataFrame, side: str, measure: str, focus: str | None, say: Say, published: float | None
) -> View:
    complete = rows.dropna(subset=[measure])
    mine = complete if focus is None else complete[complete[side] == focus]
    if mine.empty:
        return nothing(say, rows)
    names = {code: say.country(code) for code in complete[side].unique()}
    series = from_rows.lines(complete, "year", measure, side, names, country_colours.colours(list(names)))
    most = mine[mine["year"] == mine["year"].max()].nlargest(1, measure).iloc[0]
    last = complete[complete["year"] == complete["year"].max()].sort_values(measure, ascending=False)
    facts = {"year": str(most["year"]), "country": most[side], "people": most["people"]}
    facts |= {"per_1000": most["per_1000"], "codes": list(last[side])}
    facts |= {"first": str(complete["year"].min()), "last": str(complete["year"].max())}
    name = "origins" if side == "origin" else "living"
    notes = [say(f"displaced.{name}.note")] if side == "asylum" or "VEN" in names else []
    notes += [say("displaced.gap")] if gaps.any_gap(complete, side) else []
    return View(
        title=say(
            f"displaced.{name}.title_{measure}" if focus is None else f"displaced.{name}.title_one_{measure}", **facts
        ),
        line=say(f"displaced.{name}.line_{measure}", **facts),
        alt=say(f"displaced.{name}.alt", **facts),
        rows=rows,
        drawing=Lines(series=series, step="year", height=TALL, day=article_day(published, say)),
        note=" ".join(notes),
    )
