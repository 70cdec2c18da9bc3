"""Draws lines in small charts below each other with Plotly: one axis of time, an axis of values for each."""

from typing import Any

from views.charts import plotly_annotations as annotations
from views.charts import positions
from views.charts.description import Lines
from views.palette import Palette


def draw(chart: Lines, traces: dict[str, dict[str, Any]], palette: Palette) -> dict[str, Any]:
    """Give each of the `traces`, by the codes of their series, an axis of its own; return what the layout has of that.

    To point at a time tells the values of all of them.
    """
    pixels, panels = annotations.drawing(chart), positions.panels(chart, annotations.drawing(chart))
    layout: dict[str, Any] = {"annotations": [], "shapes": [], "hoversubplots": "axis"}
    for number, (panel, low, high) in enumerate(panels, start=1):
        axis, upper = f"y{number}" if number > 1 else "y", positions.panel_end(panel)
        traces[panel.series[0].code]["yaxis"] = axis
        place = {"domain": [low / pixels, high / pixels], "range": [0, upper], "nticks": positions.FEW}
        layout[f"yaxis{axis[1:]}"] = place | {"automargin": True, "separatethousands": True}
        for kind, marks in annotations.names(panel, upper, high - low, palette, axis).items():
            layout[kind] += marks
        layout["xaxis"] = {"anchor": axis}
    return layout
