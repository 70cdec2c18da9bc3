"""Encounters at the US southwest border by the law that they were dealt with under."""

import pandas as pd

from tables import derive

LAWS = {"expulsions": "title_42", "apprehensions": "title_8", "inadmissibles": "title_8"}  # by series


def by_law(encounters: pd.DataFrame) -> pd.DataFrame:
    """Return encounters by month and law: month, law (title_8 or title_42), encounters, status, source.

    A month without expulsions has no row of title_42.
    """
    mine = encounters[encounters["series"].isin([*LAWS])]
    return derive.total(mine.assign(law=mine["series"].map(LAWS)), ["month", "law"], "encounters")
