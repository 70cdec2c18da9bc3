"""Displaced people by year: worldwide by group, from chosen countries, and in them."""

from dataclasses import replace
from typing import Any

import pandas as pd

from views import country_colours, statements, stock
from views.charts import from_rows
from views.charts.description import TALL, Columns, Lines, article_day
from views.charts.flattened import taken_apart
from views.group_colours import GROUPS
from views.say import Say
from views.stock import EVERYBODY, About
from views.view import View, nothing

SIDES = {"origin": "origins", "asylum": "living"}  # a column of codes, with the section of its words
ABOUT = {"origin": "origins", "asylum": "hosts"}  # and with what tells whose people these are


def world(rows: pd.DataFrame, say: Say, published: float | None) -> View:
    """Show displaced people worldwide by group; UNHCR's total of the last year leads, where it is known.

    `rows`: year, group, people, unhcr_total, source.
    """
    if rows.empty:
        return nothing(say, rows)
    totals = rows.groupby("year")["people"].sum()
    last, first = int(totals.index.max()), int(totals.index.min())
    groups = rows[rows["year"] == last].sort_values("people", ascending=False)
    names = {group: say(f"group.{group}") for group in rows["group"].unique()}
    series = from_rows.stacks(rows, "year", "people", "group", names, GROUPS)
    most = groups.iloc[0]
    day, change = article_day(published, say), stock.change(rows["year"], _counted(rows), say)
    known = "sum" if pd.isna(most["unhcr_total"]) else "published"
    facts = {"year": str(last), "people": totals[last], "first": str(first), "last": str(last)}
    facts |= {"group": names[most["group"]], "most": most["people"], "total": most["unhcr_total"]}
    return View(
        title=say(f"displaced.world.title_{known}", **facts),
        line=say(f"displaced.world.line_{known}", **facts),
        alt=say(f"displaced.world.alt_{known}", **facts),
        rows=rows,
        drawing=Columns(series=series, step="year", unit=say("unit.people"), height=TALL, day=day, change=change),
        note=say("displaced.world.note"),
    )


def _counted(rows: pd.DataFrame) -> About:
    """Return since when others in need are counted. `rows`: year, group."""
    years = rows.loc[rows["group"] == "other_in_need", "year"]
    return About(change=int(years.min()) if len(years) else None)


def origins(
    rows: pd.DataFrame, measure: str, codes: list[str], say: Say, published: float | None, **which: Any
) -> View:
    """Show people displaced abroad from each origin, a line each, by `measure` (people or per_1000).

    `rows`: origin, year, people, per_1000, source; `codes` are those asked for. The takeaway is about the country
    `focus`, where that is given, else about the largest of the last year; `people` is what is known of the people.
    """
    return _through_years(rows, "origin", measure, codes, say, published, **which)


def living(rows: pd.DataFrame, measure: str, codes: list[str], say: Say, published: float | None, **which: Any) -> View:
    """Show displaced people from the Americas by country where they live, a line each, by `measure`.

    `rows`: asylum, year, people, per_1000, source, and where it is known which place that is among all hosts: rank, of.
    For the other arguments see `origins`.
    """
    return _through_years(rows, "asylum", measure, codes, say, published, **which)


def _through_years(
    rows: pd.DataFrame,
    side: str,
    measure: str,
    codes: list[str],
    say: Say,
    published: float | None,
    focus: str | None = None,
    people: About = EVERYBODY,
) -> View:
    complete = rows.dropna(subset=[measure])
    mine = complete if focus is None else complete[complete[side] == focus]
    if mine.empty:
        return nothing(say, rows)
    name, names = SIDES[side], {code: say.country(code) for code in complete[side].unique()}
    series = from_rows.lines(complete, "year", measure, side, names, country_colours.colours(list(names)))
    facts = _facts(mine[mine["year"] == mine["year"].max()], side, measure)
    title = say(f"displaced.{name}.{measure}.{facts['form']}", **facts)
    day, change = article_day(published, say), stock.change(complete["year"], people, say)
    return taken_apart(
        View(
            title=title,
            line=_line(complete, side, measure, focus, people, say),
            alt=_alt(complete, side, measure, title, say),
            rows=rows.drop(columns="of", errors="ignore"),
            drawing=Lines(series=series, step="year", unit=say(f"unit.{measure}"), height=TALL, day=day, change=change),
            note=_note(complete, side, measure, codes, people, say),
        ),
        say,
    )


def _line(complete: pd.DataFrame, side: str, measure: str, focus: str | None, people: About, say: Say) -> str:
    """Return the line below the title.

    Of one country alone it begins with who of its people is missing, and ends with its place among all hosts where
    that is known.
    """
    line = say(f"displaced.{SIDES[side]}.line_{measure}", span=statements.span(complete["year"], "year"))
    if focus is None:
        return line
    line = stock.cautioned(line, replace(people, **{ABOUT[side]: [focus]}), say)
    if "rank" not in complete:
        return line
    last = complete[complete[side] == focus].sort_values("year").iloc[-1]
    return stock.placed(line, f"displaced.{SIDES[side]}.place_{measure}", last, say, country=focus)


def _note(complete: pd.DataFrame, side: str, measure: str, codes: list[str], people: About, say: Say) -> str:
    """Return how not to misread the lines, and which of the countries asked for have none."""
    notes = stock.fallen(people, say) if measure == "people" else []  # rates may end a year before
    notes += stock.notes(complete, side, people, say)
    notes += [say(f"displaced.{SIDES[side]}.note")] if side == "asylum" or "VEN" in set(complete[side]) else []
    notes += [say("view.absent", codes=gone)] if (gone := statements.absent(complete, side, codes)) else []
    return " ".join(notes)


def _facts(last: pd.DataFrame, side: str, measure: str) -> dict[str, Any]:
    """Return the facts of the last year for the words: which countries have the most, more than which others."""
    most = statements.largest(last, side, measure)
    row = last[last[side].isin(most.codes)].iloc[0]
    facts = {"form": most.form, "year": str(row["year"]), "country": row[side], "countries": most.codes}
    facts |= {"others": list(last.loc[~last[side].isin(most.codes), side]), "compared": most.compared}
    return facts | {"people": row["people"], "per_1000": row["per_1000"]}


def _alt(complete: pd.DataFrame, side: str, measure: str, title: str, say: Say) -> str:
    """Return the lines in words: all that have a value in the last year, with it, the highest first."""
    last = complete[complete["year"] == complete["year"].max()].sort_values(measure, ascending=False)
    form = "decimal" if measure == "per_1000" else ""
    values = [
        f"{say.country(code)} {say.format_field(value, form)}" for code, value in last[[side, measure]].to_numpy()
    ]
    facts = {"n": complete[side].nunique(), "span": statements.span(complete["year"], "year"), "title": title}
    return say(f"displaced.alt_{side}", **facts, year=str(last["year"].iloc[0]), values=say.list_of(values))
