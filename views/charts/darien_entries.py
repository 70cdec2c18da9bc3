"""Entries into Panama through the Darién by month, by year, and by nationality."""

from typing import Any

import pandas as pd

from views import country_colours, statements
from views.charts import from_rows
from views.charts.description import Columns, article_day
from views.say import Say
from views.view import View, nothing


def months(rows: pd.DataFrame, article: pd.Timestamp, say: Say, day: pd.Timestamp | None) -> View:
    """Show entries into Panama through the Darién by month. `rows`: month, entries, status, source."""
    if rows.empty:
        return nothing(say, rows)
    series = from_rows.columns(rows, "month", "entries", "transit")
    most, last = statements.largest(rows, "month", "entries"), rows.iloc[-1]
    of_article = rows.loc[rows["month"] == article, "entries"]
    facts = {"form": most.form_at(article) if len(of_article) else "missing", "month": article}
    facts |= {"entries": of_article.iloc[0] if len(of_article) else pd.NA, "peak": most.value}
    facts |= {"peaks": statements.written(most.codes, "month", say), "span": statements.span(rows["month"], "month")}
    title = say(f"darien.months.title.{facts['form']}", **facts)
    return View(
        title=title,
        line=say("darien.months.line", **facts),
        alt=say("darien.months.alt", **facts, title=title, last_month=last["month"], last=last["entries"]),
        rows=rows,
        drawing=Columns(series=series, step="month", unit=say("unit.entries"), day=article_day(day, say)),
        note=how_counted(rows, say),
    )


def how_counted(rows: pd.DataFrame, say: Say) -> str:
    """Return who counted some months, and how many of these were found by subtraction. `rows`: status."""
    derived = int((rows["status"] == "derived").sum())
    return " ".join([say("darien.counted"), *([say("darien.derived", n=derived)] if derived else [])])


def years(rows: pd.DataFrame, say: Say) -> View:
    """Show entries into Panama through the Darién by year. `rows`: year, entries, alternative, source, status."""
    if rows.empty:
        return nothing(say, rows)
    last, before = rows.iloc[-1], rows.iloc[-2:].iloc[0]
    facts = {"year": str(last["year"]), "entries": last["entries"], "span": statements.span(rows["year"], "year")}
    facts |= {"before_year": str(before["year"]), "before": before["entries"]}
    title = say("darien.years.title" if len(rows) > 1 else "darien.years.title_only", **facts)
    return View(
        title=title,
        line=say("darien.years.line", **facts),
        alt=say("darien.years.alt", **facts, title=title),
        rows=rows,
        drawing=Columns(
            series=from_rows.columns(rows, "year", "entries", "transit"), step="year", unit=say("unit.entries")
        ),
        note=f"{say('darien.counted')} {say('darien.years.note')}",
    )


def nationalities(rows: pd.DataFrame, codes: list[str], say: Say, day: float | None, focus: str | None = None) -> View:
    """Show Darién entries by year and nationality: the `codes` one by one, the rest together as OTHER.

    `rows`: year, period, nationality, entries, source. The takeaway is about `focus`, else about the largest of
    the `codes`.
    """
    if rows.empty:
        return nothing(say, rows)
    names = {code: say.country(code) for code in [*codes, "OTHER"]}
    series = from_rows.stacks(rows, "year", "entries", "nationality", names, country_colours.colours(list(names)))
    last = rows[rows["year"] == rows["year"].max()]
    facts = _last_year(last, [focus] if focus else codes, say) | {"span": statements.span(rows["year"], "year")}
    title = say(f"darien.nationalities.title.{facts['form']}", **facts, codes=codes)
    totals = rows.groupby("year")["entries"].sum().reset_index()
    most = statements.largest(totals, "year", "entries")
    highest = say("darien.highest", years=statements.written(most.codes, "year", say), peak=most.value)
    gone = statements.absent(last, "nationality", codes)
    notes = [say("darien.nationalities.note_haiti")] if "HTI" in set(rows["nationality"]) else []
    notes += [say("darien.nationalities.note")]
    notes += [say("view.not_apart_in", codes=gone, year=facts["year"])] if gone and facts["form"] != "others" else []
    return View(
        title=title,
        line=say("darien.nationalities.line", **facts),
        alt=say("darien.nationalities.alt", **facts, title=title, highest=highest, n=len(totals)),
        rows=rows,
        drawing=Columns(series=series, step="year", unit=say("unit.entries"), day=article_day(day, say)),
        note=" ".join(notes),
    )


def counted_year(year: str, period: str, say: Say) -> str:
    """Return a year, with the part of it that was counted where that is not the whole."""
    return year if period == "year" else say("darien.part", year=year, period=say(f"period.{period}"))


def _last_year(last: pd.DataFrame, codes: list[str], say: Say) -> dict[str, Any]:
    """Return the facts of the last year for the words: which of the `codes` came most, and with which share of all."""
    total, counted = last["entries"].sum(), last[last["nationality"].isin(codes)]
    year = counted_year(str(last["year"].iloc[0]), last["period"].iloc[0], say)
    facts = {"year": year, "entries": total, "form": "others"}
    if counted.empty:  # that none is counted apart does not say that nobody came
        return facts
    most = statements.largest(counted, "nationality", "entries")
    others = list(counted.loc[~counted["nationality"].isin(most.codes), "nationality"])
    facts |= {"form": most.form, "country": most.codes[0], "countries": most.codes, "others": others}
    return facts | {"share": most.value / max(total, 1), "compared": most.compared}
