"""What has to be said wherever UNHCR's stock of displaced people is shown, and marked where years are crossed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from views import statements
from views.charts import gaps
from views.charts.description import TimeMark
from views.say import Say


@dataclass(frozen=True)
class About:
    """What is known of the people who are shown.

    `origins` and `hosts` are the codes of their countries; None where these are all. From the year `change` on UNHCR
    counts some of them for the first time; None where it does not. `fall` says of which group and country the fall in
    the last year is, where one explains it all: year, less (people in all), group, asylum, before, after, rest (how
    many more all others are).
    """

    origins: Collection[str] | None = None
    hosts: Collection[str] | None = None
    change: int | None = None
    fall: Mapping[str, Any] = field(default_factory=dict)


EVERYBODY = About()
UNCOUNTED = "HTI"  # the origin of whose people abroad many are in none of UNHCR's groups
THEIR_HOSTS = {"BRA", "CHL"}  # where many of them had settled (table `countries`)


def change(years: pd.Series, about: About, say: Say) -> TimeMark | None:
    """Return the mark of the year from which some are counted for the first time; None where it is not crossed."""
    crossed = about.change is not None and years.min() < about.change <= years.max()
    return TimeMark(about.change - 0.5, say("view.counting_change")) if about.change and crossed else None


def notes(rows: pd.DataFrame, by: str, about: About, say: Say) -> list[str]:
    """Return how not to misread people by year, with a line for each code of column `by`. `rows`: year, people."""
    found = [say("displaced.change", year=str(about.change))] if change(rows["year"], about, say) else []
    found += left_out(about, say)
    found += [say("displaced.gap")] if gaps.any_gap(rows, by) else []
    last = rows[rows["year"] == rows["year"].max()]
    return [*found, *([say("view.rounded")] if statements.small(last["people"]) else [])]


def left_out(about: About, say: Say) -> list[str]:
    """Return who of the people that a reader may look for is in none of UNHCR's groups."""
    parole = about.hosts is None or "USA" in about.hosts
    haitians = about.origins is None or "HTI" in about.origins
    said = {"papers": True, "parole": parole, "haitians": haitians}
    return [say(f"displaced.left_out.{name}") for name, holds in said.items() if holds]


def cautioned(line: str, about: About, say: Say) -> str:
    """Return a line that begins with who is missing, where a reader would take the people for many more than they are.

    Elsewhere it is the line alone: there `left_out` is enough.
    """
    if set(about.origins or ()) == {UNCOUNTED}:
        return say("displaced.caution.origin", line=line)
    hosts = THEIR_HOSTS.intersection(about.hosts or ()) if about.origins is None else set()
    return say("displaced.caution.host", line=line, codes=sorted(hosts)) if hosts else line


def placed(line: str, word: str, host: pd.Series, say: Say, **facts: Any) -> str:
    """Return a line that ends with the place of a host among all, in the words of `word`; `host`: year, rank, of."""
    return say(word, line=line, year=str(host["year"]), rank=int(host["rank"]), of=int(host["of"]), **facts)


def fallen(about: About, say: Say) -> list[str]:
    """Return of whom the fall in the last year is, where that is known."""
    fall = about.fall
    return [say("displaced.fall", **{**fall, "group": say(f"displaced.falls.{fall['group']}")})] if fall else []
