"""What every view hands to the page: the picture with its words and the rows behind it."""

from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd
import plotly.graph_objects as go
import pydeck as pdk

from views.say import Say


@dataclass(frozen=True)
class View:
    """A drawing and what a reader needs to read it without seeing it.

    `title` is the takeaway and `alt` the description, both computed from `rows`; `line` says unit, period and
    coverage; `rows` are the rows drawn, with their codes, units as in the tables, and a column `source`;
    `note` says how not to misread it. A `legend` explains signs and colours in Markdown, a `scale` is the SVG of
    a colour scale with what it says. `mixed` rows are of several kinds: an empty cell does not apply, no value is
    missing. `still` is an SVG for a browser that cannot draw a map.
    """

    title: str
    line: str
    alt: str
    rows: pd.DataFrame
    drawing: go.Figure | pdk.Deck | None
    note: str = ""
    legend: str = ""
    scale: tuple[str, str] | None = None
    mixed: bool = False
    still: str = ""

    @cached_property
    def sources(self) -> str:
        """The keys of all sources of the rows, separated by semicolons."""
        return ";".join(sorted({key for cell in self.rows.get("source", []) for key in cell.split(";")}))

    def because(self, title: str, line: str) -> "View":
        """Return this view or, when it has nothing to draw, one that says why."""
        return replace(self, title=title, line=line) if self.drawing is None else self


def nothing(say: Say, rows: pd.DataFrame) -> View:
    """Return the view of no rows: a sentence instead of an empty chart."""
    return View(say("view.nothing"), say("view.nothing_line"), "", rows, None)
