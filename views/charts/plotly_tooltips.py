"""What Plotly says of a place that the reader points at: when, and how many of what of each series, of a stack in all.

Along an axis of time all series answer together, wherever the reader points above it.
"""

from collections.abc import Iterable
from typing import Any

from views.charts.description import Bars, Columns, Lines, Series
from views.say import Say

WHOLE, ROUNDED = ",", ",.3~r"  # number formats of D3: with three significant digits where there are fractions
END = "<extra></extra>"  # nothing beside the box
TIMES = {"year": "d", "month": "%B %Y", "day": "%B %Y"}  # Plotly names months as its configuration does


def all_at_a_time(chart: Lines | Columns) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what the layout, and what its axis of time, says of hovering: however far the reader is from a value.

    The line at the time is not dotted, as that at the day of the article is.
    """
    line = {"spikedash": "solid", "spikethickness": 1}
    return {"hovermode": "x unified", "hoverdistance": -1}, {"hoverformat": TIMES[chart.step]} | line


def tooltip(series: Series, chart: Lines | Columns, say: Say) -> str:
    """Return what is said of a value of a series, as a template; when it is stands above."""
    value = {"value": f"%{{y:{number_format(series.values)}}}", "unit": chart.unit}
    return (say("tip.value", when=series.name, **value) if series.name else say("tip.count", **value)) + END


def of_sums(sums: Iterable[float], chart: Columns, say: Say) -> str:
    """Return what is said of all series of a stack together, as a template."""
    return say("tip.total", total=f"%{{y:{number_format(sums)}}}", unit=chart.unit) + END


def of_bars(chart: Bars, say: Say) -> str:
    """Return what is said of each bar, as a template."""
    form = number_format([bar.value for bar in chart.bars])
    return say("tip.value", when="%{y}", value=f"%{{x:{form}}}", unit=chart.unit) + END


def number_format(values: Iterable[float | None]) -> str:
    """Return in which format of D3 values are written."""
    return ROUNDED if any(value is not None and value % 1 for value in values) else WHOLE
