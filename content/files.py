"""The tables behind a page, as files to fetch."""

from collections.abc import Mapping

from content.catalogue import tables_of
from content.links import Link, data_address, package_address
from content.reader import Reader
from tables import export, metadata


def tables_behind(page: str, parameters: Mapping[str, str], reader: Reader) -> list[Link]:
    """Return title and path of each table behind a page; the whole package where it is about all of them.

    `parameters` name the entry that is open: only its rows are linked, where they can be picked by it.
    Raises `TableError`.
    """
    say, names = reader.say, tables_of(page)
    if page == "data":
        names, parameters = [*parameters.values()], {}
    found = []
    for name in names:
        rows = {column: key for column, key in parameters.items() if column in export.keys(name)}
        found.append((metadata.title(name, say.words), data_address(name, "csv", rows)))
    return found or [(say("data.whole"), package_address())]
