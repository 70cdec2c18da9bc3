"""What the page of the Declaration says besides the pledges: who is not on the list, packages, what followed."""

from typing import Any

import pandas as pd

from content.choices import Arguments
from content.entries.cells import codes, known
from content.entries.country import representative
from content.entries.entry import Entry, Paragraph
from content.entries.package import package_title
from content.entry_table import EntryTable, Row
from content.markdown import BREAK, stacked
from content.reader import Reader
from tables import metadata, series
from views.say import Say

PACKAGE = ("number", "lead", "with")  # columns
EVENT = ("day", "event")
ATTENDED = ("country", "level", "who")
LEVELS = ("head of state", "head of government", "foreign minister", "not invited")  # at the summit, of its members


def not_endorsing(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return who did not endorse, a sentence for each reason: states, territories, and who was not invited."""
    say, places, endorsed = reader.say, reader.table("territories"), reader.table("endorsements")
    found = {
        "absent": series.not_endorsing(places, endorsed, states=True),
        "territories": series.not_endorsing(places, endorsed, states=False),
        "uninvited": series.not_invited(reader.table("countries")),
    }
    texts = {name: say(f"declaration.{name}", codes=sorted(codes, key=say.sort_key)) for name, codes in found.items()}
    return [
        Entry("absent", name, "", (Paragraph(text, short=True),), "declaration", countries=tuple(found[name]))
        for name, text in texts.items()
    ]


def attendance(reader: Reader, chosen: Arguments) -> EntryTable:
    """Return who came to the summit, by level, and who did not, of the countries of the story that are its members."""
    say, rows = reader.say, reader.table("countries")
    words = metadata.labels("attendance", say.words)
    found = [
        Row((say.country(row.iso3), words[level], _delegate(row, say)), row.attendance_source)
        for level in LEVELS
        for row in _in_order(rows[rows["attendance"] == level], say).itertuples()
    ]
    return EntryTable(tuple(say(f"declaration.attended.{name}") for name in ATTENDED), found, "")


def _in_order(rows: pd.DataFrame, say: Say) -> pd.DataFrame:
    return rows.sort_values("iso3", key=lambda codes: codes.map(say.sort_key))


def _delegate(row: Any, say: Say) -> str:
    """Return who came for a country, where that is confirmed, and what is known of why nobody else did."""
    return stacked(*known(representative(row), row.note))


def pillars(reader: Reader) -> str:
    """Return what the pillars are about, in Markdown."""
    return BREAK.join(reader.say(f"pillars.{name}") for name in reader.say.look_up("pillars"))


def packages(reader: Reader, chosen: Arguments) -> EntryTable:
    """Return the work packages: of which pillar, what for, who leads them and who takes part."""
    say, rows = reader.say, reader.table("action_packages")
    found = [Row(_package(row, say), row.source) for row in rows.itertuples()]
    return EntryTable(tuple(say(f"declaration.package.{name}") for name in PACKAGE), found, "")


def _package(row: Any, say: Say) -> tuple[str, ...]:
    """Return the cells of a work package; what is not known of it is said to be so."""
    more = known(row.purpose, row.note)
    more += [] if row.status == "verified" else [say(f"status.{row.status}")]
    lead, with_them = (_countries(cell, say) for cell in (row.lead, row.participants))
    return stacked(f"**{package_title(row, say)}**", *more), lead, with_them


def _countries(cell: Any, say: Say) -> str:
    return say.list_of([say.country(code) for code in codes(cell)]) if codes(cell) else say("missing.found")


def followed(reader: Reader, chosen: Arguments) -> EntryTable:
    """Return the events after the summit, in short: the timeline has them in full."""
    say, rows = reader.say, series.after_summit(reader.table("events"))
    found = [Row((say.period(row.start, row.end, row.precision), row.title), row.source) for row in rows.itertuples()]
    return EntryTable(tuple(say(f"declaration.followed.{name}") for name in EVENT), found, "")
