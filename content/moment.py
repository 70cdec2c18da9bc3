"""What the switch between the moments changes on a page, counted from the tables behind it."""

from collections import Counter
from dataclasses import replace

import pandas as pd

from content.cache import cached
from content.catalogue import PAGES
from content.edition import FIRST
from content.reader import Reader
from tables import as_of, package
from tables.table_error import TableError


def told(page: str, reader: Reader) -> str:
    """Return how a page at publication differs from hindsight, or for who has hindsight, what is shown again.

    Empty where a table behind the page is broken, which is said in its place.
    """
    try:
        return cached(_told, page, reader.on_any_screen())
    except TableError:
        return ""


def _told(page: str, reader: Reader) -> str:
    say, way = reader.say, "then" if reader.at_publication else "back"
    gone, others = _counted(page, reader)
    parts = {"gone": [say(f"app.when.{name}", n=n) for name, n in gone.items() if n]}
    parts |= {part: [say(f"app.when.{name}", n=n)] for part, (name, n) in others.items() if n}
    said = [say(f"app.when.{way}.{part}", what=say.list_of(what)) for part, what in parts.items() if what]
    return " ".join([say(f"app.when.{way}.{'day' if said else 'same'}", day=as_of.publication_day()), *said])


def _counted(page: str, reader: Reader) -> tuple[Counter[str], dict[str, tuple[str, int]]]:
    """Return how many rows came later, by what they are, and how many first values and missing verdicts there are."""
    then, now = replace(reader, at_publication=True), replace(reader, at_publication=False)
    gone, first, kept = Counter(), 0, 0
    for name in sorted(PAGES[page].shows()):
        resource, known = package.resource(name), then.as_published(name)
        if name == "figures":
            gone["figures"] += len(now.table(name)) - len(known)
        elif "time" in resource:
            kind = name if resource.get("immediate") else "figures"
            gone[kind] += len(now.table(name)) - len(known)
            first += _first(known)
        elif name == "claims":
            kept = int(known["verdict"].isna().sum())
    return gone, {FIRST: ("figures", first), "kept": ("verdicts", kept)}


def _first(rows: pd.DataFrame) -> int:
    """Return how many values stand as they were first published: in a column of their own, or as a series."""
    if FIRST in rows:
        return int(rows[FIRST].notna().sum())
    return int(rows["series"].str.endswith(FIRST).sum()) if "series" in rows else 0
