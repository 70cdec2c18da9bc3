"""The words on a chart: the day of the article, single values, the names of lines. They stand where no data is.

Below the upper edge the axis of values leaves a strip free, with a row for each line of text in it, and names of lines
stand in the right margin. How tall the drawing gets on a screen is not known here: it is taken for smaller than it
is, so that the strip is rather too high.
"""

from itertools import accumulate

import pandas as pd
import plotly.graph_objects as go

from views.palette import Palette
from views.say import Say

ROW = 18  # pixels of a line of text
AROUND = 60  # pixels of a chart's height that are not the drawing: margins and the names of ticks
LEGEND = 80  # what a legend takes of it on a phone, where its names stand below each other
LEFT = 0.4  # of the width: a value farther left has its text on its right, where it lies clear of the day's line
NAME = 16  # pixels from the name of one line to the next

Mark = tuple[object, float, str]  # where, how much, and what is said of it, in lines separated by <br>


def axis(top: float, height: int, rows: int = 1, legend: bool = False) -> list[float]:
    """Return the range of an axis from zero to `top` that leaves so many rows free above the data."""
    return [0, top / (1 - ROW * rows / _drawing(height, legend)) or 1]


def _drawing(height: int, legend: bool = False) -> int:
    return height - AROUND - (LEGEND if legend else 0)


def rows(marks: list[Mark]) -> int:
    """Return how many rows the day of the article and the `marks` below it need."""
    return 1 + sum(_lines(text) for _, _, text in marks)


def _lines(text: str) -> int:
    return text.count("<br>") + 1


def values(marks: list[Mark], times: list, top: float, height: int, palette: Palette) -> list[dict]:
    """Return annotations that point down at values of a line, each in rows of its own below that of the day.

    `times` are the first and the last time of the line. What points lies straight above its value, where a line has
    nothing else.
    """
    upper, (first, last) = axis(top, height, rows(marks))[1], times
    below = list(accumulate((_lines(text) for _, _, text in marks), initial=1))[1:]
    found = []
    for (x, y, text), row in zip(marks, below, strict=True):
        place = {"x": x, "y": y, "axref": "x", "ax": x, "ayref": "y"}
        place |= {"ay": upper * (1 - ROW * row / _drawing(height)), "yanchor": "bottom"}
        far = (x - first) / (last - first) if last > first else 0.5
        side = "left" if far < LEFT else "right"
        look = {"showarrow": True, "arrowhead": 0, "arrowwidth": 1, "arrowcolor": palette.text}
        found.append(place | look | {"text": text, "xanchor": side, "align": side, "font": {"size": 12}})
    return found


def names(labels: list[tuple[float, str, str]], x: object, top: float, height: int) -> list[dict]:
    """Return the names of lines (last value, name, colour) right of `x`, pushed apart so that none covers another."""
    upper = axis(top, height)[1]
    gap = NAME * upper / _drawing(height)
    labels = sorted(labels, key=lambda label: label[0])
    up = accumulate((y for y, _, _ in labels), lambda below, y: max(y, below + gap))
    # Those that were pushed out at the top come back, and push the ones below them.
    down = list(accumulate(reversed(list(up)), lambda above, y: min(y, above - gap), initial=upper + gap))[:0:-1]
    return [
        {"x": x, "y": y, "text": name, "font": {"color": colour, "size": 13}}
        | {"showarrow": False, "xanchor": "left", "xshift": 6}
        for y, (_, name, colour) in zip(down, labels, strict=True)
    ]


def mark_day(figure: go.Figure, day: pd.Timestamp | float | None, say: Say, palette: Palette) -> go.Figure:
    """Mark the day of the article (or its year, on a chart of years) by a dotted line with a word at its upper end."""
    if day is not None:
        style = {"color": palette.text, "width": 1, "dash": "dot"}
        figure.add_shape(type="line", x0=day, x1=day, y0=0, y1=1, yref="paper", line=style)
        label = {"text": say("view.article_day"), "showarrow": False, "font": {"size": 12}}
        figure.add_annotation(x=day, y=1, yref="paper", xanchor="right", yanchor="top", xshift=-4, **label)
    return figure
