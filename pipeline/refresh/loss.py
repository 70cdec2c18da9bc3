"""Counts what a refresh changes in a table, and refuses a large loss of rows."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.changes import rows
from pipeline.changes.rows import Row, Rows
from pipeline.refresh.download import RefreshError
from tables import package

MAX_LOSS = 0.02  # of rows, or of what is counted in the same rows: a larger loss looks like a cut-off answer


@dataclass(frozen=True)
class TableChange:
    """How many rows of a table are new, have another value under the same key, or are gone."""

    table: str
    added: int
    revised: int
    removed: int
    noted: int  # revised rows with a note, which may speak of the old value

    def __bool__(self) -> bool:
        return bool(self.added or self.revised or self.removed)

    def __str__(self) -> str:
        if not self:
            return f"{self.table}: nothing changed"
        text = f"{self.table}: rows added {self.added:,}, revised {self.revised:,}, removed {self.removed:,}"
        return f"{text} ({self.noted:,} with a note to read again)" if self.noted else text


def read_rows(name: str, folder: Path) -> Rows:
    """Return the rows of a table as text, by key."""
    key = package.resource(name)["schema"]["primaryKey"]
    with (folder / package.resource(name)["path"]).open(encoding="utf-8", newline="") as file:
        return rows.by_key(csv.DictReader(file), key)


def compare(name: str, before: Rows, after: Rows) -> TableChange:
    """Return what changes; a row that only names another source does not."""
    found = rows.compare(before, after, _columns(name))
    noted = sum(bool(after[key].get("note")) for key in found.revised)
    return TableChange(name, len(found.added), len(found.revised), len(found.removed), noted)


def check_loss(change: TableChange, before: Rows, after: Rows, cited: Iterable[str]) -> None:
    """Raise `RefreshError` when more than a share of the rows is gone, or of the counts in rows from the new files."""
    share = change.removed / len(before)
    if share > MAX_LOSS:
        raise RefreshError(f"{change.table} would lose {change.removed:,} of {len(before):,} rows" + _hint(share))
    new = set(cited)
    both = [key for key in before if key in after and new & set(after[key]["source"].split(";"))]
    for column in _counts(change.table):
        then, now = (sum(_number(table[key][column]) for key in both) for table in (before, after))
        if then and (share := 1 - now / then) > MAX_LOSS:
            raise RefreshError(
                f"{change.table} would fall from {then:,} to {now:,} {column} in the same rows{_hint(share)}"
            )


def own_country_warnings(name: str, before: Rows, after: Rows) -> list[str]:
    """Return a sentence for each new or revised row of people who are counted in their own country.

    A number is implausible when it is larger than in every such row until now: they are few people, 290 at most.
    """
    key = package.resource(name)["schema"]["primaryKey"]
    if not {"origin", "asylum"} <= set(key):
        return []
    own = {where: row for where, row in after.items() if row["origin"] == row["asylum"]}
    known = max((_people(name, row) for row in before.values() if row["origin"] == row["asylum"]), default=0)
    found = rows.compare(before, own, _columns(name))
    fresh = {*found.added, *found.revised}
    return [_own_country_warning(where, _people(name, row), known) for where, row in own.items() if where in fresh]


def _people(name: str, row: Row) -> int:
    return sum(_number(row[column]) for column in _counts(name))


def _own_country_warning(where: tuple[str, ...], people: int, known: int) -> str:
    text = f"{', '.join(where)}: {people:,} people are counted in their own country"
    more = f", more than the {known:,} of any such row until now: this is implausible, ask the publisher first"
    return text + (more if people > known else "")


def _hint(share: float) -> str:
    return f" ({share:.1%}, and {MAX_LOSS:.0%} is allowed): was the answer cut off? --accept-loss takes it"


def _columns(name: str) -> list[str]:
    return [column for column in package.fields(name) if column != "source"]


def _counts(name: str) -> list[str]:
    key = package.resource(name)["schema"]["primaryKey"]
    whole = [column for column, field in package.fields(name).items() if field["type"] == "integer"]
    return [column for column in whole if column not in key]


def _number(cell: str) -> int:
    return int(cell) if cell.lstrip("-").isdigit() else 0
