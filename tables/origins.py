"""Where people come from, on both sides of one question: those displaced abroad, and those met at the US border."""

import pandas as pd

from tables import derive, series

ABROAD, BORDER = "displaced_abroad", "combined"  # codes of the two series
COLUMNS = ["series", "period", "origin", "people", "encounters", "share", "source"]


def both_sides(displacement: pd.DataFrame, citizenship: pd.DataFrame, month: pd.Timestamp) -> pd.DataFrame:
    """Return by origin who was displaced abroad at the last year's end before `month`, and who was met in that month.

    Columns: series, period (ISO 8601), origin, people (displaced abroad), encounters (at the border), share (of all in
    the series, 0-1), source. The two are counted in different ways: only the shares can be set side by side.
    """
    stock = derive.latest(displacement[displacement["year"] <= derive.year_before(month)], "year")
    year = stock["year"].max()
    abroad = derive.total(derive.abroad(stock), ["origin"], "people")
    met = series.encounters_by_citizenship(citizenship, month).rename(columns={"citizenship": "origin"})
    sides = [
        derive.share(abroad[abroad["people"] > 0], "people").assign(series=ABROAD, period=str(year)),
        met.assign(series=BORDER, period=f"{month:%Y-%m}"),
    ]
    rows = pd.concat(sides, ignore_index=True).sort_values(["series", "share"], ascending=[False, False])
    return rows[COLUMNS].astype({"people": "Int64", "encounters": "Int64"})
