"""New asylum applications in one country."""

import pandas as pd

from views import country_colours
from views.charts import from_rows
from views.charts.description import Columns, article_day
from views.say import Say
from views.view import View, nothing


def by_origin(rows: pd.DataFrame, asylum: str, codes: list[str], say: Say, day: float | None) -> View:
    """Show new asylum applications in one country by year and origin: the `codes` one by one, the rest as OTHER.

    `rows`: year, origin, applications, source.
    """
    if rows.empty:
        return nothing(say, rows)
    names = {code: say.country(code) for code in [*codes, "OTHER"]}
    series = from_rows.stacks(rows, "year", "applications", "origin", names, country_colours.colours(list(names)))
    totals = rows.groupby("year")["applications"].sum()
    last = int(totals.index.max())
    facts = {"asylum": asylum, "year": str(last), "applications": totals[last]}
    facts |= {"peak_year": str(totals.idxmax()), "peak": totals.max()}
    facts |= {"first": str(totals.index.min()), "last": str(last)}
    return View(
        title=say("asylum.title", **facts),
        line=say("asylum.line", **facts),
        alt=say("asylum.alt", **facts, codes=codes),
        rows=rows,
        drawing=Columns(series=series, step="year", day=article_day(day, say)),
        note=say("asylum.note"),
    )
