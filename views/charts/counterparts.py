"""The other end of a country's movements: where its people live or ask for asylum, and where people came from."""

import itertools
from typing import Any

import pandas as pd

from views import country_colours
from views.charts import from_rows, gaps
from views.charts.description import TALL, Lines, article_day
from views.say import Say
from views.view import View, nothing

LINES, BARS = 6, 12  # countries drawn one by one; the table has all
SIDES = {"hosts": "asylum", "came": "origin", "applied": "asylum", "lodged": "origin"}
FORMS = {"people": "compact", "applications": "compact", "per_1000": "decimal"}


def in_period(
    period: str,
    rows: pd.DataFrame,
    name: str,
    value: str,
    codes: list[str],
    say: Say,
    published: float | None,
) -> View:
    """Show the countries at the other end of `codes` through the years, or in the last one where `period` is last.

    `name` is hosts, came, applied or lodged, `value` a column of `rows`: people, per_1000 or applications. `rows`:
    year, asylum or origin, the value, source, and of applications counted_in (one).
    """
    if period == "last":
        return ranked(rows, name, value, codes, say)
    return _through_years(rows, name, value, codes, say, published)


def ranked(rows: pd.DataFrame, name: str, value: str, codes: list[str], say: Say) -> View:
    """Show the countries at the other end of `codes` in the last year, ranked. For the arguments see `in_period`."""
    complete = rows.dropna(subset=[value])
    if complete.empty:
        return nothing(say, rows)
    side, last = SIDES[name], _last(complete, value)
    top = last.head(BARS)
    labels = [say.country(place) for place in top[side]]
    texts = [say.format_field(number, "decimal" if value == "per_1000" else "") for number in top[value]]
    colour = "host" if side == "asylum" else "origin"
    facts = _facts(last, name, value, codes, say) | {"shown": len(top), "names": say.list_of(labels[:5])}
    return View(
        title=say(f"counterparts.{name}.ranked_{value}", **facts),
        line=say(f"counterparts.{name}.last_{value}", **facts),
        alt=say("counterparts.alt_ranked", **facts),
        rows=last,
        drawing=from_rows.bars(labels, top[value], texts, [colour] * len(top)),
        note=say(f"counterparts.{name}.note"),
    )


def _through_years(
    rows: pd.DataFrame, name: str, value: str, codes: list[str], say: Say, published: float | None
) -> View:
    """Show the largest of the last year a line each. The others are one line, but rates cannot be added up.

    The takeaway is how long the largest has been the largest.
    """
    side, complete = SIDES[name], rows.dropna(subset=[value])
    if complete.empty:
        return nothing(say, rows)
    last = _last(complete, value)
    lines = _with_others(complete, list(last[side].head(LINES)), side, value)
    names = {place: say.country(place) for place in lines[side].unique()}
    series = from_rows.lines(lines, "year", value, side, names, country_colours.colours(list(names)))
    facts = _facts(last, name, value, codes, say) | {"since": str(_since(complete, side, value))}
    facts |= {"first": str(complete["year"].min()), "last": str(complete["year"].max())}
    notes = [say(f"counterparts.{name}.note"), *([say("displaced.gap")] if gaps.any_gap(lines, side) else [])]
    return View(
        title=say(f"counterparts.{name}.since_{value}", **facts),
        line=say(f"counterparts.{name}.years_{value}", **facts),
        alt=say("counterparts.alt_years", **facts, names=say.list_of([*names.values()])),
        rows=rows.sort_values(["year", value], ascending=[False, False]),
        drawing=Lines(series=series, step="year", height=TALL, day=article_day(published, say)),
        note=" ".join(notes),
    )


def _last(rows: pd.DataFrame, value: str) -> pd.DataFrame:
    """Return the last year, largest first, with the share of each among all people or applications."""
    last = rows[rows["year"] == rows["year"].max()].sort_values(value, ascending=False, kind="stable")
    counted = last["people" if value == "per_1000" else value]
    return last.assign(share=counted / counted.sum())


def _facts(last: pd.DataFrame, name: str, value: str, codes: list[str], say: Say) -> dict[str, Any]:
    """Return the facts of the last year for the words: which country is the largest, with how much of the whole."""
    most = last.iloc[0]
    facts = {"codes": codes, "year": str(most["year"]), "country": most[SIDES[name]], "share": most["share"]}
    facts |= {"most": say.format_field(most[value], FORMS[value])}
    return facts | ({"unit": say(f"counted_in.{most['counted_in']}")} if "counted_in" in last else {})


def _with_others(rows: pd.DataFrame, shown: list[str], side: str, value: str) -> pd.DataFrame:
    """Return the rows of the countries `shown`, in that order, and of all others together where they add up."""
    apart = rows[side].isin(shown)
    mine = rows[apart].sort_values(side, key=lambda column: column.map(shown.index), kind="stable")
    if value == "per_1000" or apart.all():
        return mine
    others = rows[~apart].groupby("year")[value].sum().reset_index()
    return pd.concat([mine, others.assign(**{side: "OTHER"})], ignore_index=True)


def _since(rows: pd.DataFrame, side: str, value: str) -> int:
    """Return the year since which the largest of the last year has been the largest in every year with rows."""
    largest: dict[int, tuple[float, str]] = {}
    for year, place, number in zip(*(rows[column].tolist() for column in ("year", side, value)), strict=True):
        if year not in largest or number > largest[year][0]:
            largest[year] = number, place
    newest_first = sorted(largest, reverse=True)
    same = itertools.takewhile(lambda year: largest[year][1] == largest[newest_first[0]][1], newest_first)
    return min(same)
