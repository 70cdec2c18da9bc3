"""A series by month before and after a day: two averages beside each other, which show no effect."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from views import statements
from views.charts import from_rows
from views.charts.darien_entries import how_counted
from views.charts.description import TALL, Columns, TimeMark
from views.say import Say
from views.view import View, nothing

VALUES = {"darien": "entries"}  # the column of a series; else encounters
COLOURS = {"before": "series.3", "during": "quiet", "after": "host"}
RULES = {("darien", "title_42")}  # a day that changed what is counted at the border, but not here
SHORT = 6  # months that are no whole year: before and after are other seasons


@dataclass(frozen=True)
class Marker:
    """A day that parts the months: its code and the day; `others` are those that lie in the same months."""

    code: str
    day: pd.Timestamp
    others: Sequence["Marker"] = ()


def averages(rows: pd.DataFrame, series: str, marker: Marker, months: int, say: Say) -> View:
    """Show a series by month around a day, with the average of the months before and after.

    `rows`: month, encounters or entries, phase (before, during, after), source; of so many `months` on both sides.
    """
    value = VALUES.get(series, "encounters")
    known = rows.dropna(subset=[value])
    if not (known["phase"] == "before").any():
        return nothing(say, rows.head(0))
    phases = {phase: known.loc[known["phase"] == phase, value] for phase in COLOURS}
    facts = _facts(phases, marker, months, say) | {"span": statements.span(known["month"], "month")}
    title = say(
        f"around.title.{'both' if len(phases['after']) else 'before'}", **facts, what=say(f"around.what.{series}")
    )
    names = {phase: say(f"phase.{phase}") for phase in COLOURS}
    names |= {phase: say("around.phase", phase=names[phase], average=facts[phase]) for phase in ("before", "after")}
    return View(
        title=title,
        line=say("around.line", **facts),
        alt=say("around.alt", **facts, title=title),
        rows=known,
        drawing=_columns(known, value, names, marker, say),
        note=f"{' '.join(_notes(phases, series, marker, months, say))} {_counted(known, series, say)}",
    )


def _columns(known: pd.DataFrame, value: str, names: dict[str, str], marker: Marker, say: Say) -> Columns:
    return Columns(
        series=from_rows.stacks(known, "month", value, "phase", names, COLOURS),
        step="month",
        unit=say(f"unit.{value}"),
        height=TALL,
        day=TimeMark(marker.day, say(f"around.word.{marker.code}")),
        numbered=tuple(TimeMark(other.day, str(n)) for n, other in enumerate(marker.others, start=1)),
    )


def _facts(phases: dict[str, pd.Series], marker: Marker, months: int, say: Say) -> dict[str, Any]:
    """Return the facts for the words: both averages, and of how many months they are."""
    facts: dict[str, Any] = {"marker": say(f"around.marker.{marker.code}"), "day": marker.day, "month": marker.day}
    for phase, values in phases.items():
        facts[phase] = round(values.mean()) if len(values) else pd.NA
        form = "all" if len(values) == months else "some"
        facts[f"months_{phase}"] = say(f"around.months.{form}", n=months, found=len(values))
    return facts


def _notes(phases: dict[str, pd.Series], series: str, marker: Marker, months: int, say: Say) -> list[str]:
    """Return what the averages do not show, and what else changed in these months."""
    told = "rules" if (series, marker.code) in RULES else marker.code
    found = [say("around.association"), say(f"around.not_shown.{told}")]
    before, half = phases["before"], months // 2
    if len(before) == months:
        first, second = round(before.iloc[:half].mean()), round(before.iloc[half:].mean())
        found.append(say("around.already", first=first, second=second))
    found += [say("around.seasons")] if months == SHORT else []
    listed = [
        say("around.other", number=str(n), day=other.day, marker=say(f"around.marker.{other.code}"))
        for n, other in enumerate(marker.others, start=1)
    ]
    return [*found, *listed]


def _counted(known: pd.DataFrame, series: str, say: Say) -> str:
    return how_counted(known, say) if series == "darien" else say(f"around.note.{series}")
