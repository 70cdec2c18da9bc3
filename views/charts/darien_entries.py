"""Entries into Panama through the Darién by month, by year, and by nationality."""

import pandas as pd

from views import country_colours
from views.charts import from_rows
from views.charts.description import Columns, article_day
from views.say import Say
from views.view import View, nothing


def months(rows: pd.DataFrame, article: pd.Timestamp, say: Say, day: pd.Timestamp | None) -> View:
    """Show entries into Panama through the Darién by month. `rows`: month, entries, status, source."""
    if rows.empty:
        return nothing(say, rows)
    series = from_rows.columns(rows, "month", "entries", "transit")
    peak, last = rows.loc[rows["entries"].idxmax()], rows.iloc[-1]
    facts = {"peak": peak["entries"], "peak_month": peak["month"]}
    facts |= {"first_month": rows["month"].iloc[0], "last_month": last["month"], "last": last["entries"]}
    of_article = rows.loc[rows["month"] == article, "entries"]
    facts |= {"month": article, "entries": of_article.iloc[0] if len(of_article) else pd.NA}
    return View(
        title=say("darien.months.title", **facts),
        line=say("darien.months.line", **facts),
        alt=say("darien.months.alt", **facts),
        rows=rows,
        drawing=Columns(series=series, step="month", day=article_day(day, say)),
        note=say("darien.months.note", n=int((rows["status"] == "derived").sum())),
    )


def years(rows: pd.DataFrame, say: Say) -> View:
    """Show entries into Panama through the Darién by year. `rows`: year, entries, alternative, source, status."""
    if rows.empty:
        return nothing(say, rows)
    last, before = rows.iloc[-1], rows.iloc[-2:].iloc[0]
    facts = {"year": str(last["year"]), "entries": last["entries"], "first": str(rows["year"].iloc[0])}
    facts |= {"before_year": str(before["year"]), "before": before["entries"]}
    return View(
        title=say("darien.years.title", **facts),
        line=say("darien.years.line", **facts),
        alt=say("darien.years.alt", **facts),
        rows=rows,
        drawing=Columns(series=from_rows.columns(rows, "year", "entries", "transit"), step="year"),
        note=say("darien.years.note"),
    )


def nationalities(rows: pd.DataFrame, codes: list[str], say: Say, day: float | None) -> View:
    """Show Darién entries by year and nationality: the `codes` one by one, the rest together as OTHER.

    `rows`: year, nationality, entries, source.
    """
    if rows.empty:
        return nothing(say, rows)
    names = {code: say.country(code) for code in [*codes, "OTHER"]}
    series = from_rows.stacks(rows, "year", "entries", "nationality", names, country_colours.colours(list(names)))
    totals = rows.groupby("year")["entries"].sum()
    last = int(totals.index.max())
    most = rows[(rows["year"] == last) & (rows["nationality"] != "OTHER")].nlargest(1, "entries")
    facts = {"year": str(last), "entries": totals[last], "first": str(totals.index.min()), "last": str(last)}
    facts |= {"peak_year": str(totals.idxmax()), "peak": totals.max()}
    apart = "" if len(most) else "_others"  # that none is counted apart does not say that nobody came
    facts |= {"codes": codes, "country": most["nationality"].iloc[0] if len(most) else ""}
    facts |= {"share": most["entries"].sum() / max(totals[last], 1)}
    return View(
        title=say(f"darien.nationalities.title{apart}", **facts),
        line=say("darien.nationalities.line", **facts),
        alt=say(f"darien.nationalities.alt{apart}", **facts),
        rows=rows,
        drawing=Columns(series=series, step="year", day=article_day(day, say)),
        note=say("darien.nationalities.note"),
    )
