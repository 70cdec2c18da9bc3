"""The US southwest border: encounters by month, by citizenship, and who was met in the article's month."""

from typing import Any

import numpy as np
import pandas as pd

from views import country_colours
from views.charts import from_rows
from views.charts.description import TALL, Lines, Mark, article_day
from views.say import Say
from views.view import View, nothing


def months(
    rows: pd.DataFrame,
    article: pd.Timestamp,
    say: Say,
    day: pd.Timestamp | None,
    beside: pd.Timestamp | None = None,
) -> View:
    """Show one series of encounters by month, the article's month marked, and the month `beside` it.

    `rows`: month, series (one), encounters, first_published, source; `article`: the month of the article.
    """
    complete = rows.dropna(subset=["encounters"]).sort_values("month")
    if complete.empty:
        return nothing(say, rows)
    marked = complete[complete["month"].isin([article, beside])]
    marks = tuple(Mark(row.month, float(row.encounters), _mark(row, say)) for row in marked.itertuples())
    series = from_rows.line(complete, "month", "encounters", "host")
    chart = Lines(series=series, step="month", marks=marks, height=TALL, day=article_day(day, say))
    facts = _facts(complete, article, say)
    kind = "peak" if facts["peak_month"] == article else "other"
    note = say(f"border.months.note_{complete['series'].iloc[0]}")
    line, alt = say("border.months.line", **facts), say("border.months.alt", **facts)
    return View(say(f"border.months.title_{kind}", **facts), line, alt, complete, chart, note)


def _mark(row: Any, say: Say) -> str:
    """Return the text at one month: its value and, on a second line, the one first published where it was another."""
    text = say("border.months.mark", month=row.month, encounters=row.encounters)
    revised = pd.notna(row.first_published) and row.first_published != row.encounters
    return f"{text}\n{say('border.months.mark_first', first=row.first_published)}" if revised else text


def _facts(complete: pd.DataFrame, article: pd.Timestamp, say: Say) -> dict[str, Any]:
    peak, first, last = complete.loc[complete["encounters"].idxmax()], complete.iloc[0], complete.iloc[-1]
    of_article = complete.loc[complete["month"] == article, "encounters"]
    return {
        "series": say(f"series.{first['series']}"),
        "month": article,
        "encounters": of_article.iloc[0] if len(of_article) else pd.NA,
        "peak": peak["encounters"],
        "peak_month": peak["month"],
        "first_month": first["month"],
        "last_month": last["month"],
        "last": last["encounters"],
    }


def citizens(rows: pd.DataFrame, say: Say, day: pd.Timestamp | None, focus: str | None = None) -> View:
    """Show encounters by month for each citizenship, a line each. `rows`: month, citizenship, encounters, source.

    The takeaway is about `focus`, else about the largest.
    """
    mine = rows if focus is None else rows[rows["citizenship"] == focus]
    if mine.empty:
        return nothing(say, rows)
    names = {code: say.country(code) for code in rows["citizenship"].unique()}
    series = from_rows.lines(rows, "month", "encounters", "citizenship", names, country_colours.colours(list(names)))
    peak = mine.loc[mine["encounters"].idxmax()]
    facts = {"country": peak["citizenship"], "encounters": peak["encounters"], "month": peak["month"]}
    facts |= {"first_month": rows["month"].min(), "last_month": rows["month"].max()}
    facts |= {"series": say(f"series.{rows['series'].iloc[0]}"), "codes": list(names)}
    return View(
        title=say("border.citizens.title" if focus is None else "border.citizens.title_one", **facts),
        line=say("border.citizens.line", **facts),
        alt=say("border.citizens.alt", **facts),
        rows=rows,
        drawing=Lines(series=series, step="month", height=TALL, day=article_day(day, say)),
        note=say(f"border.citizens.note_{rows['series'].iloc[0]}"),
    )


def encounters_by_citizenship(rows: pd.DataFrame, codes: list[str], say: Say) -> View:
    """Show whom the border authorities met in one month, and which of them the article names.

    `rows`: month (one), citizenship, encounters, share, source; `codes`: the origins the article names.
    """
    if rows.empty:
        return nothing(say, rows)
    order = rows.sort_values("encounters", ascending=False)
    order = pd.concat([order[order["citizenship"] != "OTHER"], order[order["citizenship"] == "OTHER"]])
    in_article, other = order["citizenship"].isin(codes), order["citizenship"] == "OTHER"
    labels = [say.country(code) for code in order["citizenship"]]
    kinds = np.select([other, in_article], ["other", "named"], "not_named")
    texts = [say(f"border.named.bar_{kind}", share=share) for kind, share in zip(kinds, order["share"], strict=True)]
    colours = ["origin" if flag else "quiet" for flag in in_article]
    facts = {"month": order["month"].iloc[0], "share": order.loc[in_article, "share"].sum(), "codes": codes}
    left = order[~in_article & ~other].head(4)
    facts |= {"left": list(left["citizenship"]), "left_share": left["share"].sum()}
    return View(
        title=say("border.named.title", **facts),
        line=say("border.named.line", **facts),
        alt=say("border.named.alt", **facts),
        rows=order,
        drawing=from_rows.bars(labels, order["encounters"], texts, colours),
        note=say("border.named.note"),
    )
