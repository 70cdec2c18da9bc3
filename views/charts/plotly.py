"""Draws the description of a chart with Plotly: the one module that knows its vocabulary, with plotly_annotations."""

from collections.abc import Mapping, Sequence
from functools import singledispatch
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from views.charts import mark_sizes, plotly_keys, plotly_lanes, plotly_panels, positions
from views.charts import plotly_annotations as annotations
from views.charts.description import Bars, Chart, Columns, Lanes, Lines, Series, Time
from views.charts.plotly_tooltips import all_at_a_time, of_bars, of_sums, tooltip
from views.palette import Palette
from views.say import Say

# Streamlit's own is half of what is sent of a chart, nearly all of it for kinds of chart that are not drawn here.
TEMPLATE = {"data": {"scatter": [{"marker": {"line": {"width": 0}}}]}}
LEGEND = {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "title": {"text": ""}}
FEW_YEARS = 9  # fewer apart, Plotly would write halves of years
LAST_TIME = 14  # pixels of half a year below the end of its axis: without room for it, Plotly leaves it out
LETTER, CAPITAL = 7, 10  # pixels of the room for one letter in the right margin


class CachedFigure(go.Figure):
    """A figure that keeps the dictionary that is sent: working it out is half the cost of showing a chart again.

    Nothing may be changed on it once it was sent.
    """

    _sent: dict | None = None

    def to_dict(self) -> dict:
        """Return the figure as Plotly's own `to_dict` does, the same dictionary each time."""
        if self._sent is None:
            self._sent = super().to_dict()
        return self._sent


def draw(chart: Chart, say: Say, palette: Palette) -> go.Figure:
    """Return the chart as a figure in the colours of `palette`, its numbers in the form of the reader's language.

    Its small texts are in a grey that can be read: Streamlit's own cannot. Nothing moves its axes: without buttons
    there would be no way back.
    """
    traces, layout = _kind(chart, palette, say)
    layout = _canvas(chart, say) | layout
    quiet = {"color": palette.quiet}
    for axis in [name for name in ("yaxis", *layout) if name[1:].startswith("axis")]:
        layout[axis] = {"tickfont": quiet, "fixedrange": True} | layout[axis]
    if isinstance(chart, (Lines, Columns)) and chart.step == "year" and _years(chart) < FEW_YEARS:
        layout["xaxis"]["dtick"] = 1
    if isinstance(chart, (Lines, Columns)):
        hover, time = all_at_a_time(chart)
        layout |= hover | {"xaxis": layout["xaxis"] | time}
    if chart.day or chart.change or chart.numbered:
        layout |= annotations.time_marks(chart, layout, palette)
    return CachedFigure({"data": traces, "layout": layout | {"font": quiet, "template": TEMPLATE}})


def _canvas(chart: Chart, say: Say) -> dict[str, Any]:
    """Return the layout that all charts share: few lines, legend above, small margins."""
    return {
        "height": chart.height,
        "separators": say.separators(),
        "margin": _margin(),
        "hovermode": "closest",
        "dragmode": False,
        "showlegend": False,
        "legend": LEGEND,
        "meta": plotly_keys.words(chart, say),
        "xaxis": {"showgrid": False, "automargin": True},
    }


def _years(chart: Lines | Columns) -> float:
    first, last = positions.ends(chart)
    return last - first


def _margin(right: int = 8) -> dict[str, int]:
    return {"l": 8, "r": right, "t": 8, "b": 8}


def _values(chart: Lines | Columns, say: Say) -> dict[str, Any]:
    """Return the axis of values, with room for words above them."""
    return plotly_panels.values(annotations.upper_end(chart), positions.VALUES, say)


@singledispatch
def _kind(chart: Any, palette: Palette, say: Say) -> tuple[list[dict], dict[str, Any]]:
    """Return the traces of a chart, and what in the layout is of its kind alone."""
    raise TypeError(f"no way to draw {type(chart).__name__}")


@_kind.register
def _lines(chart: Lines, palette: Palette, say: Say) -> tuple[list[dict], dict[str, Any]]:
    names = [series.name for series in chart.series if series.name]
    traces = {series.code: _line(series, chart, palette, say) for series in chart.series}
    layout = plotly_panels.draw(chart, traces, say, palette) if chart.apart else _one_axis(chart, say, palette)
    layout["margin"] = _margin(right=8 + max(map(_width, names), default=LAST_TIME))
    first, last = positions.ends(chart)
    axis = {"showgrid": False, "automargin": True} | layout.get("xaxis", {})
    if (names or chart.ends) and first < last:  # else the names at the ends would push the axis on into the future
        layout["xaxis"] = axis | {"range": [*positions.reach(chart)]}
    return [*traces.values()], layout


