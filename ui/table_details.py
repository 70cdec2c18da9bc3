"""A table of the catalogue as a reader meets it: what it is, its rows to look through, its columns, its files."""

from typing import Any

import pandas as pd
import streamlit as st

from content.cache import cached
from content.entries.entry import Entry
from content.pages.data import SHOWN_AS
from content.reader import PHONE
from content.reading_order import idle_reasons
from content.row_choices import picked
from content.rows import linked, readable_table, spreadsheet
from tables import archive, export, metadata, translations
from tables.check import REASON
from tables.media_types import CSV, PARQUET, ZIP
from ui import country_links, entries, inputs, reader, row_filters
from ui.announced import announced
from ui.cite import link
from ui.column_room import room
from ui.date_format import date_format
from ui.table_errors import warn
from views.say import Say
from views.text import table_columns

FORMATS = {"year": "%d", "integer": "localized", "number": "localized"}
PERIODS = {"date": "YYYY-MM-DD", "yearmonth": "MMMM YYYY"}


def about(entry: Entry) -> None:
    """Draw what a table is: title and description."""
    st.header(entry.title, anchor="table")
    st.markdown(entry.paragraphs[0].text)


def facts(entry: Entry) -> None:
    """Draw how large a table is, whose figures it holds, and under which licences."""
    for block in entries.blocks(entry.paragraphs[1:]):
        st.markdown(block)


def files(name: str, say: Say) -> None:
    """Draw the downloads: a table for a spreadsheet and typed, and the whole package."""
    packed = cached(archive.archive)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        csv, parquet = archive.file_name(name, "csv"), archive.file_name(name, "parquet")
        _button("csv", say("data.csv"), _sheet(name), csv, CSV)
        _button("parquet", say("data.parquet"), cached(archive.parquet, name), parquet, PARQUET)
        _button("zip", say("data.whole"), packed.content, packed.file_name(), ZIP)
    if packed.lacks:
        why = [sentence for error in packed.lacks.values() for sentence in translations.sentences(error, say.words)]
        warn("\n\n".join(why), say("data.lacks"))


def _sheet(name: str) -> bytes:
    """Return all rows of a table for a spreadsheet, with the link to the table."""
    sheet = cached(whole_sheet, name, reader.current().language)
    return linked(sheet, f"{link().partition('?')[0]}?table={name}")


def whole_sheet(name: str, language: str) -> bytes:
    """Return all rows of a table for a spreadsheet, with a place for the link. Raises `TableError`."""
    return _part(name, export.written(name).index, Say(translations.words(language)))


def _part(name: str, chosen: pd.Index, say: Say) -> bytes:
    cells = export.written(name).loc[chosen]
    rows = cells.where(cells != "")
    return spreadsheet(rows, readable_table(rows, name, say), say)


def _button(key: str, label: str, body: bytes, name: str, mime: str, **look: Any) -> None:
    look |= {"key": f"take_{key}", "icon": ":material/download:", "on_click": "ignore"}
    st.download_button(label, body, file_name=name, mime=mime, **look)


def preview(name: str, entry: dict[str, Any], whole: int, say: Say) -> None:
    """Draw the rows of a table with choices among them and a search, by names or by the codes of the file."""
    typed, chosen = row_filters.row_filters(name)
    frame = picked(reader.current().table(name), name, chosen)
    found = metadata.search(name, frame, readable_table(frame, name, say), typed)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        with announced("rows"):
            st.caption(say("data.matching" if typed or len(found) < whole else "data.all", n=len(found), all=whole))
        cells = inputs.buttons(SHOWN_AS)
    shown = found.drop(columns=idle_reasons(frame)) if cells == "names" else frame.loc[found.index]
    if len(shown):
        _rows(shown, entry, say)
        country_links.of_rows(shown if cells == "codes" else frame.loc[found.index], "rows")
        if typed or chosen:
            part = linked(_part(name, found.index, say), link())
            _button("found", say("data.found"), part, archive.file_name(f"{name}-found", "csv"), "text/csv")
    row_filters.own_address(name, chosen, typed)
    st.caption(say("data.files"))


def _rows(shown: pd.DataFrame, entry: dict[str, Any], say: Say) -> None:
    reasons = [column for column in shown if column.endswith(REASON)]
    # Of rows without any reason pandas takes the empty column for one of numbers.
    shown = shown.astype(dict.fromkeys(reasons, "str")).fillna(
        dict.fromkeys(reasons, "")
    )  # where there is a value, its reason is not missing
    fields = [field for field in entry["fields"] if field["name"] in shown]
    columns = {field["name"]: _column(field, shown[field["name"]], say) for field in fields}
    look: Any = {"column_config": columns, "hide_index": True, "height": 420, "lazy": len(shown) > 1000}
    st.dataframe(shown, alt=say("data.alt", title=entry["title"]), placeholder=say("data.blank"), **look)


def _column(field: dict[str, Any], cells: pd.Series, say: Say) -> Any:
    kind, label = field["type"], {"label": field["title"], "help": field["description"]}
    if kind in PERIODS:
        return st.column_config.DateColumn(**label, format=date_format(PERIODS[kind], say))
    if kind in FORMATS:
        return st.column_config.NumberColumn(**label, format=FORMATS[kind])
    if field.get("format") == "uri":
        return st.column_config.LinkColumn(**label)
    return st.column_config.Column(**label, width=room(cells, field["title"]))


def columns(entry: dict[str, Any], titles: dict[str, str], say: Say) -> None:
    """Draw the columns of a table with what each holds and promises, and what an empty cell means."""
    st.subheader(say("data.columns.title"), anchor="columns")
    st.table(
        table_columns.columns(entry, titles, reader.current().screen == PHONE, say),
        border="horizontal",
        hide_index=True,
        alt=say("data.columns.title"),
    )
    reasons = [f"`{field['name']}`" for field in entry["fields"] if field["name"].endswith(REASON)]
    st.caption(say("data.reasons", columns=say.list_of(reasons)) if reasons else say("data.missing"))
