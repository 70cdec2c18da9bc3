"""Answers on displaced people for the size of their hosts, each leading to the ranking of all hosts."""

from collections.abc import Callable

import pandas as pd

from content.answers import Answer
from content.compare_choices import FIRST_YEAR
from content.link_codes import NONE
from content.reader import Reader
from tables import country_rows, derive, series

RANKING = {"tab": "people", "measure": "per_1000", "as": "ranking"}  # of the page that compares


def host_for_size(reader: Reader, code: str) -> Answer | None:
    """Return which country hosts most people from this one for every 1,000 inhabitants; None where nobody knows."""
    found = series.hosts(reader.table("displacement"), [code], reader.table("population"))
    last = _last(found, reader).sort_values("per_1000", ascending=False, kind="stable")
    if last.empty:
        return None
    first = last.iloc[0]
    return _answer("for_size", first, {"origin": code, "host": NONE}, reader, country=first["asylum"])


def rate_here(reader: Reader, code: str) -> Answer | None:
    """Return how many displaced people the country hosts for every 1,000 inhabitants; None where nobody knows."""
    stock, people = reader.table("displacement"), reader.table("population")
    last = _last(country_rows.living(stock, [code], people, "per_1000"), reader)
    if last.empty:
        return None
    first = last.iloc[0]
    return _answer("for_every", first, {"origin": NONE, "host": code}, reader, rank=first["rank"], of=first["of"])


# What they stand below in the table of numbers.
BELOW: dict[str, Callable[[Reader, str], Answer | None]] = {"abroad": host_for_size, "hosted": rate_here}


def _last(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """Return the rows of the last year with a rate, which rests on the source of the inhabitants too."""
    last = derive.latest(rows.dropna(subset=["per_1000"]), "year")
    inhabitants = reader.table("population")["source"].iloc[0]
    return last.assign(source=last["source"] + ";" + inhabitants)


def _answer(what: str, row: pd.Series, who: dict[str, str], reader: Reader, **facts: object) -> Answer:
    say, year = reader.say, str(row["year"])
    span = {"from": str(min(FIRST_YEAR, row["year"])), "to": year}
    return Answer(
        what=say(f"country.number.{what}"),
        said=say(f"country.counted.{what}", rate=row["per_1000"], **facts),
        when=say("country.number.stock", span=(year, year)),
        sources=row["source"],
        page="compare",
        parameters=RANKING | span | who,
        anchor="compare",
    )
