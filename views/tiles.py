"""The key figures as tiles: the record, the article's word for it beside it, and its series as a small line."""

from dataclasses import dataclass, field

import pandas as pd

from views.say import Say


@dataclass(frozen=True)
class Tile:
    """One key figure. `article` is what the article says of it, `note` how to read it, `spark` the series behind it."""

    label: str
    value: str
    article: str
    note: str
    spark: list[float] = field(default_factory=list)


def tile(row: pd.Series, spark: pd.Series, say: Say) -> Tile:
    """Return the tile of one row of `figures`; `spark` is the series behind it, by year, month or day."""
    value = row["record_value"]
    form = {"percent": "percent", "people": "compact"}.get(row["unit"], "")
    shown = say.format_field(value / 100 if row["unit"] == "percent" else value, form)
    silent = pd.isna(row["article_words"])
    told = say("tile.no_article") if silent else say("tile.article", words=row["article_words"])
    note = say("tile.note", note=row["note"], period=row["period"])
    if pd.notna(row["first_published"]) and row["first_published"] != value:
        note = f"{note} {say('tile.first', first=row['first_published'])}"
    if len(spark):
        ends = [str(end)[:7] for end in (spark.index[0], spark.index[-1])]
        note = f"{note} {say('tile.line', first=ends[0], last=ends[1])}"
    return Tile(row["statistic"], shown, told, note, [float(value) for value in spark])
