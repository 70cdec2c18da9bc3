"""The rows of a view or table with names beside or instead of codes: to read, and to take home to a spreadsheet."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from tables import words
from tables.check import REASON
from tables.load import rows as keyed
from tables.package import TableError
from ui import profile
from views.say import Say

MARK = "\ufeff"  # in front of a file, it tells spreadsheets that the text is UTF-8
LINK = "{link}"  # stands in a file that is kept for every reader where each one's link will


def readable(rows: pd.DataFrame, say: Say) -> pd.DataFrame:
    """Return the rows of a view with names instead of codes, without their sources."""
    shown = rows.drop(columns=["source"], errors="ignore").copy()
    for column in shown.columns:
        if column in profile.ONE:
            shown[column] = shown[column].map({code: say.country(code) for code in shown[column].dropna().unique()})
        elif column in profile.SEVERAL:
            names = shown[column].str.split(";").map(lambda codes: [say.country(code) for code in codes], "ignore")
            shown[column] = names.map(say.listed, "ignore")
        elif column.endswith(REASON):
            shown[column] = ["" if pd.isna(code) else say(f"missing.{code}") for code in shown[column]]
        elif any(say.knows(f"{column}.{code}") for code in shown[column].dropna().head(1)):
            shown[column] = shown[column].map(lambda code, column=column: say(f"{column}.{code}"), "ignore")
    return shown


def spreadsheet(rows: pd.DataFrame, names: pd.DataFrame, say: Say) -> bytes:
    """Return rows as a CSV that a spreadsheet opens by a double click, with `LINK` where the link belongs.

    `names` are the same rows with names instead of codes: they stand beside the codes. At the end of each row stands
    what it rests on: title, address, licence and day of reading of its sources, where the table of sources is whole.
    """
    sheet = rows.copy()
    for column in [column for column in rows if column in names and not column.endswith(REASON)]:
        if not names[column].astype("str").equals(rows[column].astype("str")):
            sheet.insert(sheet.columns.get_loc(column) + 1, f"{column}_name", names[column])
    try:
        known = keyed("sources")
    except TableError:
        known = {}
    told = {cell: _sources(cell, known, say) for cell in rows["source"].unique()}
    resting = pd.DataFrame([told[cell] for cell in rows["source"]], index=rows.index)
    whole = pd.concat([sheet, resting], axis=1).assign(link=LINK)
    return (MARK + whole.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d")).encode()


def linked(sheet: bytes, link: str) -> bytes:
    """Return such a file with the link of one reader in every row."""
    return sheet.replace(LINK.encode(), '"{}"'.format(link.replace('"', "%22")).encode())


def _sources(cell: str, known: Mapping[str, Any], say: Say) -> dict[str, str]:
    """Return what the table of sources says of the keys in a cell; of several, one after the other."""
    found = [row for key in cell.split(";") if (row := known.get(key))]
    licences = [words.cell(say.words, "sources", "licence", row.source, row.licence) for row in found]
    parts = {
        "source_title": [f"{row.publisher}: {row.title}" for row in found],
        "source_url": [row.url for row in found if pd.notna(row.url)],
        "source_licence": licences,
        "source_read_on": [f"{row.read_on:%Y-%m-%d}" for row in found],
    }
    return {name: "; ".join(dict.fromkeys(texts)) for name, texts in parts.items()}
