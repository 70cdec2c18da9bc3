"""Reads downloaded files: CSV, country names, and our annotations of single rows."""

import tomllib
import unicodedata
from functools import cache
from pathlib import Path

import pandas as pd
from babel import Locale
from babel.core import get_global

COMPILED = Path(__file__).resolve().parents[1] / "data" / "compiled"
ANNOTATIONS = Path(__file__).with_name("annotations.toml")
FORMER = {"BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"}  # CLDR still lists the codes of these countries


def read_compiled(name: str) -> pd.DataFrame:
    """Return one of the lists of figures that we compiled ourselves, which no publisher offers."""
    return read_csv(COMPILED / name)


def read_csv(path: Path, separator: str = ",") -> pd.DataFrame:
    """Return a downloaded file; only an empty cell is missing, since NA is a code in some of them."""
    return pd.read_csv(path, sep=separator, keep_default_na=False, na_values=[""])


class UnusableFile(ValueError):
    """A file of a publisher that no table is made from; its text is the sentence that says why."""


def check_unique(rows: pd.DataFrame, key: list[str], file: str) -> pd.DataFrame:
    """Return the rows of a file; raises `UnusableFile` when two have the same key, or they would be counted twice."""
    repeated = rows[rows.duplicated(key)]
    if len(repeated):
        named = "; ".join(", ".join(map(str, row)) for row in repeated[key].head(3).to_numpy().tolist())
        raise UnusableFile(f"{file} repeats {len(repeated):,} of its {len(rows):,} rows, such as {named}")
    return rows


def iso3(name: str) -> str:
    """Return the ISO 3166-1 alpha-3 code of a country by English name; raises `KeyError` without one."""
    return _codes()[_plain(name)]


def current_codes() -> dict[str, str]:
    """Return the alpha-3 code of each alpha-2 code, without the former ones that CLDR also keeps."""
    aliases = get_global("territory_aliases").items()
    return {a[0]: c for c, a in aliases if len(c) == 3 and c.isalpha() and len(a) == 1 and c not in FORMER}


def annotate(frame: pd.DataFrame, table: str, key: list[str]) -> pd.DataFrame:
    """Return a copy with status, note and further sources of single rows as `annotations.toml` has them.

    Adds an empty `note`, and the status verified, where the frame has none. Entries for rows that the frame
    lacks are ignored.
    """
    columns = {"status": "verified", "note": ""} | {name: frame[name] for name in frame}
    result = pd.DataFrame(columns, index=frame.index).astype({"status": object, "note": object})
    rows = result[key].astype(str).agg(" ".join, axis=1)
    for row, annotation in annotations().get(table, {}).items():
        here = rows == row
        result.loc[here, "source"] += "".join(f";{also}" for also in annotation.get("also", []))
        for column in annotation.keys() - {"also"}:
            result.loc[here, column] = annotation[column]
    return result


def annotations() -> dict[str, dict[str, dict[str, str]]]:
    """Return table, then row (the values of its key, with spaces), then column and value."""
    return tomllib.loads(ANNOTATIONS.read_text(encoding="utf-8"))


@cache
def _codes() -> dict[str, str]:
    three = current_codes()
    names = Locale("en").territories.items()
    return {_plain(name): three[two] for two, name in names if two in three}


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold().replace("&", "and"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
