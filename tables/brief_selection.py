"""Which rows the brief tells: the events and statements that fit on two sides of paper."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from tables import geography, series

# What led to the declaration, and what became of it.
DECISIVE = ["EV17", "EV20", "EV27", "EV28", "EV32", "EV38"]
DECISIVE += ["EV41", "EV54", "EV56", "EV60"]


def before(events: pd.DataFrame) -> pd.DataFrame:
    """Return the decisive events up to the declaration, oldest first."""
    told = _decisive(events)
    return told[told["start"] <= _end(events)]


def after(events: pd.DataFrame) -> pd.DataFrame:
    """Return the decisive events after the declaration, oldest first."""
    told = _decisive(events)
    return told[told["start"] > _end(events)]


def _decisive(events: pd.DataFrame) -> pd.DataFrame:
    return events[events["event"].isin(DECISIVE)]


def _end(events: pd.DataFrame) -> pd.Timestamp:
    """Return the last day of the summit week, on which the declaration was adopted."""
    return series.span(events, "summit")["start"].max()


def doubtful(claims: pd.DataFrame) -> pd.DataFrame:
    """Return the statements that nobody should repeat as they stand, and that a record puts right; dates aside."""
    unsound = claims["verdict"].isin(["imprecise", "garbled"]) & (claims["topic"] != "dates")
    return claims[unsound & claims["record"].notna()]


def story(tables: Callable[[str], pd.DataFrame], year: int) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return the flows from the origins that the article names at the end of a year, and the layers of their map.

    `tables` gives a table by name.
    """
    countries = tables("countries")
    flows = geography.flows(tables("displacement"), year)
    flows = flows[flows["origin"].isin(series.article_origins(countries))]
    return flows, geography.story(flows, tables("territories"), countries, tables("corridor"))
