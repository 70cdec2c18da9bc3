"""Encounters at the US border by the law they were dealt with under, and the Border Patrol's in the whole country."""

from typing import Any

import pandas as pd

from views import statements
from views.charts import from_rows
from views.charts.description import TALL, Columns, Lines, TimeMark, article_day
from views.say import Say
from views.view import View, nothing

COLOURS = {"title_8": "host", "title_42": "series.3"}  # in the order of the stack


def by_law(rows: pd.DataFrame, events: pd.DataFrame, article: pd.Timestamp, say: Say, day: pd.Timestamp | None) -> View:
    """Show encounters by month under Title 8 and Title 42, with the `events` that changed the law marked by numbers.

    `rows`: month, law (title_8 or title_42), encounters, source; `events`: start, title; `article`: its month.
    """
    if rows.empty:
        return nothing(say, rows)
    names = {law: say(f"law.{law}") for law in COLOURS}
    series = from_rows.stacks(rows, "month", "encounters", "law", names, COLOURS)
    facts = _facts(rows, article)
    told = enumerate(events.itertuples(), start=1)
    listed = [say("border.laws.event", number=str(n), day=event.start, title=event.title) for n, event in told]
    numbered = [TimeMark(start, str(n)) for n, start in enumerate(events["start"], start=1)]
    chart = Columns(
        series=series,
        step="month",
        unit=say("unit.encounters"),
        height=TALL,
        day=article_day(day, say),
        numbered=tuple(numbered),
    )
    title = _title(facts, say, day)
    return View(
        title=title,
        line=say("border.laws.line", **facts),
        alt=say("border.laws.alt", **facts, title=title),
        rows=rows,
        drawing=chart,
        note=" ".join([*listed, say("border.laws.note")]),
    )


def _title(facts: dict[str, Any], say: Say, day: pd.Timestamp | None) -> str:
    """Return the takeaway. Without a `day` of the article another total was known, not held by law: only the share."""
    if not facts["expelled"]:
        return say("border.laws.title_8", **facts)
    return say("border.laws.title_then" if day is None else "border.laws.title", **facts)


def _facts(rows: pd.DataFrame, article: pd.Timestamp) -> dict[str, Any]:
    """Return the facts of the month of the article, or of the last month where that is not known."""
    month = article if (rows["month"] == article).any() else rows["month"].max()
    mine = rows[rows["month"] == month].set_index("law")["encounters"]
    expelled, total = mine.get("title_42", 0), mine.sum()
    facts = {"month": month, "expelled": expelled, "encounters": total, "share": expelled / total}
    return facts | {"span": statements.span(rows["month"], "month")}


def nationwide(rows: pd.DataFrame, say: Say, day: pd.Timestamp | None) -> View:
    """Show the Border Patrol's encounters in the whole country by month. `rows`: month, encounters, source."""
    if rows.empty:
        return nothing(say, rows)
    most, last = statements.largest(rows, "month", "encounters"), rows.iloc[-1]
    facts = {"encounters": last["encounters"], "month": last["month"], "span": statements.span(rows["month"], "month")}
    facts |= {"peak": most.value, "peaks": statements.written(most.codes, "month", say)}
    title = say(f"border.nationwide.title.{'only' if len(rows) == 1 else 'months'}", **facts)
    series = from_rows.line(rows, "month", "encounters", "host")
    return View(
        title=title,
        line=say("border.nationwide.line", **facts),
        alt=say("border.nationwide.alt", **facts),
        rows=rows,
        drawing=Lines(series=series, step="month", unit=say("unit.encounters"), day=article_day(day, say)),
        note=say("border.nationwide.note"),
    )
