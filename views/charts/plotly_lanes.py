"""Draws lanes of events with Plotly."""

from typing import Any

import pandas as pd

from views.charts import plotly_annotations as annotations
from views.charts.description import Lane, Lanes
from views.charts.mark_sizes import sign
from views.palette import Palette

SHAPES = {"triangle": "triangle-up"}  # the other shapes have the same name in Plotly
WORD = 0.3  # of a lane above the uppermost: room for the word at the day of the article


def draw(chart: Lanes, palette: Palette) -> tuple[list[dict], dict[str, Any]]:
    """Return the traces of a chart of lanes, and what in the layout is of its kind alone."""
    names = [lane.name for lane in chart.lanes]
    order = {"categoryorder": "array", "categoryarray": names[::-1], "range": [-0.5, len(names) - 0.5 + WORD]}
    ticks = {"tickvals": [tick.time for tick in chart.ticks]}
    ticks |= {"ticktext": [annotations.breaks(tick.name) for tick in chart.ticks]}
    layout = {"xaxis": {"range": [chart.first, chart.last], "showgrid": True} | ticks}
    layout["yaxis"] = order | {"automargin": True, "showgrid": True}
    return [_lane(lane, palette) for lane in chart.lanes], layout


def _lane(lane: Lane, palette: Palette) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": lane.name,
        "x": pd.Series([event.time for event in lane.events]),
        "y": [lane.name] * len(lane.events),
        "customdata": [event.code for event in lane.events],
        "hovertext": [annotations.breaks(event.text) for event in lane.events],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "symbol": SHAPES.get(lane.shape, lane.shape),
            "color": palette.colour(lane.colour),
            "size": [sign(event) for event in lane.events],
            "line": {"color": palette.background, "width": 1.5},
        },
    }
