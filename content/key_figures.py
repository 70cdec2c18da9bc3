"""The key figures: each with the article's word beside the record, its sources and, where there is one, its series."""

from dataclasses import dataclass

import pandas as pd

from content.reader import Reader
from tables import derive, series
from tables.table_error import TableError
from views.images import sparkline
from views.text.key_figures import BESIDE, Tile, shown, tile


@dataclass(frozen=True)
class KeyFigure:
    """One key figure: its words, and the keys of its sources, separated by semicolons.

    `line` is a picture of its series as SVG, with what it says; None without one.
    """

    key: str
    tile: Tile
    sources: str
    line: tuple[str, str] | None = None


def keys(reader: Reader) -> list[str]:
    """Return the keys of the key figures that the reader sees, in their order. Raises `TableError`."""
    return shown(_rows(reader).index)


def key_figures(reader: Reader) -> list[KeyFigure]:
    """Return the key figures in their order, without their series. Raises `TableError`."""
    rows, say = _rows(reader), reader.say
    return [KeyFigure(key, tile(rows, key, series.NO_LINE, say), _sources(rows, key)) for key in keys(reader)]


def with_series(reader: Reader, key: str) -> KeyFigure:
    """Return one key figure with its series, as far as that can be read. Raises `TableError`."""
    rows, say = _rows(reader), reader.say
    try:
        behind = series.behind(key, reader.table, reader.at_publication)
    except TableError:  # the series has a card of its own that says what is broken
        behind = series.NO_LINE
    line = sparkline.svg(behind["value"], rows.loc[key], say, reader.palette)
    return KeyFigure(key, tile(rows, key, behind, say), _sources(rows, key), line)


def _sources(rows: pd.DataFrame, key: str) -> str:
    both = [one for one in (key, BESIDE.get(key)) if one in rows.index]
    return derive.joined(rows.loc[both, "source"])


def _rows(reader: Reader) -> pd.DataFrame:
    return reader.as_published("figures").set_index("figure", drop=False)
