"""The key figures as tiles: the record, and the article's word for it beside it."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import pandas as pd

from views.say import Say

# The figures that open the story, in this order.
SHOWN = [
    "displaced_world",
    "border_march_2022",
    "five_origins_share_displaced_2021",
    "venezuelans_2021",
    "darien_2021",
    "endorsers_on_the_day",
]
# The other side of a figure, which stands beside it in its tile, and in its place where only the other is known.
BESIDE = {"five_origins_share_displaced_2021": "five_origins_share_march_2022"}


@dataclass(frozen=True)
class Tile:
    """One key figure. `article` is what the article says of it, `note` how to read it, `beside` its other side."""

    label: str
    value: str
    article: str
    note: str
    beside: "Tile | None" = None


def shown(known: Collection[str]) -> list[str]:
    """Return the keys of the figures that open the story, as far as they, or else their other sides, are known."""
    chosen = [key if key in known else BESIDE.get(key, "") for key in SHOWN]
    return [key for key in chosen if key in known]


def tile(rows: pd.DataFrame, key: str, series: pd.DataFrame, say: Say) -> Tile:
    """Return the tile of one of the `figures`, which are indexed by their keys, with its other side where it has one.

    `series` is the series drawn with it, by year, month or day. Its `status` says how sure a value is; the note names
    that of the last one, where it is less than confirmed.
    """
    row, other = rows.loc[key], BESIDE.get(key)
    beside = replace(tile(rows, other, series.head(0), say), article="") if other and other in rows.index else None
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
    return Tile(row["statistic"], text, article, note, beside)
