"""`python -m pipeline.changes OLD NEW` prints as CSV what differs between two editions of the data package."""

import csv
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

import pipeline.changes
from pipeline.changes.compare import Change, changes
from pipeline.changes.edition import UnusableEdition, read
from pipeline.changes.log import TABLE, log, renewed


def main(arguments: Sequence[str]) -> int:
    """Read the command line and print; returns 0. An edition that cannot be read ends it with a sentence and 2."""
    parser = ArgumentParser(prog="python -m pipeline.changes", description=pipeline.changes.__doc__)
    parser.add_argument("old", type=Path, metavar="OLD", help="the earlier edition: a zip, or a folder with its files")
    parser.add_argument("new", type=Path, metavar="NEW", help="the later one, likewise")
    parser.add_argument("--log", action="store_true", help=f"write the short log, {TABLE}.csv in the folder NEW")
    asked = parser.parse_args(arguments)
    try:
        old, new = read(asked.old), read(asked.new)
    except UnusableEdition as error:
        parser.error(str(error))
    if asked.log and not asked.new.is_dir():
        parser.error(f"{asked.new} is no folder, in which the log could be written.")
    if asked.log:
        file = asked.new / f"{TABLE}.csv"
        file.write_text(renewed(file.read_text("utf-8"), log(old, new)), encoding="utf-8", newline="\n")
    else:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(Change._fields)
        writer.writerows(changes(old, new))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
