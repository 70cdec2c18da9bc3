"""The US southwest border: encounters by month, by citizenship, and who was met in the article's month."""

from typing import Any

import numpy as np
import pandas as pd

from views import country_colours, statements
from views.charts import from_rows
from views.charts.description import TALL, Lines, Mark, article_day
from views.charts.flattened import taken_apart
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
    chart = Lines(
        series=series, step="month", unit=say("unit.encounters"), marks=marks, height=TALL, day=article_day(day, say)
    )
    facts = _facts(complete, article, say)
    note = say(f"border.months.note_{complete['series'].iloc[0]}")
    line, title = say("border.months.line", **facts), say(f"border.months.title.{facts['form']}", **facts)
    return View(title, line, say("border.months.alt", **facts, title=title), complete, chart, note)


def _mark(row: Any, say: Say) -> str:
    """Return the text at one month: its value and, on a second line, the one first published where it was another."""
    text = say("border.months.mark", month=row.month, encounters=row.encounters)
    revised = pd.notna(row.first_published) and row.first_published != row.encounters
    return f"{text}\n{say('border.months.mark_first', first=row.first_published)}" if revised else text


def _facts(complete: pd.DataFrame, article: pd.Timestamp, say: Say) -> dict[str, Any]:
    most, last = statements.largest(complete, "month", "encounters"), complete.iloc[-1]
    of_article = complete.loc[complete["month"] == article, "encounters"]
    return {
        "form": most.form_at(article) if len(of_article) else "missing",
        "series": say(f"series.{last['series']}"),
        "month": article,
        "encounters": of_article.iloc[0] if len(of_article) else pd.NA,
        "peak": most.value,
        "peaks": statements.written(most.codes, "month", say),
        "span": statements.span(complete["month"], "month"),
        "last_month": last["month"],
        "last": last["encounters"],
    }


def citizens(
    rows: pd.DataFrame, codes: list[str], say: Say, day: pd.Timestamp | None, focus: str | None = None
) -> View:
    """Show encounters by month for each citizenship, a line each. `rows`: month, citizenship, encounters, source.

    `codes` are the citizenships asked for. The takeaway is about `focus`, else about the largest. Without a `day` of
    the article nothing that came after it is shown: of later months nobody can say then that they were not found.
    """
    mine = rows if focus is None else rows[rows["citizenship"] == focus]
    if mine.empty:
        return nothing(say, rows)
    names = {code: say.country(code) for code in rows["citizenship"].unique()}
    series = from_rows.lines(rows, "month", "encounters", "citizenship", names, country_colours.colours(list(names)))
    kind, facts = rows["series"].iloc[0], _highest(mine, say) | {"span": statements.span(rows["month"], "month")}
    facts |= {"series": say(f"series.{kind}"), "codes": list(names)}
    title = say(f"border.citizens.title.{facts['form']}", **facts)
    return taken_apart(
        View(
            title=title,
            line=say("border.citizens.line", **facts),
            alt=say("border.citizens.alt", **facts, n=len(names), title=title),
            rows=rows,
            drawing=Lines(
                series=series, step="month", unit=say("unit.encounters"), height=TALL, day=article_day(day, say)
            ),
            note=_note(rows, kind, codes, later=kind == "combined" and day is not None, say=say),
        ),
        say,
    )


def _note(rows: pd.DataFrame, kind: str, codes: list[str], later: bool, say: Say) -> str:
    """Return how not to misread the lines, whether `later` months were looked for, and who has no line."""
    notes = [say(f"border.citizens.note_{kind}"), *([say("border.citizens.later")] if later else [])]
    notes += [say("view.not_apart", codes=gone)] if (gone := statements.absent(rows, "citizenship", codes)) else []
    return " ".join(notes)


def _highest(rows: pd.DataFrame, say: Say) -> dict[str, Any]:
    """Return the facts for the words: the citizenship with the most in a month, and in which months that was."""
    tops = rows.groupby("citizenship", sort=False)["encounters"].max().reset_index()
    most = statements.largest(tops, "citizenship", "encounters")
    mine = rows[rows["citizenship"] == most.codes[0]]
    months = statements.largest(mine, "month", "encounters")
    form = "month" if len(rows) == 1 else most.form
    facts = {"form": form, "country": most.codes[0], "countries": most.codes, "compared": most.compared}
    facts |= {"others": list(tops.loc[~tops["citizenship"].isin(most.codes), "citizenship"])}
    return facts | {"encounters": most.value, "months": statements.written(months.codes, "month", say)}


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
    texts = [
        say(f"border.by_citizenship.bar_{kind}", share=share) for kind, share in zip(kinds, order["share"], strict=True)
    ]
    colours = ["origin" if flag else "quiet" for flag in in_article]
    facts = {"month": order["month"].iloc[0], "share": order.loc[in_article, "share"].sum(), "codes": codes}
    left = order[~in_article & ~other].head(4)
    facts |= {"left": list(left["citizenship"]), "left_share": left["share"].sum()}
    return View(
        title=say("border.by_citizenship.title" if len(left) else "border.by_citizenship.title_alone", **facts),
        line=say("border.by_citizenship.line", **facts),
        alt=say("border.by_citizenship.alt", **facts),
        rows=order,
        drawing=from_rows.bars(labels, order["encounters"], texts, colours, say("unit.encounters")),
        note=say("border.by_citizenship.note"),
    )
