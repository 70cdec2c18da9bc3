"""The brief: the story as text and one map, for a page and for a file."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from views.charts import verdicts
from views.say import Say
from views.text.key_figures import Tile, shown, tile
from views.view import View

SOURCES = 2  # of a figure: more would take the room of the story
NO_SERIES = pd.Series(dtype="float64")  # in print there is no room for the sparklines of the tiles


@dataclass(frozen=True)
class Line:
    """One line of a list: what stands `before` it (a day, a sign), its `text`, the numbers of its sources.

    `aside` is what the record says against the text; an `own` line is the article itself.
    """

    before: str
    text: str
    notes: tuple[int, ...]
    aside: str = ""
    own: bool = False


@dataclass(frozen=True)
class Figure:
    """One key figure: its tile, the period that it is about with the article's word for it, its sources' numbers."""

    tile: Tile
    about: str
    notes: tuple[int, ...]


@dataclass(frozen=True)
class Source:
    """One numbered source. `url` is empty where it has none."""

    number: int
    publisher: str
    title: str
    url: str
    read: str


@dataclass(frozen=True)
class Brief:
    """Everything that the brief says, in the language of the reader.

    `view` is its map; `counts` are verdicts with their sign, word and number; `unsound` says which of the statements
    that nobody should repeat as they stand are among its `claims`;
    `after` is empty when there was no declaration yet; `cited` says how sources are named and when they were read.
    """

    figures: list[Figure]
    view: View
    map: Line
    events: list[Line]
    held: str
    counts: list[tuple[str, str, int]]
    claims: list[Line]
    unsound: str
    after: list[Line]
    sources: list[Source]
    cited: str


class Notes:
    """Numbers the sources in the order of their first use. `rows` are those of the table `sources`, by key."""

    def __init__(self, rows: dict[str, Any]) -> None:
        self.rows = rows
        self.keys: dict[str, int] = {}

    def __call__(self, cell: str) -> tuple[int, ...]:
        """Return the numbers of the sources in one cell, whose keys are separated by semicolons."""
        return tuple(self.keys.setdefault(key, len(self.keys) + 1) for key in cell.split(";") if key in self.rows)

    def first(self, cell: str) -> tuple[int, ...]:
        """Return the number of the first source in one cell: the one that carries the fact, the others confirm it."""
        return self(cell.partition(";")[0])

    def sources(self, say: Say) -> list[Source]:
        """Return the sources that were numbered, in their order."""
        used = [self.rows[key] for key in self.keys]
        return [
            Source(i, row.publisher, row.title, "" if pd.isna(row.url) else row.url, say("brief.read", day=row.read_on))
            for i, row in enumerate(used, start=1)
        ]

    def cited(self, say: Say) -> str:
        """Return how the sources are named, and when those that were numbered were read."""
        days = [self.rows[key].read_on for key in self.keys]
        return say("brief.first", days=say.period(min(days), max(days)))


def figures(rows: pd.DataFrame, notes: Notes, say: Say) -> list[Figure]:
    """Return the key figures, each with its first sources. `rows`: the table `figures`, by its key."""
    return [
        Figure(tile(rows, key, NO_SERIES, say), _about(rows.loc[key], say), notes(_main(rows.loc[key, "source"])))
        for key in shown(rows.index)
    ]


def _main(cell: str) -> str:
    return ";".join(cell.split(";")[:SOURCES])


def _about(row: pd.Series, say: Say) -> str:
    """Return the period of a figure, what was first published where that was another, and the article's word."""
    revised = pd.notna(row["first_published"]) and row["first_published"] != row["record_value"]
    facts = {"period": say.when(row["period"]), "first": row["first_published"]}
    period = say("brief.period_first" if revised else "brief.period", **facts)
    if pd.isna(row["article_words"]):
        return period
    return say("brief.beside", about=period, words=say("tile.article", words=row["article_words"]))


def events(rows: pd.DataFrame, notes: Notes, say: Say) -> list[Line]:
    """Return events as lines, each with its day. `rows`: start, end, precision, title, category, source."""
    return [
        Line(_when(row, say), row.title, notes.first(row.source), own=row.category == "article")
        for row in rows.itertuples(index=False)
    ]


def _when(row: Any, say: Say) -> str:
    if row.precision == "day" and pd.isna(row.end):
        return say("brief.day", day=row.start)
    return say.period(row.start, row.end, row.precision)


def counts(rows: pd.DataFrame, say: Say) -> list[tuple[str, str, int]]:
    """Return how many statements got each verdict: its sign, its word, the number. `rows`: verdict."""
    counted = rows["verdict"].value_counts()
    return [
        (say(f"verdict_mark.{verdict}"), say(f"verdict.{verdict}"), int(counted[verdict]))
        for verdict in verdicts.ORDER
        if verdict in counted
    ]


def claims(rows: pd.DataFrame, notes: Notes, say: Say) -> list[Line]:
    """Return statements as lines, each with the record beside it. `rows`: of `claims`."""
    return [
        Line(
            say("flaw_mark.mangled" if row.wording == "mangled" else f"verdict_mark.{row.verdict}"),
            row.paraphrase,
            notes.first(row.source),
            aside=say("brief.record", record=row.record),
        )
        for row in rows.itertuples(index=False)
    ]


def paragraph(text: str, source: str, notes: Notes) -> Line:
    """Return a sentence as a line, with the first source of the cell on which it rests."""
    return Line("", text, notes.first(source))
