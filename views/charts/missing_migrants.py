"""Deaths and disappearances on the way."""

import pandas as pd

from views import statements
from views.charts import from_rows
from views.charts.description import Columns, article_day
from views.group_colours import AREAS
from views.say import Say
from views.view import View, nothing


def deaths(rows: pd.DataFrame, say: Say, day: float | None) -> View:
    """Show deaths and disappearances by year and area. `rows`: year, area, people, source.

    Without a `day` of the article nothing that came after it is shown, so the last year is not the one still counted.
    """
    if rows.empty:
        return nothing(say, rows)
    totals = rows.groupby("year")["people"].sum()
    order = rows.groupby("area")["people"].sum().sort_values(ascending=False).index
    names = {area: say(f"area.{area}") for area in order}
    series = from_rows.stacks(rows, "year", "people", "area", names, AREAS)
    by_year = totals.reset_index()
    most = statements.largest(by_year, "year", "people")
    facts = {"people": totals.sum(), "span": statements.span(totals.index, "year"), "peak": most.value}
    facts |= {"years": statements.written(most.codes, "year", say), "area": names[order[0]], "n": len(order)}
    title = say(f"deaths.title.{most.form}", **facts)
    notes = [say("deaths.note"), *([say("deaths.note_last")] if day is not None else []), say("deaths.note_areas")]
    return View(
        title=title,
        line=say("deaths.line", **facts),
        alt=say("deaths.alt", **facts, title=title),
        rows=rows,
        drawing=Columns(series=series, step="year", unit=say("unit.dead_or_missing"), day=article_day(day, say)),
        note=" ".join(notes),
    )
