"""The day of the article, and what it could know: figures as first published, and no judgement of later days."""

import pandas as pd

from tables import derive, package
from tables.load import load, rows
from tables.table_error import TableError

JUDGEMENT = ["finding", "record", "record_on", "verdict", "wording", "attribution", "reasoning", "write", "evidence"]


def released(frame: pd.DataFrame, name: str, day: pd.Timestamp) -> pd.DataFrame:
    """Return the rows of table `name` that were out on `day`, by the table of releases.

    A period is out when it or a later one had been released. What the descriptor calls `immediate` was known on its own
    day; a table without a column of time is returned whole. Raises `TableError` when the releases cannot be read.
    """
    resource = package.resource(name)
    if "time" not in resource or resource.get("immediate"):
        return derive.until(frame, name, day)
    column, days, shown = resource["time"], load("releases"), pd.Series(False, frame.index)
    out = days[(days["table"] == name) & (days["released"] <= day)]
    number = int if package.fields(name)[column]["type"] == "year" else pd.Timestamp
    for part, last in out.groupby("part")["period"].max().items():
        mine = frame[resource["part"]] == part if "part" in resource else True
        shown |= mine & (frame[column] <= number(last))
    return frame[shown]


def figures(figures: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Return the figures that `day` could know, with the value first published where it is known.

    Their whole period lies before it, and so does their publication where its day is known.
    """
    ended = figures["period"].map(lambda period: pd.Period(period).end_time.normalize()) <= day
    out = figures["published_on"].fillna(day) <= day
    first = figures["first_published"].fillna(figures["record_value"])
    return figures.assign(record_value=first)[ended & out]


def darien_months(months: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Return Darién entries by month, those first published instead of today's where both are known."""
    first = months["first_published"].astype("Int64").fillna(months["entries"])
    return months.assign(entries=first.astype("int64"))


def claims(claims: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Return the statements without the judgement on those whose record came after `day`.

    A record without a day is of no day in particular, such as the name of a place.
    """
    late = claims["record_on"] > day
    return claims.assign(**{column: claims[column].mask(late) for column in JUDGEMENT})


def people(people: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Return those whom the article names: the others are in the story for what they did after `day`, or beside it."""
    return people[people["named_in_article"]]


_BY_TABLE = {"figures": figures, "claims": claims, "people": people, "darien_months": darien_months}


def publication_day() -> pd.Timestamp:
    """Return the day of the article. Raises `TableError` when the events cannot be read."""
    return next(event.start for event in rows("events").values() if event.category == "article")


def day_is_known() -> bool:
    """Return whether the day of the article can be read."""
    try:
        return publication_day() is not None
    except TableError:
        return False


def first_published(frame: pd.DataFrame, name: str, day: pd.Timestamp) -> pd.DataFrame:
    """Return what `day` could know of table `name`, whose rows that came out later are gone already (`released`)."""
    return _BY_TABLE[name](frame, day) if name in _BY_TABLE else frame
