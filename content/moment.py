"""What the switch between the moments changes on a page, counted from the tables behind it."""

import pandas as pd

from content.cache import cached
from content.catalogue import PAGES
from content.reader import Reader
from tables import as_of, package
from tables.table_error import TableError

FIRST = "first_published"


def told(page: str, reader: Reader) -> str:
    """Return how a page at publication differs from hindsight; for who has hindsight, that it shows everything.

    Empty where a table behind the page is broken, which is said in its place.
    """
    if not reader.at_publication:
        return reader.say("app.when.back")
    try:
        return cached(_told, page, reader.on_any_screen())
    except TableError:
        return ""


def _told(page: str, reader: Reader) -> str:
    hindsight, counted = Reader(reader.language), {"gone": 0, "later": 0, FIRST: 0, "kept": 0}
    for name in PAGES[page].shows():
        known, rows = reader.as_published(name), hindsight.as_published(name)
        counted["gone" if _has_figures(name) else "later"] += len(rows) - len(known)
        counted[FIRST] += _first(known) if "time" in package.resource(name) else 0
        counted["kept"] += known["verdict"].isna().sum() if name == "claims" else 0
    said = [reader.say(f"app.when.{part}", n=n) for part, n in counted.items() if n]
    day, parts = as_of.publication_day(), reader.say.list_of(said)
    return reader.say("app.when.then" if said else "app.when.same", day=day, parts=parts)


def _has_figures(name: str) -> bool:
    resource = package.resource(name)
    return name == "figures" or ("time" in resource and not resource.get("immediate", False))


def _first(rows: pd.DataFrame) -> int:
    """Return how many values stand as they were first published: in a column of their own, or as a series."""
    if FIRST in rows:
        return int(rows[FIRST].notna().sum())
    return int(rows["series"].str.endswith(FIRST).sum()) if "series" in rows else 0
