"""Which edition of its figures a view shows at publication: the first where it is held, else today's."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import wraps

from content.reader import Reader
from tables import as_of, package
from tables.load import load
from views.view import View

FIRST = "first_published"


def says_edition(make: Callable[..., View], tables: Iterable[str]) -> Callable[..., View]:
    """Return `make`, whose views say at publication where values of today stand for those of the day.

    `tables` are those that it reads.
    """

    @wraps(make)
    def made(reader: Reader, **chosen: object) -> View:
        view = make(reader, **chosen)
        if not reader.at_publication or not _revised(view, tables):
            return view
        return replace(view, line=f"{view.line} {_edition(view, reader)}")

    return made


def _revised(view: View, tables: Iterable[str]) -> bool:
    """Return whether a view has figures of a table of which only the values of today are held."""
    revised = [name for name in tables if package.resource(name).get("revised")]
    shown = set(view.sources.split(";"))
    return any(not shown.isdisjoint(";".join(load(name)["source"].unique()).split(";")) for name in revised)


def _edition(view: View, reader: Reader) -> str:
    say, day = reader.say, as_of.publication_day()
    first = view.rows.loc[view.rows[FIRST].notna(), "month"] if FIRST in view.rows else []
    months = say.list_of([say.format_field(month, "month") for month in first])
    return say("view.today_but" if len(first) else "view.today", day=day, months=months)
