"""What has to be said wherever UNHCR's stock of displaced people is shown, and marked where years are crossed.

`origins` and `hosts` are the codes of the countries whose people are shown; None where these are all of the Americas,
or all of the world.
"""

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd

from views import statements
from views.charts import gaps
from views.charts.description import TimeMark
from views.say import Say

COUNTED_FROM = 2018  # the first year in which UNHCR counts Venezuelans as others in need of protection
Codes = Collection[str] | None


def change(years: pd.Series, origins: Codes, say: Say) -> TimeMark | None:
    """Return the mark of the year from which UNHCR counts Venezuelans in another way; None where it is not crossed."""
    crossed = _among("VEN", origins) and years.min() < COUNTED_FROM <= years.max()
    return TimeMark(COUNTED_FROM - 0.5, say("view.counting_change")) if crossed else None


def notes(rows: pd.DataFrame, by: str, origins: Codes, hosts: Codes, say: Say) -> list[str]:
    """Return how not to misread people by year, with a line for each code of column `by`. `rows`: year, people."""
    last = rows[rows["year"] == rows["year"].max()]
    said = {
        "displaced.change": change(rows["year"], origins, say),
        "displaced.gap": gaps.any_gap(rows, by),
        "view.rounded": statements.small(last["people"]),
    }
    return [*left_out(origins, hosts, say), *(say(word) for word, holds in said.items() if holds)]


def left_out(origins: Codes, hosts: Codes, say: Say) -> list[str]:
    """Return who of the people that a reader may look for is in none of UNHCR's groups."""
    said = {"papers": True, "parole": _among("USA", hosts), "haitians": _among("HTI", origins)}
    return [say(f"displaced.left_out.{name}") for name, holds in said.items() if holds]


def _among(code: str, codes: Codes) -> bool:
    return codes is None or code in codes


def fallen(fall: Mapping[str, Any] | None, say: Say) -> list[str]:
    """Return what the fall in the last year comes from, where one group in one country explains all of it.

    `fall`: year, before_year, less (people in all), group, asylum, before, after, rest (how many more the others are).
    """
    return [say("displaced.fall", **{**fall, "group": say(f"displaced.falls.{fall['group']}")})] if fall else []
