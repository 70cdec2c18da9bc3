"""What the rows of each view are: which column holds its codes, its times and its values."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from tools.walk.told import Told

TOTALS = ("WORLD", "REGION", "OTHER")


@dataclass(frozen=True)
class Columns:
    """The columns of a view's rows: the times, the values, and the codes that a sentence ranks, where it does.

    `measure` is the argument that chooses the column of values. `chosen` are the arguments that choose codes.
    """

    time: str
    value: str
    codes: str = ""
    measure: str = ""
    chosen: tuple[str, ...] = ()


RANKED = {
    "hosts": Columns("year", "people", "asylum", "rank"),
    "country_hosts": Columns("year", "people", "asylum", "by"),
    "came": Columns("year", "people", "origin", "by"),
    "applied": Columns("year", "applications", "asylum"),
    "lodged": Columns("year", "applications", "origin"),
    "origins": Columns("year", "people", "origin", "by", ("countries",)),
    "within": Columns("year", "people", "iso3"),
    "venezuelans": Columns("day", "people", "host"),
}
FOCUSED = {
    "left": Columns("year", "people", "origin", "by", ("country", "others")),
    "living": Columns("year", "people", "asylum", "by", ("country", "others")),
    "country_within": Columns("year", "people", "iso3", "", ("country", "others")),
    "encounters": Columns("month", "encounters", "citizenship", "", ("country", "others")),
    "citizens": Columns("month", "encounters", "citizenship", "", ("countries",)),
    "darien_nationalities": Columns("year", "entries", "nationality", "", ("countries",)),
    "darien": Columns("year", "entries", "nationality", "", ("country", "others")),
    "country_venezuelans": Columns("day", "people", "host", "", ("country", "others")),
    "claims": Columns("year", "applications", "origin", "", ("countries",)),
}
CAUSES = (
    "causes_abroad",
    "causes_within",
    "homicide",
    "income",
    "causes_disasters",
    "corruption",
    "repression",
)
CHOSEN = FOCUSED | {name: Columns("year", "", "iso3", "", ("country", "others")) for name in (*CAUSES, "remittances")}
PEAKS = {
    "months": Columns("month", "encounters"),
    "nationwide": Columns("month", "encounters"),
    "darien_months": Columns("month", "entries"),
    "deaths": Columns("year", "people"),
    "claims": Columns("year", "applications"),
    "disasters": Columns("year", "movements"),
    "country_disasters": Columns("year", "movements"),
}
STOCKS = ("hosts", "country_hosts", "came", "origins", "left", "living", "flows", "story_map", "world", "compare")


def values(told: Told, columns: Columns) -> pd.DataFrame:
    """Return the rows of a view as time, code and value, without totals and missing values."""
    column = told.chosen[columns.measure] if columns.measure else columns.value
    rows = told.view.rows.dropna(subset=[column])
    found = pd.DataFrame({"time": rows[columns.time], "value": rows[column].astype(float)})
    codes = rows[columns.codes] if columns.codes else ""
    return found.assign(code=codes).query("code not in @TOTALS")


def holders(rows: pd.DataFrame) -> set[str]:
    """Return the codes that have the most of the rows."""
    return set(rows.loc[rows["value"] == rows["value"].max(), "code"])


def codes_in(facts: dict[str, Any], *names: str) -> set[str]:
    """Return the codes that a sentence was filled in with under some names."""
    found: set[str] = set()
    for name in names:
        fact = facts.get(name, [])
        found |= {fact} if isinstance(fact, str) else set(fact)
    return found - {""}
