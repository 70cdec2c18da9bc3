"""What a chart shows, whatever library draws it: values, names, ticks, words, and colours by their role.

A colour is the name of one in the palette of the reader: "host", "quiet", "series.4", "countries.2". Values are written
as `Say` writes plain numbers, unless a text stands with them. A text may have several lines, separated by line feeds.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from views.say import Say

HEIGHT, TALL = 320, 360  # pixels of a chart on the screen, and of one with many series

Time = int | pd.Timestamp  # a year, or a month (its first day) or a day


@dataclass(frozen=True)
class Series:
    """The values of one group at its times, in order; None is a gap. `name` is empty where the title names it.

    `unsure` says of each value whether it is an estimate, where a chart tells these apart.
    """

    code: str
    name: str
    colour: str
    times: Sequence[Time]
    values: Sequence[float | None]
    unsure: Sequence[bool] = ()

    def last(self) -> tuple[Time, float]:
        """Return the last value that is known, with its time."""
        known = [(time, value) for time, value in zip(self.times, self.values, strict=True) if value is not None]
        return known[-1]

    def isolated(self) -> list[bool]:
        """Return for each value whether there is none before and none behind it: as a line it would not be seen."""
        around = zip([None, *self.values], self.values, [*self.values[1:], None], strict=False)
        return [value is not None and before is None and after is None for before, value, after in around]


@dataclass(frozen=True)
class Mark:
    """A value of a line to point at, with the text that says what it is."""

    time: Time
    value: float
    text: str


@dataclass(frozen=True)
class TimeMark:
    """A place on the axis of time (2021.5 on one of years: after 2021), and the word for it."""

    time: pd.Timestamp | float
    word: str


@dataclass(frozen=True, kw_only=True)
class Chart:
    """What charts of every kind have: a height in pixels and, where they are to be marked, places on the axis of time.

    `day` is that of the article. Across `change` the values cannot be compared: from there on they count another group.
    `numbered` are others, whose words are numbers that the note explains.
    """

    height: int = HEIGHT
    day: TimeMark | None = None
    change: TimeMark | None = None
    numbered: tuple[TimeMark, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Lines(Chart):
    """Lines over time, each with its name where it ends; an isolated value is a dot.

    `step` is what the times are: year, month or day; `unit` is what the values count, as it stands behind a number.
    `dots`: every value is one as well, hollow where it is unsure.
    `ends` are those of the axis of time, where it does not begin and end with the values: several charts share it.
    `apart`: the lines stand in small charts below each other, each with an axis of values of its own.
    """

    series: tuple[Series, ...]
    step: str
    unit: str
    marks: tuple[Mark, ...] = ()
    dots: bool = False
    ends: tuple[Time, Time] | None = None
    apart: bool = False


@dataclass(frozen=True, kw_only=True)
class Columns(Chart):
    """Columns over time, stacked in the order of the series; several series have a legend, in the same order.

    `step` and `unit` are as in `Lines`. `totals` are the texts above the stacks, in the order of time, where they are
    few enough to have room.
    """

    series: tuple[Series, ...]
    step: str
    unit: str
    totals: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bar:
    """One horizontal bar: its name, its value, and the text at its end."""

    name: str
    value: float
    text: str
    colour: str


@dataclass(frozen=True, kw_only=True)
class Bars(Chart):
    """Horizontal bars from top to bottom, each with its name on the left. There is no axis of values.

    `unit` is what the values count, as it stands behind a number.
    """

    bars: tuple[Bar, ...]
    unit: str


@dataclass(frozen=True)
class Event:
    """One event in a lane: its code, when it began, its text, and whether it is the chosen one.

    Where room is short, the `name` of more `importance` is kept beside its mark.
    """

    code: str
    time: pd.Timestamp
    text: str
    chosen: bool
    name: str
    importance: int


@dataclass(frozen=True)
class Lane:
    """Events of one kind, with the shape of their signs: star, diamond, circle, square or triangle."""

    name: str
    colour: str
    shape: str
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Tick:
    """A place on the axis of time with its name."""

    time: pd.Timestamp
    name: str


@dataclass(frozen=True, kw_only=True)
class Lanes(Chart):
    """Events on an axis of time that goes from `first` to `last`, in lanes from top to bottom.

    `width` is how many pixels wide the lanes are on a screen, at least, where that is known: names have that room.
    """

    lanes: tuple[Lane, ...]
    first: pd.Timestamp
    last: pd.Timestamp
    ticks: tuple[Tick, ...]
    width: int = 0


def article_day(day: pd.Timestamp | float | None, say: Say) -> TimeMark | None:
    """Return the mark of the day of the article; None where it is not to be marked."""
    return None if day is None else TimeMark(day, say("view.article_day"))
