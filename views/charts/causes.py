"""One series of a country, or of a few, through the years, on an axis of time that several charts share."""

from dataclasses import dataclass
from math import inf
from typing import Any

import pandas as pd

from views import country_colours, statements
from views.charts import from_rows
from views.charts.description import Lines, Series, TimeMark, article_day
from views.charts.flattened import taken_apart
from views.say import Say
from views.view import View, nothing

SMALL = 250  # pixels of height: several stand side by side
FORMS = {"homicide": "decimal", "income": "", "corruption": "index", "physical_integrity": "index"}
FORMS |= {"liberal_democracy": "index", "abroad": "compact", "within": "compact", "disasters": "compact"}
PERCENT = ("poverty_national", "poverty_3usd", "remittances")
UNITS = {"homicide": "per_100_000", "income": "income", "abroad": "people", "within": "people"}
UNITS |= {"disasters": "movements"} | dict.fromkeys(PERCENT, "percent")  # else: a value of an index
GAPS = {"within": "uncounted", "disasters": "unrecorded", "abroad": "unrecorded"}  # else: not reported
GAPS |= dict.fromkeys(("corruption", "physical_integrity", "liberal_democracy"), "unrated")


@dataclass(frozen=True)
class SharedAxis:
    """The first and last year of all charts, and where the day of the article lies.

    `newest` is the last year for which any country has a value of the series.
    """

    first: int
    last: int
    newest: int
    published: float | None


def through_years(
    name: str, rows: pd.DataFrame, codes: list[str], axis: SharedAxis, say: Say, change: TimeMark | None = None
) -> View:
    """Show one series of the countries `codes`. `rows`: year, iso3, a column called `name`, source.

    What a country lacks at the end is said, and gaps stay gaps. `change` is where the way of counting changed.
    """
    what = say(f"cause.what.{name}")
    if rows.empty:
        gone = say("cause.nothing", what=what, codes=codes)
        return nothing(say, rows).because(gone, say(f"cause.gap.{GAPS.get(name, 'unreported')}"))
    present = [code for code in codes if code in set(rows["iso3"])]
    names = {code: say.country(code) if len(present) > 1 else "" for code in present}
    broken = "method_change" if "method_change" in rows else ""
    series = from_rows.lines(rows, "year", name, "iso3", names, country_colours.colours(present), broken)
    breaks = list(rows.loc[rows[broken], "year"]) if broken else [change.time] if change else []
    title = _title(name, rows, present, what, breaks, say)
    span = statements.span(rows["year"], "year")
    return taken_apart(
        View(
            title=title,
            line=say(f"cause.line.{name}", span=span),
            alt=say("cause.alt", n=len(present), title=title, span=span),
            rows=rows.drop(columns=broken or []),
            drawing=_chart(name, series, axis, change, say),
            note=" ".join([say(f"cause.note.{name}"), *_gaps(name, rows, codes, axis, say)]),
        ),
        say,
    )


def _chart(name: str, series: tuple[Series, ...], axis: SharedAxis, change: TimeMark | None, say: Say) -> Lines:
    day, ends = article_day(axis.published, say), (axis.first, axis.last)
    unit = say(f"unit.{UNITS.get(name, 'index')}")
    return Lines(series=series, step="year", unit=unit, dots=True, height=SMALL, ends=ends, day=day, change=change)


def _title(name: str, rows: pd.DataFrame, codes: list[str], what: str, breaks: list[float], say: Say) -> str:
    """Return the last value of each country, with its year.

    Of a country alone it says since when values have read the same, and the last value before them.
    """
    if len(codes) > 1:
        ends = {code: rows[rows["iso3"] == code] for code in codes}
        values = [say("cause.end", country=code, **_value(name, end, say)) for code, end in ends.items()]
        return say("cause.title_several", what=what, values=say.list_of(values))
    alike = _alike(name, rows, breaks, say)
    before = rows.iloc[: -len(alike)]
    facts = {"what": what, "country": codes[0], "first": str(alike["year"].iloc[0])} | _value(name, rows, say)
    kind = "alike" if len(alike) > 1 else "title"
    if before.empty:
        return say(f"cause.{kind}_once", **facts)
    facts |= {f"before_{fact}": said for fact, said in _value(name, before, say).items()}
    changed = any(before["year"].iloc[-1] < year <= rows["year"].iloc[-1] for year in breaks)
    return say(f"cause.{kind}_changed" if changed else f"cause.{kind}", **facts)


def _alike(name: str, rows: pd.DataFrame, breaks: list[float], say: Say) -> pd.DataFrame:
    """Return the rows at the end that read as the last one does, with no year missing between them.

    None is from before the last break in the counting.
    """
    end, last = last_value(name, rows, say), rows["year"].iloc[-1]
    comparable = rows[rows["year"] >= max((year for year in breaks if year <= last), default=-inf)]
    for n in range(1, len(comparable)):
        before, next_year = comparable.iloc[:-n], comparable["year"].iloc[-n]
        if before["year"].iloc[-1] < next_year - 1 or last_value(name, before, say) != end:
            return comparable.tail(n)
    return comparable


def _value(name: str, rows: pd.DataFrame, say: Say) -> dict[str, str]:
    """Return the value of the last of the rows in words, and its year."""
    return {"value": last_value(name, rows, say), "year": str(rows["year"].iloc[-1])}


def last_value(name: str, rows: pd.DataFrame, say: Say) -> str:
    """Return the value of the last of the rows in words. `rows` have a column called `name`."""
    value: Any = rows[name].iloc[-1]
    if name in PERCENT:
        return say.format_field(value / 100, "percent")
    return say.format_field(round(value) if name == "income" else value, FORMS[name])


def _gaps(name: str, rows: pd.DataFrame, codes: list[str], axis: SharedAxis, say: Say) -> list[str]:
    """Return what is missing: countries without any value, those whose values end early, and what a gap is."""
    last = rows.groupby("iso3", sort=False)["year"].max()
    ended = [say("cause.ended", country=code, year=str(year)) for code, year in last.items() if year < axis.newest]
    never = statements.absent(rows, "iso3", codes)
    found = [say("cause.none_after", ended=say.list_of(ended))] if ended else []
    found += [say("cause.never", codes=never)] if never else []
    return [*found, say(f"cause.gap.{GAPS.get(name, 'unreported')}")]
