"""A view: the description of a chart or a map, its words, and the rows that it shows."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from views.charts.description import Bars, Chart
from views.maps.description import ColourScale, Map
from views.say import Say


@dataclass(frozen=True)
class View:
    """The description of a drawing, and what a reader needs to read it without seeing it.

    `title` is the takeaway and `alt` the description, both computed from `rows`; `line` says unit, period and coverage;
    `rows` are the rows drawn, with their codes, units as in the tables, and a column `source`; `note` says how not to
    misread it. A `legend` explains signs and colours in Markdown, a `scale` the colours of a map. `line` begins with
    the `answer`: what the view says of the one thing that was chosen, if one was. `beside` are bars of the largest of
    the rows, where the drawing cannot show their numbers. `mixed` rows are of several kinds: an empty cell does not
    apply, no value is missing.
    """

    title: str
    line: str
    alt: str
    rows: pd.DataFrame
    drawing: Chart | Map | None
    note: str = ""
    legend: str = ""
    scale: ColourScale | None = None
    beside: Bars | None = None
    answer: str = ""
    mixed: bool = False

    @cached_property
    def sources(self) -> str:
        """The keys of all sources of the rows, separated by semicolons, those of the most rows first."""
        rows = Counter(key for cell in self.rows.get("source", []) for key in cell.split(";"))
        return ";".join(sorted(rows, key=lambda key: (-rows[key], key)))

    @property
    def rest(self) -> str:
        """The line without the answer, for where that stands by itself."""
        return self.line.removeprefix(self.answer).strip()

    def noted(self, note: str) -> "View":
        """Return this view with a `note` before its own."""
        return replace(self, note=f"{note} {self.note}".strip())

    def because(self, title: str, line: str) -> "View":
        """Return this view or, when it has nothing to draw, one that says why."""
        return replace(self, title=title, line=line) if self.drawing is None else self


def nothing(say: Say, rows: pd.DataFrame) -> View:
    """Return the view of no rows: a sentence instead of an empty chart."""
    return View(say("view.nothing"), say("view.nothing_line"), "", rows, None)
