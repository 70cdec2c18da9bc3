"""The map of the article: the flows from the origins that it names, at the end of a year."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from tables import geography, series


def article_map(tables: Callable[[str], pd.DataFrame], year: int) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return the flows from the origins that the article names at the end of a year, and the layers of their map.

    `tables` gives a table by name.
    """
    countries = tables("countries")
    flows = geography.flows(tables("displacement"), year)
    flows = flows[flows["origin"].isin(series.article_origins(countries))]
    return flows, geography.story(flows, tables("territories"), countries, tables("corridor"))
