"""Choices among the rows of a table: by the values of its columns, and by a span of years, months or days.

Their parameters are the columns, so that an address of a page and one of the open data pick the same rows.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from content import link_codes
from content.choices import Arguments, Choice, Options, Several
from content.link_codes import Fault
from content.reader import Reader
from content.rows import word
from tables import export, metadata, package
from tables.load import written

FEW = 12  # values of a column that are no countries: one with more is rather searched
VALUES = ("origin", "asylum", "iso3", "host", "citizenship", "nationality", "group", "series", "indicator", "area")
VALUES += ("period", "counted_in")
PERIOD_COLUMNS = ("year", "month", "day")


class Span(Choice):
    """A first and a last one of codes in their order, as a tuple; all of them where nothing else is chosen."""

    def initial(self, reader: Reader, chosen: Arguments) -> tuple[str, str]:
        """Return the first and the last of all codes; two empty ones where there are none."""
        options = list(map(str, self.options(reader, chosen))) or [""]
        return options[0], options[-1]

    def parse(self, raw: list[str], options: Sequence[str] | range) -> tuple[tuple[str, str] | None, Fault | None]:
        """Return the first and the last code that a link asks for, and what is wrong."""
        return link_codes.span(self.name, raw, list(map(str, options)))

    def code(self, value: tuple[str, str]) -> str:
        """Return the first and the last code with two points between them, or the only one."""
        return link_codes.SPAN.join(dict.fromkeys(value))


def _options(column: str) -> Options:
    """Return as options the values of a column of the chosen table; none where rows are not picked by it."""

    def options(reader: Reader, chosen: Arguments) -> list[str]:
        name = chosen["table"]
        if column not in export.keys(name):
            return []
        cells = written(name).loc[reader.table(name).index, column]
        codes = [code for code in cells.unique() if code]
        if column in PERIOD_COLUMNS:
            return sorted(codes)
        if column in package.country_columns():
            return sorted(codes, key=reader.say.sort_key)
        return codes if len(codes) <= FEW else []

    return options


def _words(column: str) -> Any:
    """Return what gives the words for the codes of a column: names of countries, or what the descriptor says."""

    def words(reader: Reader) -> Any:
        if column in package.country_columns():
            return reader.say.country
        labels = metadata.labels(column, reader.say.words)
        return lambda code: labels.get(code) or word(column, code, reader.say)

    return words


def _filter(column: str) -> Choice:
    kind = Span if column in PERIOD_COLUMNS else Several
    shown: Any = {"options": _options(column), "words": _words(column), "label": f"column.{column}"}
    return kind(name=column, dependent=True, live=True, **shown)


FILTERS = tuple(map(_filter, (*VALUES, *PERIOD_COLUMNS)))


def filters(name: str, reader: Reader) -> list[Choice]:
    """Return the choices that fit a table: those with two values or more. Raises `TableError`."""
    return [choice for choice in FILTERS if len(choice.options(reader, {"table": name})) > 1]


def picked(frame: pd.DataFrame, name: str, chosen: Arguments) -> pd.DataFrame:
    """Return the rows of table `name` that have what was chosen, by column."""
    keep = pd.Series(True, index=frame.index)
    for column, value in chosen.items():
        cells = written(name).loc[frame.index, column]
        keep &= cells.between(*value) if column in PERIOD_COLUMNS else cells.isin(value)
    return frame[keep]


def codes(chosen: Arguments) -> dict[str, str]:
    """Return what was chosen, by column, as parameters of an address."""
    return {choice.name: choice.code(chosen[choice.name]) for choice in FILTERS if choice.name in chosen}
