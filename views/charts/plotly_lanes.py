"""Draws lanes of events with Plotly."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from views.charts import lane_names
from views.charts import plotly_annotations as annotations
from views.charts.description import Lane, Lanes
from views.charts.lane_names import WORD, Spot
from views.charts.mark_sizes import sign
from views.palette import Palette

DOWN, RIGHT = {-1: "top", 1: "bottom"}, {-1: "left", 0: "center", 1: "right"}
RIM = "0 0 4px"  # around names, so that they can be read across a line
SHAPES = {"triangle": "triangle-up"}  # the other shapes have the same name in Plotly


def draw(chart: Lanes, palette: Palette) -> tuple[list[dict], dict[str, Any]]:
    """Return the traces of a chart of lanes, and what in the layout is of its kind alone."""
    names = [lane.name for lane in chart.lanes]
    order = {"categoryorder": "array", "categoryarray": names[::-1], "range": [-0.5, len(names) - 0.5 + WORD]}
    ticks = {"tickvals": [tick.time for tick in chart.ticks]}
    ticks |= {"ticktext": [annotations.breaks(tick.name) for tick in chart.ticks]}
    layout = {"xaxis": {"range": [chart.first, chart.last], "showgrid": True} | ticks}
    layout["yaxis"] = order | {"automargin": True, "showgrid": True}
    spots = lane_names.named(chart, chart.width, annotations.drawing(chart) / (len(names) + WORD))
    return [_lane(lane, palette) | _names(lane, spots, palette) for lane in chart.lanes], layout


def _names(lane: Lane, spots: Mapping[str, Spot], palette: Palette) -> dict[str, Any]:
    """Return the names of those events that have room."""
    if not any(event.code in spots for event in lane.events):
        return {}
    both = [(event.name, spots[event.code]) if event.code in spots else ("", Spot(0, -1)) for event in lane.events]
    return {
        "mode": "markers+text",
        "text": [name for name, _ in both],
        "textposition": [f"{DOWN[spot.down]} {RIGHT[spot.right]}" for _, spot in both],
        "textfont": {"color": palette.text, "size": lane_names.SIZE, "shadow": f"{RIM} {palette.background}"},
    }


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
