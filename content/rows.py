"""Rows of a view or a table with names beside or instead of codes: to read, and as a file for a spreadsheet."""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType

import pandas as pd

from content.sources import sources
from tables import metadata, package
from tables.check import REASON
from tables.table_error import TableError
from tables.translations import PERIODS
from views.say import Say
from views.view import View

BYTE_ORDER_MARK = "\ufeff"  # in front of a file, it tells spreadsheets that the text is UTF-8
NO_MEASURES = ("year", "lon", "lat")  # columns of numbers that count nothing
PERIOD = re.compile(r"\d{4}(-\d{2}){0,2}")  # a year, a month or a day
LINK = "{link}"  # stands in a file that is cached for every reader where each one's link will


def period(rows: pd.DataFrame, tables: Iterable[str]) -> tuple[str, str] | None:
    """Return the first and the last period of the rows of a view, each in ISO 8601 as the tables write it.

    `tables` are those that the view reads; None where its rows have no time. Raises `TableError`.
    """
    for name in tables:
        column = package.resource(name).get("time", "")
        if column in rows and rows[column].notna().any():
            form = PERIODS.get(package.fields(name)[column]["type"])
            first, last = rows[column].min(), rows[column].max()
            return (first.strftime(form), last.strftime(form)) if form else (str(int(first)), str(int(last)))
    return None


def readable(rows: pd.DataFrame, say: Say) -> pd.DataFrame:
    """Return the rows of a view with names instead of codes, without their sources."""
    shown, countries = rows.drop(columns=["source"], errors="ignore").copy(), package.country_columns()
    for column in shown.columns:
        if column in countries:
            shown[column] = _countries(shown[column], say)
        elif column.endswith(REASON):
            shown[column] = ["" if pd.isna(code) else say(f"missing.{code}") for code in shown[column]]
        elif any(say.knows(f"{column}.{code}") for code in shown[column].dropna().head(1)):
            shown[column] = shown[column].map(lambda code, column=column: say(f"{column}.{code}"), "ignore")
    return shown


def on_screen(rows: pd.DataFrame, say: Say) -> pd.DataFrame:
    """Return the rows of a view as a table on screen has them.

    With names instead of codes; numbers with fractions have three digits, or all those before the decimal sign. Shares
    stay, which are written in percent.
    """
    shown = readable(rows, say)
    numbers = shown.select_dtypes("float").columns.difference(["share"])
    short = {column: shown[column].map(_three_digits, "ignore") for column in numbers if (shown[column] % 1).any()}
    periods = {column: shown[column].map(partial(_period, say), "ignore") for column in shown if column == "period"}
    return shown.assign(**short, **periods)


def _period(say: Say, text: str) -> str:
    """Return a period in words where it is one of ISO 8601."""
    return say.when(text) if PERIOD.fullmatch(text) else text


def _three_digits(number: float) -> float:
    return float(f"{number:.3g}") if abs(number) < 100 else round(number)


def named(view: View) -> pd.DataFrame:
    """Return the rows of a view, whose columns have headings; of one without rows nobody has headed the columns."""
    return view.rows if len(view.rows) else view.rows[["source"]]


def heading(column: str, say: Say) -> str:
    """Return the heading of a column of a view; of one with reasons, what it gives reasons for."""
    label = say(f"column.{column.removesuffix(REASON)}")
    return say("missing.reason", column=label) if column.endswith(REASON) else label


def blank(view: View, say: Say) -> str:
    """Return what stands in an empty cell of the rows of a view."""
    explained = any(column.endswith(REASON) for column in view.rows)
    return "" if view.mixed else say("data.blank" if explained else "missing.found")


def readable_table(rows: pd.DataFrame, name: str, say: Say) -> pd.DataFrame:
    """Return rows of table `name` with names instead of codes, as the descriptor or a language file has them."""
    shown, countries = rows.copy(), package.country_columns()
    for field in metadata.entry(name, say.words)["fields"]:
        column, labels = field["name"], {one["value"]: one["label"] for one in field["categories"]}
        if column in countries:
            shown[column] = _countries(rows[column], say)
        elif labels:
            shown[column] = rows[column].map(lambda code, labels=labels: labels.get(code, code), "ignore")
        elif field["type"] == "string" and "enum" in field.get("constraints", {}):
            shown[column] = rows[column].map(lambda code, column=column: word(column, code, say), "ignore")
    return shown


def _countries(cells: pd.Series, say: Say) -> pd.Series:
    """Return the names of the countries in cells that hold one code, or several separated by semicolons."""
    names = {cell: say.list_of([say.country(code) for code in cell.split(";")]) for cell in cells.dropna().unique()}
    return cells.map(names)


def word(section: str, code: str, say: Say) -> str:
    """Return the word for a code in a section of the words, or the code where there is none."""
    return say(f"{section}.{code}") if say.knows(f"{section}.{code}") else code


def units(rows: pd.DataFrame, say: Say) -> dict[str, str]:
    """Return what the numbers count, by their columns in the rows of a view; not where rows say it one by one."""
    numbers = rows.select_dtypes("number").columns.difference(NO_MEASURES)
    words = {column: f"unit.{column}" if say.knows(f"unit.{column}") else f"column.{column}" for column in numbers}
    return {} if "unit" in rows else {column: say(word) for column, word in words.items()}


def dated(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a view with months and days as the tables write them."""
    dates = rows.select_dtypes("datetime").columns
    forms = {column: PERIODS["yearmonth" if column == "month" else "date"] for column in dates}
    return rows.assign(**{column: rows[column].dt.strftime(form) for column, form in forms.items()})


def spreadsheet(
    rows: pd.DataFrame, names: pd.DataFrame, say: Say, units: Mapping[str, str] = MappingProxyType({})
) -> bytes:
    """Return rows as a CSV that a spreadsheet opens by a double click, with `LINK` where the link belongs.

    `names` are the same rows with names instead of codes: they stand beside the codes, as the `units` do beside the
    columns that they belong to. At the end of each row stands what it rests on: title, address, licence and day of
    reading of its sources, where the table of sources is whole.
    """
    sheet = rows.copy()
    for column, unit in units.items():
        sheet.insert(sheet.columns.get_loc(column) + 1, f"{column}_unit", unit)
    for column in [column for column in rows if column in names and not column.endswith(REASON)]:
        if not names[column].astype("str").equals(rows[column].astype("str")):
            sheet.insert(sheet.columns.get_loc(column) + 1, f"{column}_name", names[column])
    by_cell = {cell: _sources(cell, say) for cell in rows["source"].unique()}
    columns = pd.DataFrame([by_cell[cell] for cell in rows["source"]], index=rows.index)
    whole = pd.concat([sheet, columns], axis=1).assign(link=LINK)
    return (BYTE_ORDER_MARK + whole.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d")).encode()


def linked(sheet: bytes, link: str) -> bytes:
    """Return such a file with the link of one reader in every row."""
    return sheet.replace(LINK.encode(), '"{}"'.format(link.replace('"', "%22")).encode())


def _sources(cell: str, say: Say) -> dict[str, str]:
    """Return what the table of sources says of the keys in a cell; of several, one after the other."""
    try:
        found = sources(cell, say)
    except TableError:
        found = []
    parts = {
        "source_title": [f"{say('bound.label', label=source.publisher)} {source.title}" for source in found],
        "source_url": [source.url for source in found if source.url],
        "source_licence": [source.licence for source in found],
        "source_read_on": [f"{source.read_on:%Y-%m-%d}" for source in found],
    }
    return {name: say.listed([*dict.fromkeys(texts)]) for name, texts in parts.items()}
