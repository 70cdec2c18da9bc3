"""Rows of one table by their key, and what differs between two states of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

Key = tuple[str, ...]
Row = Mapping[str, str]
Rows = dict[Key, Row]


@dataclass(frozen=True)
class Difference:
    """The keys of rows that are new or gone, and of those with another value the columns that have one."""

    added: list[Key]
    removed: list[Key]
    revised: dict[Key, list[str]]


def by_key(rows: Iterable[Row], key: Sequence[str]) -> Rows:
    """Return rows by the values in their key columns; of several with one key the last."""
    return {tuple(row[part] for part in key): row for row in rows}


def compare(before: Rows, after: Rows, columns: Collection[str]) -> Difference:
    """Return what differs in these columns, in the order of the rows: those gone as before, the others as after."""
    pairs = {key: (before[key], row) for key, row in after.items() if key in before}
    changed = {key: [name for name in columns if old[name] != new[name]] for key, (old, new) in pairs.items()}
    return Difference(
        [key for key in after if key not in before],
        [key for key in before if key not in after],
        {key: names for key, names in changed.items() if names},
    )
