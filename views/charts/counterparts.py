"""The other end of a country's movements: where its people live or ask for asylum, and where people came from."""

from typing import Any

import pandas as pd

from views import country_colours, statements, stock
from views.charts import from_rows, gaps
from views.charts.description import TALL, Lines, article_day
from views.charts.flattened import taken_apart
from views.say import Say
from views.stock import EVERYBODY, About
from views.view import View, nothing

LINES, BARS = 6, 12  # countries drawn one by one; the table has all
SIDES = {"hosts": "asylum", "came": "origin", "applied": "asylum", "lodged": "origin"}
STOCKS = ("hosts", "came")  # the others are what happened during the year
FORMS = {"people": "compact", "applications": "compact", "per_1000": "decimal"}


def in_period(
    period: str,
    rows: pd.DataFrame,
    name: str,
    value: str,
    codes: list[str],
    say: Say,
    published: float | None,
    people: About = EVERYBODY,
) -> View:
    """Show the countries at the other end of `codes` through the years, or in the last one where `period` is last.

    `name` is hosts, came, applied or lodged, `value` a column of `rows`: people, per_1000 or applications. `rows`:
    year, asylum or origin, the value, source, and of applications counted_in (one); `people` is what is known of the
    people of a stock.
    """
    if period == "last":
        return ranked(rows, name, value, codes, say, people)
    return taken_apart(_through_years(rows, name, value, codes, say, published, people), say)


def ranked(rows: pd.DataFrame, name: str, value: str, codes: list[str], say: Say, people: About = EVERYBODY) -> View:
    """Show the countries at the other end of `codes` in the last year, ranked. For the arguments see `in_period`."""
    complete = rows.dropna(subset=[value])
    if complete.empty:
        return nothing(say, rows)
    side, last = SIDES[name], _last(complete, value)
    top, form = last.head(BARS), "decimal" if value == "per_1000" else ""
    labels = [say.country(place) for place in top[side]]
    texts = [say.format_field(number, form) for number in top[value]]
    colours = ["host" if side == "asylum" else "origin"] * len(top)
    facts = _facts(last, name, value, codes, say)
    line = _line(f"counterparts.{name}.last_{value}", facts, codes, people, say)
    names = say.list_of([f"{label} {text}" for label, text in zip(labels, texts, strict=True)])
    return View(
        title=_title(name, value, facts, say),
        line=_placed(line, last, name, value, facts, say),
        alt=say("counterparts.alt_ranked", **facts, n=len(top), names=names),
        rows=last.drop(columns="of", errors="ignore"),
        drawing=from_rows.bars(labels, top[value], texts, colours, _unit(rows, value, say)),
        note=_note(name, value, last, codes, people, say, more=len(last) > BARS),
    )


def _through_years(
    rows: pd.DataFrame,
    name: str,
    value: str,
    codes: list[str],
    say: Say,
    published: float | None,
    people: About,
) -> View:
    """Show the largest of the last year a line each. The others are one line, but rates of hosts do not add up."""
    side, complete = SIDES[name], rows.dropna(subset=[value])
    if complete.empty:
        return nothing(say, rows)
    last = _last(complete, value)
    shown = list(last[side].head(LINES))
    lines = _with_others(complete, shown, side, value)
    names = {place: say.country(place) for place in lines[side].unique()}
    series = from_rows.lines(lines, "year", value, side, names, country_colours.colours(list(names)))
    facts = _facts(last, name, value, codes, say) | {"span": statements.span(complete["year"], "year")}
    title = _title(name, value, facts, say, statements.since(complete, side, value))
    line = _line(f"counterparts.{name}.years_{value}", facts, codes, people, say)
    day, change = article_day(published, say), stock.change(complete["year"], people, say)
    return View(
        title=title,
        line=_placed(line, last, name, value, facts, say),
        alt=say("counterparts.alt_years", **facts, n=len(names), names=say.list_of([*names.values()]), title=title),
        rows=rows.sort_values(["year", value], ascending=[False, False]).drop(columns="of", errors="ignore"),
        drawing=Lines(series=series, step="year", unit=_unit(rows, value, say), height=TALL, day=day, change=change),
        note=_note(name, value, lines, codes, people, say, more=complete[side].nunique() > len(shown)),
    )


