"""What an edition of the data changed in one table."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from content.choices import Arguments
from content.entries.entry import ITEM, Entry, Paragraph
from content.reader import Reader
from tables import metadata, package
from views.say import Say

WHOLE = ["table_added", "table_removed", "key_changed"]  # changes of the whole table

Fields = Mapping[str, Mapping[str, Any]]  # what the descriptor says of the columns of a table


def editions(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return each edition, the latest first, followed by the tables that it changed."""
    found = []
    for (version, since), rows in reader.table("changes").groupby(["version", "since"], sort=False):
        changed = changed_tables(rows, reader)
        title = reader.say("corrections.edition", version=version, since=since, n=len(changed))
        found += [Entry("edition", str(version), title, page="sources", parameters={"part": "corrections"}), *changed]
    return found


def changed_tables(changes: pd.DataFrame, reader: Reader) -> list[Entry]:
    """Return an entry for each table of each edition, the latest first. `changes` are rows of the table so named."""
    rows = changes.itertuples(name="Change")  # few of each table: pandas takes longer to divide them than to say them
    groups = _by(lambda row: (row.version, row.table), rows)
    return [_entry(version, table, same, reader.say) for (version, table), same in groups.items()]


def _by(key: Callable[[Any], Any], rows: Iterable[Any]) -> dict[Any, list[Any]]:
    """Return rows by a key, both in their order."""
    found: dict[Any, list[Any]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def _entry(version: str, table: str, rows: list[Any], say: Say) -> Entry:
    known = table in package.names()  # one that is gone has no title and no page any more
    about = metadata.entry(table, say.words) if known else {"title": table, "fields": []}
    fields = {field["name"]: field for field in about["fields"]}
    items = tuple(Paragraph(line, ITEM, short=True) for line in _lines(rows, fields, say))
    title = say("changes.title", table=about["title"], version=version)
    page, parameters = ("data", {"table": table}) if known else ("sources", {"part": "corrections"})
    return Entry("changed_table", f"{version} {table}", title, items, page, parameters, sources=rows[0].source)


def _lines(rows: list[Any], fields: Fields, say: Say) -> Iterator[str]:
    """Return the changes as lines: rows or columns of one kind together, values one by one."""
    for change, same in _by(lambda row: row.change, rows).items():
        number = sum(row.rows for row in same)
        if change == "value_changed":
            yield from (_value(row, fields, say) for row in same)
        elif change in WHOLE or all(pd.isna(row.key) and pd.isna(row.field) for row in same):
            yield say(f"changes.{change}", n=number)
        else:
            names = [_title(row.field, fields) if pd.isna(row.key) else _key(row.key) for row in same]
            yield say("changes.named", what=say(f"changes.{change}", n=number), names=", ".join(names))


def _value(row: Any, fields: Fields, say: Say) -> str:
    column = _title(row.field, fields)
    if pd.isna(row.key):
        return say("changes.counted", n=row.rows, column=column)
    old, new = (_cell(cell, fields.get(row.field, {}), say) for cell in (row.old, row.new))
    return say("changes.value", key=_key(row.key), column=column, old=old, new=new)


def _key(cell: str) -> str:
    return f"`{cell.replace(';', ' ')}`"


def _title(column: str, fields: Fields) -> str:
    return fields[column]["title"] if column in fields else f"`{column}`"


def _cell(cell: Any, field: Mapping[str, Any], say: Say) -> str:
    """Return a value in words: number and day in the form of the language, a code by its label."""
    if pd.isna(cell):
        return say("missing.found")
    if field.get("type") in ("integer", "number"):
        return say("view.number", value=float(cell))
    if field.get("type") in ("year", "yearmonth", "date"):
        return say.when(cell)
    return {one["value"]: one["label"] for one in field.get("categories", [])}.get(cell, f"`{cell}`")
