"""New asylum applications in one country."""

import pandas as pd

from views import country_colours, statements
from views.charts import from_rows
from views.charts.description import Columns, article_day
from views.say import Say
from views.view import View, nothing


def by_origin(rows: pd.DataFrame, asylum: str, counted_in: str, codes: list[str], say: Say, day: float | None) -> View:
    """Show new asylum applications in one country by year and origin: the `codes` one by one, the rest as OTHER.

    `rows`: year, origin, applications, source; `counted_in`: persons or cases.
    """
    if rows.empty:
        return nothing(say, rows)
    names = {code: say.country(code) for code in [*codes, "OTHER"]}
    series = from_rows.stacks(rows, "year", "applications", "origin", names, country_colours.colours(list(names)))
    totals = rows.groupby("year")["applications"].sum().reset_index()
    last, most = totals.iloc[-1], statements.largest(totals, "year", "applications")
    facts = {"asylum": asylum, "year": str(last["year"]), "applications": last["applications"], "peak": most.value}
    facts |= {"peaks": statements.written(most.codes, "year", say), "span": statements.span(totals["year"], "year")}
    facts |= {"unit": say(f"counted_in.{counted_in}")}
    title, shown = say(f"asylum.title.{most.form_at(last['year'])}", **facts), [each.name for each in series]
    gone = [code for code in statements.absent(rows, "origin", codes) if code != asylum]
    notes = [say("asylum.note"), *([say("view.absent", codes=gone)] if gone else [])]
    return View(
        title=title,
        line=say("asylum.line", **facts),
        alt=say("asylum.alt", **facts, title=title, names=say.list_of(shown), n=len(totals)),
        rows=rows,
        drawing=Columns(series=series, step="year", unit=say(f"unit.{counted_in}"), day=article_day(day, say)),
        note=" ".join(notes),
    )
