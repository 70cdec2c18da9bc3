"""Small charts below each other, where one line would flatten the others: each with an axis of values of its own."""

from dataclasses import replace
from statistics import median

from views.charts.description import Lines
from views.say import Say
from views.view import View

LOW = 0.12  # of the highest value of all: where half of the lines stay below that, nobody sees how they go
PANEL, AROUND = 62, 90  # pixels of one small chart, and of the rows of words above all and the names of times below


def taken_apart(view: View, say: Say) -> View:
    """Return a view of lines with a small chart for each, and words that say so, where one flattens the others."""
    chart = view.drawing
    if not isinstance(chart, Lines) or not _flattened(chart):
        return view
    small = replace(chart, apart=True, height=AROUND + PANEL * len(chart.series))
    return replace(view, drawing=small, line=f"{view.line} {say('view.own_axes')}")


def _flattened(chart: Lines) -> bool:
    highest = [max(value for value in series.values if value is not None) for series in chart.series]
    return median(highest) < LOW * max(highest)
