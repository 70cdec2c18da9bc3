"""What is known of displaced people beside their number, from the table that they are counted in."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import pandas as pd

from content.cache import cached
from content.choices import Arguments
from content.reader import Reader
from tables import changes
from views.stock import About


def years(reader: Reader, chosen: Arguments) -> range:
    """Return the years with a figure of displaced people."""
    return cached(_years, reader.on_any_screen())


def _years(reader: Reader) -> range:
    found = reader.table("displacement")["year"]
    return range(int(found.min()), int(found.max()) + 1)


def about(
    displacement: pd.DataFrame,
    origins: Collection[str] | None = None,
    hosts: Collection[str] | None = None,
    year: int | None = None,
) -> About:
    """Return what has to be said of the people from `origins` who live in `hosts`, each None for all.

    `displacement` is the table; of a fall it is said in `year`, or in the last one that the table holds of them.
    """
    mine = displacement
    for column, codes in (("origin", origins), ("asylum", hosts)):
        mine = mine if codes is None else mine[mine[column].isin(list(codes))]
    if mine.empty:
        return About(origins, hosts)
    fall = changes.fall(mine, int(mine["year"].max()) if year is None else year)
    since = changes.first_counted(displacement, "other_in_need")
    counted = since == changes.first_counted(mine, "other_in_need")  # a later first year is no change of counting
    return About(origins, hosts, since if counted else None, fall)


def beside(
    displacement: pd.DataFrame, origins: Sequence[str] | None = None, hosts: Sequence[str] | None = None
) -> About:
    """Return what has to be said of people from `origins` or in `hosts`, whose lines stand beside the first one's.

    A fall is that of the first: the sum of all is nowhere shown.
    """
    first = about(displacement, origins and origins[:1], hosts and hosts[:1])
    return replace(about(displacement, origins, hosts), fall=first.fall)
