"""What Plotly says of a value that the reader points at: when, how many of what, and in a stack how many in all."""

from collections.abc import Iterable, Mapping
from typing import Any

from views.charts.description import Bars, Columns, Lines, Series, Time
from views.say import Say

WHOLE, ROUNDED = ",", ",.3~r"  # number formats of D3: with three significant digits where there are fractions
END = "<extra></extra>"  # nothing beside the box


def tooltip(series: Series, chart: Lines | Columns, say: Say, sums: Mapping[Time, float] | None = None) -> dict:
    """Return what a trace says of its values, as entries of it; of a stack `sums` are all its series together."""
    form = number_format(series.values)
    when = "%{x}" if chart.step == "year" else "%{hovertext}"
    lines = [*filter(None, [series.name]), say("tip.value", when=when, value=f"%{{y:{form}}}", unit=chart.unit)]
    told: dict[str, Any] = {}
    if chart.step != "year":  # Plotly knows the names of months in English only
        told["hovertext"] = [say.format_field(time, "month") for time in series.times]
    if sums:
        told["customdata"] = [sums[time] for time in series.times]
        lines.append(say("tip.total", total=f"%{{customdata:{form}}}", unit=chart.unit))
    return told | {"hovertemplate": "<br>".join(lines) + END}


def of_bars(chart: Bars, say: Say) -> str:
    """Return what is said of each bar, as a template."""
    form = number_format([bar.value for bar in chart.bars])
    return say("tip.value", when="%{y}", value=f"%{{x:{form}}}", unit=chart.unit) + END


def number_format(values: Iterable[float | None]) -> str:
    """Return in which format of D3 values are written."""
    return ROUNDED if any(value is not None and value % 1 for value in values) else WHOLE
