"""This edition of the data: how to cite it, and what has changed."""

import re
from pathlib import Path

from tables.table_error import Problem, TableError, unreadable

ROOT = Path(__file__).resolve().parent.parent
CITATION, CHANGES = "CITATION.cff", "CHANGELOG.md"
SAID = ["title", "name", "version", "date-released", "license"]
LINE = re.compile(r'^(?:  - )?([a-z-]+): "?(.+?)"?$', re.MULTILINE)


def facts() -> dict[str, str]:
    """Return what the citation file says: `title`, `name` of the author, `version`, `date-released`, `license`.

    Raises `TableError` when the file is missing or does not say one of these.
    """
    try:
        said = dict(LINE.findall((ROOT / CITATION).read_text("utf-8", errors="replace")))
    except OSError as error:
        raise TableError(CITATION, [unreadable(CITATION, error)]) from error
    if lacks := [key for key in SAID if key not in said]:
        raise TableError(CITATION, [Problem("descriptor_lacks", CITATION, column=lacks[0])])
    return said


def changes() -> str:
    """Return what changed in the data, edition by edition, as Markdown; empty where no list of changes is found."""
    path = ROOT / CHANGES
    text = path.read_text("utf-8", errors="replace") if path.is_file() else ""
    part = re.search(r"^## Data\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return part[1].strip() if part else ""
