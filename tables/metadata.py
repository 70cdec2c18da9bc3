"""The catalogue: what the descriptor says of each table, in the reader's language, and what rests on what."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from tables import derive, package
from tables.load import broken, load, written

HEAD = ["title", "description"]
FIELD = ["title", "description", "unit"]

Words = Mapping[str, Any]


def entry(name: str, spoken: Words) -> dict[str, Any]:
    """Return what the descriptor says of table `name`, its columns under `fields`, in the language of `spoken`.

    A language file puts it under `[catalogue.NAME]`: `title`, `description`, `licences` by name, and for each of the
    `columns` its `title`, `description`, `unit` and the `values` that its codes stand for. The rest stays English.
    """
    resource, mine = package.resource(name), spoken.get("catalogue", {}).get(name, {})
    columns, licences = mine.get("columns", {}), mine.get("licences", {})
    told = {
        "fields": [_field(field, columns.get(field["name"], {})) for field in resource["schema"]["fields"]],
        "licenses": [one | {"title": licences.get(one["name"], one["title"])} for one in resource["licenses"]],
    }
    return resource | _over(resource, mine, HEAD) | told


def about_package(spoken: Words) -> dict[str, str]:
    """Return title and description of the whole package; a language file puts them under `[package]`."""
    return _over(package.describe(), spoken.get("package", {}), HEAD)


def _field(field: dict[str, Any], mine: Words) -> dict[str, Any]:
    values = mine.get("values", {})
    categories = [one | {"label": values.get(one["value"], one["label"])} for one in field.get("categories", [])]
    return field | _over(field, mine, FIELD) | {"categories": categories}


def _over(english: Words, mine: Words, keys: list[str]) -> dict[str, Any]:
    return {key: mine.get(key, english[key]) for key in keys if key in english}


def labels(column: str, spoken: Words) -> dict[str, str]:
    """Return what the codes of a column, of any table, stand for by the catalogue: code -> label."""
    holders = [name for name in package.names() if column in package.fields(name)]
    fields = [field for name in holders for field in entry(name, spoken)["fields"] if field["name"] == column]
    return {one["value"]: one["label"] for field in fields for one in field["categories"]}


def titles(spoken: Words) -> dict[str, str]:
    """Return the title of every table by its name, in the order of the descriptor."""
    return {name: title(name, spoken) for name in package.names()}


def title(name: str, spoken: Words) -> str:
    """Return the title of one table."""
    return spoken.get("catalogue", {}).get(name, {}).get("title") or package.resource(name)["title"]


def uses(names: Iterable[str] | None = None) -> pd.DataFrame:
    """Return which source carries how many rows of which table, of all or of some: table, source, rows.

    Raises `TableError`.
    """
    found: Counter[tuple[str, str]] = Counter()
    for name in [name for name in (package.names() if names is None else names) if name != "sources"]:
        for cell, rows in load(name)["source"].value_counts(sort=False).items():
            found.update({(name, key): rows for key in cell.split(";")})
    return pd.DataFrame([(*place, rows) for place, rows in found.items()], columns=["table", "source", "rows"])


def sizes() -> pd.DataFrame:
    """Return how large each table is that can be read: table, rows, columns, source (all that it rests on).

    Raises `TableError` when there is no descriptor to say what the tables are.
    """
    lacking = broken()
    names = [name for name in package.names() if name not in lacking]
    rests = uses(names).groupby("table")["source"].agg(lambda keys: ";".join(sorted(keys)))
    sizes = [{"table": name, "rows": len(load(name)), "columns": len(package.fields(name))} for name in names]
    frame = pd.DataFrame(sizes, columns=["table", "rows", "columns"])
    every = ";".join(sorted(load("sources")["source"])) if "sources" in names else ""
    return frame.assign(source=frame["table"].map(rests).fillna(every))


def concerning(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the rows of a table with a column `tables` (names, separated by semicolons) that concern table `name`."""
    # As truths: of no row at all, pandas would take them for names of columns.
    return frame[frame["tables"].str.split(";").map(lambda names: name in names).astype(bool)]


def search(name: str, frame: pd.DataFrame, shown: pd.DataFrame, typed: str) -> pd.DataFrame:
    """Return the rows of `shown` that have every typed word in a cell: as the file of table `name` writes it, or shown.

    Numbers and dates count as the file writes them. `frame` holds the same rows with their codes, in the language of
    the reader.
    """
    if not typed:
        return shown
    texts = [table.select_dtypes("str").add_suffix(mark) for table, mark in ((frame, " text"), (shown, " name"))]
    cells = pd.concat([written(name).loc[frame.index], *texts], axis=1)
    return shown.loc[derive.matching(cells, typed, list(cells.columns)).index]
