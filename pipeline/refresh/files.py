"""Writes several files of the data as one transaction: all of them, or none."""

import csv
import io
import os
import re
import shutil
from datetime import datetime
from pathlib import Path

from pipeline.refresh.download import RefreshError

VERSION = re.compile(r'^("version": "\d+\.\d+\.)(\d+)(",)$', re.MULTILINE)
CREATED = re.compile(r'^("created": ")[^"]*(",)$', re.MULTILINE)


def next_version(descriptor: str, now: datetime) -> str:
    """Return the text of the descriptor with the last number of its version raised and the time of its making."""
    text, versions = VERSION.subn(lambda found: f"{found[1]}{int(found[2]) + 1}{found[3]}", descriptor)
    text, dates = CREATED.subn(lambda found: f"{found[1]}{now:%Y-%m-%dT%H:%M:%SZ}{found[2]}", text)
    if (versions, dates) != (1, 1):
        raise RefreshError("the descriptor has no line for its version and one for the time of its making")
    return text


def renew_sources(table: str, cited: dict[str, dict[str, str]], day: str) -> str:
    """Return the text of the table of sources with the cited ones read on that day, new ones added by key."""
    lines = csv.DictReader(io.StringIO(table, newline=""))
    rows = {row["source"]: row for row in lines}
    for key, said in cited.items():
        rows[key] = rows.get(key, {}) | said | {"source": key, "read_on": day}
    text = io.StringIO()
    writer = csv.DictWriter(text, lines.fieldnames or [], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows[key] for key in sorted(rows))
    return text.getvalue()


def write_all(contents: dict[Path, bytes]) -> None:
    """Replace files, in their order; whatever interrupts this puts back those that were replaced.

    Every new file is whole on the disk, and every old one copied, before the first is replaced: a full disk is
    found in time.
    """
    fresh = {path: path.with_name(f".{path.name}.new") for path in contents}
    old = {path: path.with_name(f".{path.name}.old") for path in contents}
    try:
        for path, content in contents.items():
            _write(fresh[path], content)
            shutil.copymode(path, fresh[path])
            shutil.copy2(path, old[path])
        _swap(fresh, old)
    finally:
        for path in (*fresh.values(), *old.values()):
            path.unlink(missing_ok=True)


def _swap(fresh: dict[Path, Path], old: dict[Path, Path]) -> None:
    try:
        for path, new in fresh.items():
            new.replace(path)
    except BaseException:
        for path in fresh:
            if not fresh[path].exists():
                old[path].replace(path)
        raise


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
