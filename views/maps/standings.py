"""What a country or a group is among the others: people, per 1,000 inhabitants, rank and year in sentences."""

from collections.abc import Collection
from typing import Any

import pandas as pd

from views.say import Say

SIDES = {"asylum": "host", "origin": "origin"}


def of_countries(stocks: pd.DataFrame, codes: Collection[str], year: int, say: Say) -> dict[str, list[str]]:
    """Return a sentence for each side on which people of some countries are counted, by the code of the country.

    `stocks`: side (asylum or origin), iso3, people, per_1000 (may be missing), rank.
    """
    found: dict[str, list[str]] = {code: [] for code in codes}
    if stocks.empty:
        return found
    of = stocks["side"].value_counts()
    for row in stocks[stocks["iso3"].isin(list(codes))].itertuples():
        facts = _facts(row, year, int(of[row.side]), "map.standing.rate", say)
        found[row.iso3].append(say(f"map.standing.{SIDES[row.side]}", country=row.iso3, **facts))
    return found


def of_group(row: Any, year: int, of: int, say: Say) -> str:
    """Return the sentence on the people of one origin in one host country. `row`: asylum, people, per_1000, rank."""
    return say("map.standing.group", **_facts(row, year, of, "map.standing.rate_of", say))


def _facts(row: Any, year: int, of: int, word: str, say: Say) -> dict[str, Any]:
    rate = "" if pd.isna(row.per_1000) else say(word, rate=row.per_1000, asylum=getattr(row, "asylum", ""))
    return {"year": str(year), "people": row.people, "rate": rate, "rank": row.rank, "of": of}
