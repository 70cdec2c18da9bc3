"""People displaced within their own country: the stock by conflict and violence, and movements because of disasters."""

from typing import Any

import pandas as pd

from views import country_colours, statements
from views.charts import from_rows
from views.charts.description import TALL, Columns, Lines, TimeMark, article_day
from views.charts.flattened import taken_apart
from views.say import Say
from views.view import View, nothing

LINES = 7  # countries drawn one by one; the table has all


def in_period(period: str, rows: pd.DataFrame, say: Say, published: float | None) -> View:
    """Show all countries with a count through the years, or in the last one where `period` is last.

    `rows`: year, iso3, people, method_change, note, source.
    """
    if rows.empty:
        return nothing(say, rows)
    last = rows[rows["year"] == rows["year"].max()].sort_values("people", ascending=False)
    title = _title_of_all(last, say)
    if period == "last":
        labels, facts = [say.country(code) for code in last["iso3"]], {"year": str(last["year"].iloc[0])}
        texts = [say("view.number", value=people) for people in last["people"]]
        alt = say("within.alt_last", names=say.list_of(labels), n=len(last), title=title, **facts)
        bars = from_rows.bars(labels, last["people"], texts, ["origin"] * len(last), say("unit.people"))
        return View(title, say("within.line_last", **facts), alt, last, bars, say("within.note"))
    shown = [*last["iso3"].head(LINES)]
    drawn = rows[rows["iso3"].isin(shown)].sort_values("iso3", key=lambda codes: codes.map(shown.index), kind="stable")
    return taken_apart(_through_years(drawn, rows, title, say, published), say)


def _title_of_all(last: pd.DataFrame, say: Say) -> str:
    most = statements.largest(last, "iso3", "people")
    facts = {"people": most.value, "countries": most.codes, "country": most.codes[0], "n": most.compared}
    return say(f"within.all.{most.form}", **facts, year=str(last["year"].iloc[0]))


def of_country(rows: pd.DataFrame, focus: str, codes: list[str], say: Say, published: float | None) -> View:
    """Show the country `focus` through the years, and the others of `codes` beside it. `rows`: see `in_period`."""
    mine = rows[rows["iso3"] == focus]
    if mine.empty:
        return nothing(say, mine)
    last = mine.iloc[-1]
    title = say("within.title", country=focus, people=last["people"], year=str(last["year"]))
    gone = statements.absent(rows, "iso3", codes)
    notes = [say("within.absent", codes=gone)] if gone else []
    return taken_apart(_through_years(rows, rows, title, say, published, *notes), say)


def _through_years(
    drawn: pd.DataFrame, rows: pd.DataFrame, title: str, say: Say, published: float | None, *notes: str
) -> View:
    """Show a line for each country, broken and marked where its count changed its method."""
    names = {code: say.country(code) for code in drawn["iso3"].unique()}
    colours = country_colours.colours(list(names))
    series = from_rows.lines(drawn, "year", "people", "iso3", names, colours, broken="method_change")
    breaks = drawn[drawn["method_change"]].sort_values("year")
    span = statements.span(drawn["year"], "year")
    ends = drawn.groupby("iso3", sort=False).tail(1)
    change = (
        TimeMark(int(breaks["year"].iloc[0]) - 0.5, say("within.break")) if len(breaks) and len(names) == 1 else None
    )
    values = [say("within.end", country=row.iso3, people=row.people, year=str(row.year)) for row in ends.itertuples()]
    chart = Lines(
        series=series,
        step="year",
        unit=say("unit.people"),
        change=change,
        height=TALL,
        day=article_day(published, say),
    )
    return View(
        title=title,
        line=say("within.line", span=span),
        alt=say("within.alt", span=span, values=say.list_of(values), n=len(names)),
        rows=rows.sort_values(["year", "people"], ascending=[False, False]),
        drawing=chart,
        note=" ".join([*notes, *_broken(breaks, say), say("within.note")]),
    )


def _broken(breaks: pd.DataFrame, say: Say) -> list[str]:
    """Return where lines are broken, and why; nothing where none is."""
    where = [say("within.broken", country=row.iso3, year=str(row.year)) for row in breaks.itertuples()]
    return [say("within.breaks", where=say.list_of(where))] if where else []


def movements(rows: pd.DataFrame, focus: str | None, say: Say, published: float | None) -> View:
    """Show movements because of disasters by year: in the country `focus`, else in all, stacked.

    `rows`: year, iso3 (the countries told apart, the rest as OTHER), movements, source.
    """
    if rows.empty:
        return nothing(say, rows)
    facts = _movement_facts(rows, focus, say)
    if focus:
        series = from_rows.columns(rows, "year", "movements", "series.4")
    else:
        order = rows.groupby("iso3")["movements"].sum().sort_values(ascending=False).index
        names = {code: say.country(code) for code in [*(code for code in order if code != "OTHER"), "OTHER"]}
        series = from_rows.stacks(rows, "year", "movements", "iso3", names, country_colours.colours([*names]))
    title = say(f"disasters.{'one' if focus else 'all'}.{facts['form']}", **facts)
    return View(
        title=title,
        line=say("disasters.line", **facts),
        alt=say(f"disasters.alt_{'one' if focus else 'all'}", **facts, title=title),
        rows=rows,
        drawing=Columns(series=series, step="year", unit=say("unit.movements"), day=article_day(published, say)),
        note=say("disasters.note"),
    )


def _movement_facts(rows: pd.DataFrame, focus: str | None, say: Say) -> dict[str, Any]:
    totals = rows.groupby("year", as_index=False)["movements"].sum()
    most, last = statements.largest(totals, "year", "movements"), totals.iloc[-1]
    span = statements.span(totals["year"], "year")
    facts = {"country": focus or "", "year": span[1], "movements": last["movements"], "first": span[0], "span": span}
    facts |= {"peak": most.value, "peak_years": say.list_of([str(year) for year in most.codes])}
    peak = most.codes == [last["year"]]  # alone, not together with another year
    return facts | {"form": "only" if len(totals) == 1 else "peak" if peak else "another"}
