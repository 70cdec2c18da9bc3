"""A view as files: its rows to read or by their codes alone, and its description."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import pandas as pd

from content.catalogue import view_for
from content.citation import quotes
from content.markdown import plain
from content.page import ViewSpec
from content.reader import Reader
from content.rows import dated, heading, linked, named, period, readable, spreadsheet, units
from content.sources import Source, sources
from content.view_link import page_link, view_link
from tables import package

FILES = ("svg", "png", "csv", "json")

Facts = dict[str, Any]


def sheet(spec: ViewSpec, reader: Reader, chosen: Mapping[str, Any], home: str) -> bytes:
    """Return the rows of a view as a CSV to read: names beside codes, units, sources with licences, a link.

    `chosen` are the values of its choices by argument, `home` is where readers find the dashboard. Raises `TableError`.
    """
    rows, say = named(view_for(spec, reader, chosen)), reader.say
    file = spreadsheet(rows, readable(rows, say), say, units(rows, say))
    return linked(file, home + page_link(spec, reader, chosen))


def codes(spec: ViewSpec, reader: Reader, chosen: Mapping[str, Any]) -> bytes:
    """Return the rows of a view as a CSV for programs: codes, numbers, and the keys of sources. Raises `TableError`."""
    return dated(view_for(spec, reader, chosen).rows).to_csv(index=False, lineterminator="\n").encode()


def description(spec: ViewSpec, reader: Reader, chosen: Mapping[str, Any], home: str) -> Facts:
    """Return all that there is to say of a view, with its rows, for programs. Raises `TableError`.

    What it has no value for is None. Its picture and its files are named by their addresses.
    """
    view, say = view_for(spec, reader, chosen), reader.say
    link = home + page_link(spec, reader, chosen)
    citation, sentence = quotes(view, link, say) if view.drawing else (None, None)
    first, last = period(view.rows, spec.tables) or (None, None)
    return {
        "view": spec.name,
        "title": view.title,
        "line": view.line,
        "unit": getattr(view.drawing, "unit", None),
        "first_period": first,
        "last_period": last,
        "alternative_text": view.alt,
        "legend": plain(view.legend),
        "note": view.note,
        "language": reader.language,
        "at_publication": reader.at_publication,
        "data_version": package.version(),
        "citation": citation,
        "sentence": sentence,
        "link": link,
        "files": {form: home + view_link(spec, reader, chosen, form) for form in FILES},
        "sources": [_source(source) for source in sources(view.sources, say)],
        "columns": [{"name": column, "title": heading(column, say)} for column in named(view)],
        "rows": _records(view.rows),
    }


def _source(source: Source) -> Facts:
    return asdict(source) | {"read_on": f"{source.read_on:%Y-%m-%d}"}


def _records(rows: pd.DataFrame) -> list[Facts]:
    cells = dated(rows).astype("object")
    return cells.where(cells.notna(), None).to_dict("records")
