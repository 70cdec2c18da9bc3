"""Places the words on a chart of Plotly, where no data is: the day of the article, single values, the names of lines.

Below the upper edge the axis of values leaves a strip free, with a row for each line of text in it, and names of lines
stand in the right margin. How tall the drawing gets on a screen is not known here: it is taken for smaller than it
is, so that the strip is rather too high.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from views.charts.description import Chart, Lines, Mark, Time
from views.palette import Palette

ROW = 18  # pixels of a line of text
DOT = 0.4  # of a row: half of a dot, with some room
AROUND = 60  # pixels of a chart's height that are not the drawing: margins and the names of ticks
LEGEND = 80  # what a legend takes of it on a phone, where its names stand below each other
LEFT = 0.4  # of the width: a value farther left has its text on its right, where it lies clear of the day's line
NAME = 16  # pixels from the name of one line to the next


def breaks(text: str) -> str:
    """Return a text with its lines separated as Plotly wants them."""
    return text.replace("\n", "<br>")


def axis(top: float, height: int, rows: float = 1, legend: bool = False) -> list[float]:
    """Return the range of an axis from zero to `top` that leaves so many rows free above the data."""
    return [0, top / (1 - ROW * rows / _drawing(height, legend)) or 1]


def _drawing(height: int, legend: bool = False) -> int:
    return height - AROUND - (LEGEND if legend else 0)


def rows(chart: Chart, marks: Sequence[Mark] = ()) -> float:
    """Return how many rows the day of the article, the change of counting, numbers and `marks` below them need.

    A dot at the largest value reaches above it.
    """
    dot = DOT if isinstance(chart, Lines) and chart.dots else 0
    return 1 + dot + bool(chart.change or chart.numbered) + sum(_lines(mark) for mark in marks)


def _lines(mark: Mark) -> int:
    return mark.text.count("\n") + 1


def marks(chart: Lines, ends: list[Time], top: float, palette: Palette) -> list[dict]:
    """Return annotations that point down at values of a line, each in rows of its own below that of the day.

    `ends` are the first and the last time of the line. What points lies straight above its value, where a line has
    nothing else.
    """
    upper, (first, last) = axis(top, chart.height, rows(chart, chart.marks))[1], ends
    below = list(accumulate((_lines(mark) for mark in chart.marks), initial=rows(chart)))[1:]
    found = []
    for mark, row in zip(chart.marks, below, strict=True):
        place = {"x": mark.time, "y": mark.value, "axref": "x", "ax": mark.time, "ayref": "y"}
        place |= {"ay": upper * (1 - ROW * row / _drawing(chart.height)), "yanchor": "bottom"}
        far = (mark.time - first) / (last - first) if last > first else 0.5
        side = "left" if far < LEFT else "right"
        look = {"showarrow": True, "arrowhead": 0, "arrowwidth": 1, "arrowcolor": palette.text}
        found.append(place | look | {"text": breaks(mark.text), "xanchor": side, "align": side, "font": {"size": 12}})
    return found


def names(chart: Lines, x: Time, top: float, palette: Palette) -> list[dict]:
    """Return the names of the lines right of `x`, at their last values, pushed apart so that none covers another."""
    upper = axis(top, chart.height, rows(chart, chart.marks))[1]
    gap = NAME * upper / _drawing(chart.height)
    lines = sorted(((float(series.values[-1] or 0), series) for series in chart.series), key=lambda line: line[0])
    up = accumulate((y for y, _ in lines), lambda below, y: max(y, below + gap))
    # Those that were pushed out at the top come back, and push the ones below them.
    down = list(accumulate(reversed(list(up)), lambda above, y: min(y, above - gap), initial=upper + gap))[:0:-1]
    return [
        {"x": x, "y": y, "text": series.name, "font": {"color": palette.colour(series.colour), "size": 13}}
        | {"showarrow": False, "xanchor": "left", "xshift": 6}
        for y, (_, series) in zip(down, lines, strict=True)
    ]


def time_marks(chart: Chart, others: list[dict], palette: Palette) -> dict[str, Any]:
    """Return the day of the article, the change of counting and numbers as dotted lines, beside the `others` words.

    Each has its word at its upper end, left of it. All but the day end a row lower, below its word.
    """
    style = {"color": palette.text, "width": 1, "dash": "dot"}
    shapes, words = [], list(others)
    for row, mark in [(0, chart.day), (1, chart.change), *((1, mark) for mark in chart.numbered)]:
        if mark:
            top = 1 - row * ROW / _drawing(chart.height, legend=True)
            ends = {"x0": mark.time, "x1": mark.time, "y0": 0, "y1": top}
            shapes.append({"type": "line", "yref": "paper", "line": style} | ends)
            place = {"x": mark.time, "y": 1, "yref": "paper", "xanchor": "right", "yanchor": "top"}
            place |= {"xshift": -4, "yshift": -row * ROW}
            words.append(place | {"text": mark.word, "showarrow": False, "font": {"size": 12}})
    return {"shapes": shapes, "annotations": words}
