"""The words on screen: the TOML files of each language, English where a translation lacks a word."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache, reduce
from pathlib import Path
from typing import Any

import pandas as pd
from babel.core import negotiate_locale

from tables import accept_header, package
from tables.table_error import TableError, cached_with_errors

ENGLISH = "en"
PERIODS = {"yearmonth": "%Y-%m", "date": "%Y-%m-%d"}  # how a CSV writes them


def languages() -> list[str]:
    """Return the codes of the languages that readers are offered, English first.

    These have files that can be read, and are no draft by their section `language`.
    """
    return [*_languages(folder(), package.stamp())]


@lru_cache(maxsize=4)
def _languages(where: Path, stamp: int) -> tuple[str, ...]:
    """Return the same for one state of the files: a run asks several times, and a language has a dozen to look at."""
    return tuple(code for code in written() if code == ENGLISH or _offered(code))


def written() -> list[str]:
    """Return the codes of all languages that have files, also of drafts, English first.

    A language is a file `CODE.toml`, or several in a folder `CODE`, which are one when they are read.
    """
    codes = {path.stem for path in folder().glob("*") if path.suffix == ".toml" or path.is_dir()}
    return sorted(codes, key=lambda code: (code != ENGLISH, code))


def files(language: str) -> list[Path]:
    """Return the files of a language. Raises `FileNotFoundError` for a code that is no language here."""
    if found := [*folder().glob(f"{language}.toml"), *sorted(folder().glob(f"{language}/*.toml"))]:
        return found
    raise FileNotFoundError(f"no language {language!r}")


def _offered(language: str) -> bool:
    try:
        return not own(language)["language"].get("draft", False)
    except (OSError, ValueError, KeyError):  # readers get English until it is mended
        return False


def words(language: str) -> dict[str, Any]:
    """Return all words of one language as nested dictionaries, by section; English fills the gaps. Do not change it."""
    return _merged(*_states(ENGLISH, *([] if language == ENGLISH else [language])))


def own(language: str) -> dict[str, Any]:
    """Return the words that a language itself has, in the same form; nothing fills the gaps. Do not change it."""
    return _merged(*_states(language))


def _states(*languages: str) -> list[tuple[Path, int]]:
    return [(path, path.stat().st_mtime_ns) for language in languages for path in files(language)]


def nearest(accepted: str) -> str:
    """Return the language for a header `Accept-Language`: the one that is wanted most and has a file, else English."""
    wanted = {
        ENGLISH if tag == "*" else tag: weight for tag, weight in accept_header.weights(accepted).items() if weight
    }
    return negotiate_locale(sorted(wanted, key=wanted.__getitem__, reverse=True), languages(), sep="-") or ENGLISH


def translate(frame: pd.DataFrame, name: str, spoken: Mapping[str, Any]) -> pd.DataFrame:
    """Return the rows of table `name` with its text columns in the language of `spoken`.

    A language file translates by key, under `[tables.NAME.COLUMN]`; the table itself holds the English.
    """
    columns = spoken.get("tables", {}).get(name, {})
    if not columns:
        return frame
    key = keys(frame, name)
    return frame.assign(**{column: _spoken(frame[column], key, mine) for column, mine in columns.items()})


def cell(spoken: Mapping[str, Any], name: str, column: str, key: str, english: str) -> str:
    """Return one text cell of table `name` in the language of `spoken`: the English one where it lacks it."""
    return spoken.get("tables", {}).get(name, {}).get(column, {}).get(key, english)


def sentences(error: TableError, spoken: Mapping[str, Any]) -> list[str]:
    """Return what is wrong with a table, a sentence for each broken promise, in the language of `spoken`."""
    return [look_up(spoken, f"problems.{problem.rule}").format(**vars(problem)) for problem in error.problems]


def look_up(spoken: Mapping[str, Any], key: str) -> Any:
    """Return what stands at the dotted `key`: a word, a list or a section. Raises `KeyError` when there is none."""
    for part in key.split("."):
        spoken = spoken[part]
    return spoken


def _spoken(cells: pd.Series, key: pd.Series, mine: dict[str, str]) -> pd.Series:
    spoken = [mine.get(name, cell) for name, cell in zip(key, cells, strict=True)]
    return pd.Series(spoken, cells.index, cells.dtype)


def keys(frame: pd.DataFrame, name: str) -> pd.Series:
    """Return the key of each row of table `name` as a language file writes it: as in the CSV, joined by commas."""
    fields = package.fields(name)
    key = package.resource(name)["schema"]["primaryKey"]
    written = [_as_written(frame[column], fields[column]["type"]) for column in key]
    return pd.Series([",".join(cells) for cells in zip(*written, strict=True)], frame.index, "str")


def _as_written(cells: pd.Series, kind: str) -> pd.Series:
    form = PERIODS.get(kind)
    return cells.dt.strftime(form) if form else cells.astype("str")


def folder() -> Path:
    """Return where the words lie."""
    return package.DATA / "text"


@cached_with_errors
def _parse(path: Path, changed: int) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


@cached_with_errors
def _merged(*files: tuple[Path, int]) -> dict[str, Any]:
    """Return the words of several files, each over those before it. `files`: path, time of the last change."""
    return reduce(_over, (_parse(*file) for file in files), {})


def _over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        both = isinstance(value, dict) and isinstance(below.get(key), dict)
        merged[key] = _over(below[key], value) if both else value
    return merged
