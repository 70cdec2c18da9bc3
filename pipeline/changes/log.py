"""The change log of numbers, `data/changes.csv`: what differs between two editions, short enough to be read."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pipeline.changes.compare import TABLE_ADDED, VALUE_CHANGED, Change, changes
from pipeline.changes.edition import Edition
from tables.check import REASON

TABLE = "changes"  # the log itself, of which it does not speak
LISTED = 12  # rows of one table with the same kind of change in the same column; more are counted
UNTOLD = ("source", "note")  # what a number rests on may change without it
COLUMNS = ["version", "number", "since", "day", *Change._fields, "rows", "source"]
SOURCE = "own_editions"

Row = dict[str, str]


def log(old: Edition, new: Edition) -> Iterator[Row]:
    """Return the rows of the log for one edition.

    New and removed tables, columns and rows are in it, and changed values. Numbers, days and codes are listed row by
    row, unless more than `LISTED` rows changed alike; words only counted, by column.
    """
    alike: dict[tuple[str, str, str], list[Change]] = defaultdict(list)
    for change in changes(old, new):
        if change.table != TABLE and change.field not in UNTOLD and not change.field.endswith(REASON):
            alike[change.table, change.change, change.field].append(change)
    about = {"version": new.version, "since": old.version, "day": new.day, "source": SOURCE}
    for (table, kind, field), found in alike.items():
        if len(found) > LISTED or (kind == VALUE_CHANGED and _is_words(new, table, field)):
            yield about | Change(table, kind, field=field)._asdict() | {"rows": str(len(found))}
        else:
            number = len(new.tables[table].rows) if kind == TABLE_ADDED else 1
            yield from (about | change._asdict() | {"rows": str(number)} for change in found)


def _is_words(edition: Edition, table: str, field: str) -> bool:
    described = edition.tables[table].columns[field]
    return described["type"] == "string" and "enum" not in described.get("constraints", {})


def renewed(text: str, rows: Iterable[Row]) -> str:
    """Return the text of the log with these rows, numbered and first.

    They take the place of rows of the same edition, and of one that was compared with the same edition before.
    """
    fresh = [row | {"number": str(number)} for number, row in enumerate(rows, start=1)]
    versions, compared = {row["version"] for row in fresh}, {row["since"] for row in fresh}
    before = csv.DictReader(io.StringIO(text, newline=""))
    kept = [row for row in before if row["version"] not in versions and row["since"] not in compared]
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows([*fresh, *kept])
    return out.getvalue()