def _one_axis(chart: Lines, say: Say, palette: Palette) -> dict[str, Any]:
    upper = annotations.upper_end(chart)
    layout = annotations.names(chart, upper, annotations.drawing(chart), palette)
    return {
        "yaxis": _values(chart, say),
        "annotations": annotations.marks(chart, palette) + layout["annotations"],
        "shapes": layout["shapes"],
    }


def _line(series: Series, chart: Lines, palette: Palette, say: Say) -> dict[str, Any]:
    trace: dict[str, Any] = {"type": "scatter", "mode": "lines", "x": series.times, "y": series.values}
    trace |= {"line": {"color": palette.colour(series.colour), "width": 2.5 if series.name else 2}}
    isolated = series.isolated()
    if chart.dots:
        trace |= {
            "mode": "lines+markers",
            "marker": {"size": mark_sizes.dot(chart)} | _hollow(series.unsure),
            "cliponaxis": False,
        }
    elif any(isolated):  # Plotly's own opacity for several sizes is less
        marker = {"size": [mark_sizes.dot(chart) if alone else 0 for alone in isolated], "opacity": 1}
        trace |= {"mode": "lines+markers", "marker": marker, "cliponaxis": False}
    return trace | _name(series) | {"hovertemplate": tooltip(series, chart, say)}


def _width(name: str) -> int:
    return sum(CAPITAL if letter.isupper() else LETTER for letter in name)


def _hollow(unsure: Sequence[bool]) -> dict[str, Any]:
    symbols, rims = ["circle-open" if one else "circle" for one in unsure], [2 if one else 0 for one in unsure]
    return {"symbol": symbols, "line": {"width": rims}} if any(unsure) else {}


def _name(series: Series) -> dict[str, str]:
    return {"name": series.name} if series.name else {}


@_kind.register
def _columns(chart: Columns, palette: Palette, say: Say) -> tuple[list[dict], dict[str, Any]]:
    sums, stacked = positions.sums(chart), len(chart.series) > 1
    traces = [  # a column of times travels in fewer bytes than a list
        {"type": "bar", "x": pd.Series(series.times), "y": np.array(series.values, float)}
        | {"marker": {"color": palette.colour(series.colour), "line": {"width": 0}}}
        | _name(series)
        | {"hovertemplate": tooltip(series, chart, say)}
        for series in chart.series
    ]
    traces += [_totals(sums, chart, say)] if stacked or chart.totals else []
    layout = {"bargap": 0.15, "yaxis": _values(chart, say)}
    if chart.series[0].name:
        layout |= {"barmode": "stack", "showlegend": stacked, "legend": LEGEND | {"traceorder": "normal"}}
    return traces, layout


def _totals(sums: Mapping[Time, float], chart: Columns, say: Say) -> dict[str, Any]:
    place = {"x": pd.Series(sorted(sums)), "y": np.array([sums[time] for time in sorted(sums)], float)}
    told = {"hovertemplate": of_sums(sums.values(), chart, say), "showlegend": False}
    look = (
        {"mode": "text", "textposition": "top center", "text": list(chart.totals)} if chart.totals else {"mode": "none"}
    )
    return {"type": "scatter"} | place | told | look


@_kind.register
def _bars(chart: Bars, palette: Palette, say: Say) -> tuple[list[dict], dict[str, Any]]:
    values = np.array([bar.value for bar in chart.bars], float)
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": values,
        "y": [annotations.breaks(bar.name) for bar in chart.bars],
        "text": [bar.text for bar in chart.bars],
        "textposition": "outside",
        "cliponaxis": False,
        "marker": {"color": [palette.colour(bar.colour) for bar in chart.bars], "line": {"width": 0}},
        "hovertemplate": of_bars(chart, say),
    }
    # The longest bar ends at the margin, which leaves room for what stands behind it on any screen.
    margin = _margin(right=16 + LETTER * max(len(bar.text) for bar in chart.bars))
    layout = {"bargap": 0.3, "margin": margin, "xaxis": {"visible": False, "range": [0, float(values.max())]}}
    # What leads from a name to its bar is no blank behind the name: that would be read, also before a colon.
    return [trace], layout | {"yaxis": {"autorange": "reversed", "automargin": True, "ticklabelstandoff": 4}}


@_kind.register
def _lanes(chart: Lanes, palette: Palette, say: Say) -> tuple[list[dict], dict[str, Any]]:
    return plotly_lanes.draw(chart, palette)
