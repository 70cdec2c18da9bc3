"""What differs between two editions: tables, columns, rows and values, in the order of the later edition."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.changes import rows
from pipeline.changes.edition import Edition, Table

TABLE_ADDED, TABLE_REMOVED, KEY_CHANGED = "table_added", "table_removed", "key_changed"
COLUMN_ADDED, COLUMN_REMOVED = "column_added", "column_removed"
ROW_ADDED, ROW_REMOVED, VALUE_CHANGED = "row_added", "row_removed", "value_changed"
SEVERAL = ";"  # between the values of a key that has several columns


class Change(NamedTuple):
    """One difference. `key` names the row by the values of its key, `field` the column; both may be empty."""

    table: str
    change: str
    key: str = ""
    field: str = ""
    old: str = ""
    new: str = ""


def changes(old: Edition, new: Edition) -> Iterator[Change]:
    """Return every difference. A table with another key is not compared row by row, which is then said."""
    for name in old.tables:
        if name not in new.tables:
            yield Change(name, TABLE_REMOVED)
    for name, table in new.tables.items():
        if name in old.tables:
            yield from _in_table(name, old.tables[name], table)
        else:
            yield Change(name, TABLE_ADDED)


def _in_table(name: str, old: Table, new: Table) -> Iterator[Change]:
    yield from (Change(name, COLUMN_REMOVED, field=column) for column in old.columns if column not in new.columns)
    yield from (Change(name, COLUMN_ADDED, field=column) for column in new.columns if column not in old.columns)
    if old.key == new.key:
        yield from _in_rows(name, old, new)
    else:
        yield Change(name, KEY_CHANGED, old=SEVERAL.join(old.key), new=SEVERAL.join(new.key))


def _in_rows(name: str, old: Table, new: Table) -> Iterator[Change]:
    found = rows.compare(old.rows, new.rows, [column for column in new.columns if column in old.columns])
    yield from (Change(name, ROW_REMOVED, SEVERAL.join(key)) for key in found.removed)
    yield from (Change(name, ROW_ADDED, SEVERAL.join(key)) for key in found.added)
    for key, columns in found.revised.items():
        for column in columns:
            then, now = old.rows[key][column], new.rows[key][column]
            yield Change(name, VALUE_CHANGED, SEVERAL.join(key), column, then, now)
