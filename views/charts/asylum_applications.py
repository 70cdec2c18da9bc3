"""New asylum applications in one country."""

import pandas as pd

from views import country_colours
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
    totals = rows.groupby("year")["applications"].sum()
    last, apart = int(totals.index.max()), [code for code in codes if code in set(rows["origin"])]
    facts = {"asylum": asylum, "year": str(last), "applications": totals[last], "unit": say(f"counted_in.{counted_in}")}
    facts |= {"peak_year": str(totals.idxmax()), "peak": totals.max(), "codes": apart}
    facts |= {"first": str(totals.index.min()), "last": str(last)}
    kind = "only" if len(totals) == 1 else "peak" if totals[last] == totals.max() else "other"
    return View(
        title=say(f"asylum.title_{kind}", **facts),
        line=say("asylum.line_only" if len(totals) == 1 else "asylum.line", **facts),
        alt=say("asylum.alt" if apart else "asylum.alt_others", **facts),
        rows=rows,
        drawing=Columns(series=series, step="year", day=article_day(day, say)),
        note=say("asylum.note"),
    )
