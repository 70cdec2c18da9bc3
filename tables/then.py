"""What the day of the article could know: figures as they were first published, and no judgement of later days."""

import pandas as pd

JUDGEMENT = ["finding", "record", "record_on", "verdict", "reasoning", "evidence"]


def figures(figures: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Return the figures that `day` could know, with the value first published where it is known.

    Their whole period lies before it, and so does their publication where its day is known.
    """
    ended = figures["period"].map(lambda period: pd.Period(period).end_time) <= day
    out = figures["published_on"].fillna(day) <= day
    first = figures["first_published"].fillna(figures["record_value"])
    return figures.assign(record_value=first)[ended & out]


def darien(months: pd.DataFrame, as_published: bool) -> pd.DataFrame:
    """Return Darién entries by month, those first published instead of today's where both are known if so asked."""
    first = months["first_published"].astype("Int64").fillna(months["entries"])
    return months.assign(entries=first.astype("int64")) if as_published else months


def claims(claims: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Return the statements without the judgement on those whose record came after `day`.

    A record without a day is of no day in particular, such as the name of a place.
    """
    late = claims["record_on"] > day
    return claims.assign(**{column: claims[column].mask(late) for column in JUDGEMENT})
