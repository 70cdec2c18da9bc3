"""The key figures as tiles: the record, and the article's word for it beside it."""

from dataclasses import dataclass

import pandas as pd

from views.say import Say

# The figures that open the story, in this order.
SHOWN = [
    "displaced_world",
    "border_march_2022",
    "five_origins_share_march_2022",
    "venezuelans_2021",
    "darien_2021",
    "endorsers_on_the_day",
]


@dataclass(frozen=True)
class Tile:
    """One key figure. `article` is what the article says of it, `note` how to read it."""

    label: str
    value: str
    article: str
    note: str


def tile(row: pd.Series, series: pd.DataFrame, say: Say) -> Tile:
    """Return the tile of one row of `figures`; `series` is the series drawn with it, by year, month or day.

    Its `status` says how sure a value is; the note names that of the last one, where it is less than confirmed.
    """
    value = row["record_value"]
    form = {"percent": "percent", "people": "compact"}.get(row["unit"], "")
    text = say.format_field(value / 100 if row["unit"] == "percent" else value, form)
    unnamed = pd.isna(row["article_words"])
    article = say("tile.no_article") if unnamed else say("tile.article", words=row["article_words"])
    note = say("tile.note", note=row["note"], period=row["period"])
    if pd.notna(row["first_published"]) and row["first_published"] != value:
        note = f"{note} {say('tile.first', first=row['first_published'])}"
    if len(series):
        ends = [str(end)[:7] for end in (series.index[0], series.index[-1])]
        note = f"{note} {say('tile.line', first=ends[0], last=ends[1])}"
        status = series["status"].iloc[-1]
        if pd.notna(status) and status != "verified":
            note = f"{note} {say('tile.last', status=say(f'status.{status}'))}"
    return Tile(row["statistic"], text, article, note)
