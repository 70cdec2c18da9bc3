"""People displaced within their own country: by conflict and violence (a stock), by disasters (movements)."""

import pandas as pd

from tables import derive, series

LARGEST = 6  # countries whose movements are told apart


def stock(internal: pd.DataFrame, codes: list[str]) -> pd.DataFrame:
    """Return people displaced within the countries `codes` at the end of each year: the columns of the table."""
    return series.in_order(internal[internal["iso3"].isin(codes)].sort_values("year"), "iso3", codes)


def movements(disasters: pd.DataFrame, codes: list[str] | None = None) -> pd.DataFrame:
    """Return movements because of disasters by year in `codes`, else in the countries with most of them.

    The other countries are then OTHER. Columns: year, iso3, movements, source.
    """
    if codes is not None:
        return series.in_order(disasters[disasters["iso3"].isin(codes)].sort_values("year"), "iso3", codes)
    most = disasters.groupby("iso3")["movements"].sum().nlargest(LARGEST).index
    named = disasters.assign(iso3=disasters["iso3"].where(disasters["iso3"].isin(most), "OTHER"))
    return derive.total(named, ["year", "iso3"], "movements")
