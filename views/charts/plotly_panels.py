"""Axes of values with Plotly, and lines in small charts below each other on one axis of time."""

from math import inf
from typing import Any

from views.charts import plotly_annotations as annotations
from views.charts import positions
from views.charts.description import Lines
from views.charts.value_ticks import of_values, with_room
from views.palette import Palette
from views.say import Say


def values(upper: float, parts: int, say: Say, pixels: float = inf) -> dict[str, Any]:
    """Return an axis of values from zero to `upper`, so many `pixels` high: Plotly's own k and M are no language's."""
    ticks = of_values(upper, say, parts)
    ticks = with_room(ticks, pixels * ticks[1][0] / upper)
    named = {"tickvals": [value for value, _ in ticks], "ticktext": [name for _, name in ticks]}
    return {"automargin": True, "range": [0, upper]} | named


def draw(chart: Lines, traces: dict[str, dict[str, Any]], say: Say, palette: Palette) -> dict[str, Any]:
    """Give each of the `traces`, by the codes of their series, an axis of its own; return what the layout has of that.

    To point at a time tells the values of all of them.
    """
    pixels, panels = annotations.drawing(chart), positions.panels(chart, annotations.drawing(chart))
    layout: dict[str, Any] = {"annotations": [], "shapes": [], "hoversubplots": "axis"}
    for number, (panel, low, high) in enumerate(panels, start=1):
        axis, upper = f"y{number}" if number > 1 else "y", positions.panel_end(panel)
        traces[panel.series[0].code]["yaxis"] = axis
        place = {"domain": [low / pixels, high / pixels]}
        layout[f"yaxis{axis[1:]}"] = place | values(upper, positions.FEW, say, high - low)
        for kind, marks in annotations.names(panel, upper, high - low, palette, axis).items():
            layout[kind] += marks
        layout["xaxis"] = {"anchor": axis}
    return layout
