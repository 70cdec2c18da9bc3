"""Deaths and disappearances on the way."""

import pandas as pd

from views.charts import from_rows
from views.charts.description import Columns, article_day
from views.say import Say
from views.view import View, nothing


def deaths(rows: pd.DataFrame, say: Say, day: float | None) -> View:
    """Show deaths and disappearances by year and area. `rows`: year, area, people, source."""
    if rows.empty:
        return nothing(say, rows)
    totals = rows.groupby("year")["people"].sum()
    order = rows.groupby("area")["people"].sum().sort_values(ascending=False).index
    names = {area: say(f"area.{area}") for area in order}
    series = from_rows.stacks(rows, "year", "people", "area", names, from_rows.group_colours(list(names)))
    facts = {"people": totals.sum(), "first": str(totals.index.min()), "last": str(totals.index.max())}
    facts |= {"peak_year": str(totals.idxmax()), "peak": totals.max(), "area": names[order[0]]}
    return View(
        title=say("dead.title", **facts),
        line=say("dead.line", **facts),
        alt=say("dead.alt", **facts),
        rows=rows,
        drawing=Columns(series=series, step="year", day=article_day(day, say)),
        note=say("dead.note"),
    )
