"""What a view says at publication of its figures: of which edition they are, or that they came later."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps

from content.reader import Reader
from tables import as_of, metadata, package
from tables.load import load
from views.view import View

FIRST = "first_published"


def says_edition(make: Callable[..., View], tables: Sequence[str]) -> Callable[..., View]:
    """Return `make`, whose views say at publication where values of today stand for those of the day, or where none do.

    `tables` are those that it reads, the one that it is about first.
    """

    @wraps(make)
    def made(reader: Reader, **chosen: object) -> View:
        view = make(reader, **chosen)
        if not reader.at_publication:
            return view
        empty = view.drawing is None and view.rows.empty
        if empty and not make(replace(reader, at_publication=False), **chosen).rows.empty:
            return _later(view, tables, reader)
        return replace(view, line=f"{view.line} {_edition(view, reader)}") if _revised(view, tables) else view

    return made


def _later(view: View, tables: Sequence[str], reader: Reader) -> View:
    """Return the view of what happened after the day, or of figures that are not known to have been out.

    Where none of the tables is empty then, that is said of what is chosen alone.
    """
    say, titles = reader.say, metadata.titles(reader.say.words)
    later = next((name for name in tables if reader.table(name).empty), None)
    figures = any(map(_released, tables))
    word = f"{'later' if figures else 'ahead'}{'' if later else '_chosen'}"
    title = say(f"view.{word}", what=titles[later or tables[0]], day=as_of.publication_day())
    return view.because(title, say("view.later_line"))


def _released(name: str) -> bool:
    """Return whether a table has figures that came out later than their period."""
    resource = package.resource(name)
    return "time" in resource and not resource.get("immediate")


def _revised(view: View, tables: Sequence[str]) -> bool:
    """Return whether a view has figures of a table of which only the values of today are held."""
    revised = [name for name in tables if package.resource(name).get("revised")]
    shown = set(view.sources.split(";"))
    return any(not shown.isdisjoint(";".join(load(name)["source"].unique()).split(";")) for name in revised)


def _edition(view: View, reader: Reader) -> str:
    say, day = reader.say, as_of.publication_day()
    first = view.rows.loc[view.rows[FIRST].notna(), "month"] if FIRST in view.rows else []
    months = say.list_of([say.format_field(month, "month") for month in first])
    return say("view.today_but" if len(first) else "view.today", day=day, months=months)