def _line(word: str, facts: dict[str, Any], codes: list[str], people: About, say: Say) -> str:
    """Return the line below the title; of one country alone it begins with who of its people is missing."""
    line = say(word, **facts)
    return stock.cautioned(line, people, say) if len(codes) == 1 else line


def _placed(line: str, last: pd.DataFrame, name: str, value: str, facts: dict[str, Any], say: Say) -> str:
    """Return the line with which place the host has among all hosts of the largest group, where that is known."""
    if "rank" not in last or len(facts["countries"]) > 1:
        return line
    place = {"country": facts["country"], "codes": facts["codes"]}
    return stock.placed(line, f"counterparts.{name}.place_{value}", last.iloc[0], say, **place)


def _unit(rows: pd.DataFrame, value: str, say: Say) -> str:
    return say(f"unit.{rows['counted_in'].iloc[0] if value == 'applications' else value}")


def _title(name: str, value: str, facts: dict[str, Any], say: Say, since: int | None = None) -> str:
    """Return what the rows let us say of the largest: that it is, or also since when it has been."""
    form = "since" if since else facts["form"]
    return say(f"counterparts.{name}.{value}.{form}", **facts, since=str(since))


def _note(name: str, value: str, rows: pd.DataFrame, codes: list[str], people: About, say: Say, *, more: bool) -> str:
    """Return how not to misread the rows that are drawn, and of hosts whether there are `more` than these."""
    hosts = {f"drawn_{value}": more, "note_per_1000": value == "per_1000"}
    hosts |= {"together": value == "people" and len(codes) > 1}
    told = [word for word, holds in hosts.items() if holds] if name == "hosts" else [f"note_{value}"]
    notes = [say(f"counterparts.{name}.{word}") for word in told]
    if name in STOCKS:
        notes += stock.notes(rows, SIDES[name], people, say)
    elif gaps.any_gap(rows, SIDES[name]):
        notes.append(say("asylum.gap", unit=_counted_in(rows, say)))
    return " ".join(notes)


def _last(rows: pd.DataFrame, value: str) -> pd.DataFrame:
    """Return the last year, largest first, with the share of each among all people or applications."""
    last = rows[rows["year"] == rows["year"].max()].sort_values(value, ascending=False, kind="stable")
    counted = last["people" if value == "per_1000" else value]
    return last.assign(share=counted / counted.sum())


def _facts(last: pd.DataFrame, name: str, value: str, codes: list[str], say: Say) -> dict[str, Any]:
    """Return the facts of the last year for the words: which countries have the most, with how much of the whole."""
    most = statements.largest(last, SIDES[name], value)
    facts = {"codes": codes, "year": str(last["year"].iloc[0]), "share": last["share"].iloc[0], "form": most.form}
    facts |= {"countries": most.codes, "country": most.codes[0], "compared": most.compared}
    facts |= {"most": say.format_field(most.value, FORMS[value])}
    return facts | ({"unit": _counted_in(last, say)} if "counted_in" in last else {})


def _counted_in(rows: pd.DataFrame, say: Say) -> str:
    return say(f"counted_in.{rows['counted_in'].iloc[0]}")


def _with_others(rows: pd.DataFrame, shown: list[str], side: str, value: str) -> pd.DataFrame:
    """Return the rows of the countries `shown`, in that order, and of all others together where they add up.

    Rates do for the inhabitants of one host, not for those of several.
    """
    apart = rows[side].isin(shown)
    mine = rows[apart].sort_values(side, key=lambda column: column.map(shown.index), kind="stable")
    if (side == "asylum" and value == "per_1000") or apart.all():
        return mine
    others = rows[~apart].groupby("year")[value].sum().reset_index()
    return pd.concat([mine, others.assign(**{side: "OTHER"})], ignore_index=True)
