"""The first rows of a view as texts, which a page that is sent has beside its picture."""

from typing import Any

from content.cache import cached
from content.catalogue import VIEWS, view_for
from content.choices import Chosen
from content.page import ViewSpec
from content.reader import Reader
from content.text_table import TextTable, text_table
from views.view import View

SHOWN = (10, 3)  # rows and columns: what is counted, the number, one more


def values(spec: ViewSpec, made: View, reader: Reader, chosen: Chosen) -> TextTable | None:
    """Return the first rows of a view, kept for the next reader unless it rests on typed text; None without numbers.

    To write them takes as long as the rest of the page.
    """
    if spec.typed(chosen):
        return _written(made, reader)
    return cached(_kept, spec.name, reader.on_any_screen(), **spec.arguments(chosen))


def _kept(name: str, reader: Reader, **chosen: Any) -> TextTable | None:
    return _written(view_for(VIEWS[name], reader, chosen), reader)


def _written(view: View, reader: Reader) -> TextTable | None:
    table = text_table(view, reader.say, *SHOWN)
    return table if table.numbers[1:2] == [True] else None
