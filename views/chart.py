"""The few kinds of chart that the dashboard draws. Each takes tidy rows and returns a Plotly figure."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views import annotations, gaps
from views.drawn import Drawn
from views.palette import Palette
from views.say import Say

Names = Mapping[str, str]
Colours = Mapping[str, str]

HEIGHT = 380
# Streamlit's own is half of what is sent of a chart, nearly all of it for kinds of chart that are not drawn here.
TEMPLATE = {"data": {"scatter": [{"marker": {"line": {"width": 0}}}]}}
HOVER = {"month": "%{x|%Y-%m}", "day": "%{x|%Y-%m-%d}", "year": "%{x}"}


def canvas(say: Say, height: int = HEIGHT, top: float | None = None, rows: int = 1, **layout: Any) -> dict:
    """Return the layout all charts share: numbers in the reader's form, few lines, legend above, small margins.

    Above `top`, the largest value, an axis of values leaves so many `rows` for words.
    """
    base: dict = {
        "height": height,
        "separators": say.separators(),
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "hovermode": "closest",
        "dragmode": False,
        "showlegend": False,
        "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "title": {"text": ""}},
        "xaxis": {"showgrid": False, "automargin": True},
        "yaxis": {"rangemode": "tozero", "automargin": True, "nticks": 5, "separatethousands": True},
    }
    if top is not None:
        room = annotations.axis(top, height, rows, bool(layout.get("showlegend")))
        base["yaxis"] = base["yaxis"] | {"range": room}
    return base | layout


def draw(traces: list[dict], layout: dict, palette: Palette) -> go.Figure:
    """Return traces and layout as a figure, its small texts in a grey that can be read: Streamlit's own cannot.

    Nothing moves its axes: without buttons there would be no way back.
    """
    quiet = {"color": palette.quiet}
    axes = {axis: {"tickfont": quiet, "fixedrange": True} | layout.get(axis, {}) for axis in ("xaxis", "yaxis")}
    return Drawn({"data": traces, "layout": layout | axes | {"font": quiet, "template": TEMPLATE}})


def colours(codes: list[str], palette: Palette) -> dict[str, str]:
    """Return a colour for each group of a chart, in order: those of the roles come last."""
    series = palette.series[3:-1] + palette.series[:3]
    return {code: series[i % len(series)] for i, code in enumerate(codes)}


def lines(
    rows: pd.DataFrame,
    x: str,
    y: str,
    by: str,
    names: Names,
    paint: Colours,
    say: Say,
    palette: Palette,
    height: int = HEIGHT,
) -> go.Figure:
    """Return one line for each code of `by`, named in the margin, where it ends, instead of in a legend.

    A year or month without a row is a gap; a value alone between two gaps is a dot.
    """
    traces, labels = [], []
    for code, mine in rows.dropna(subset=[y]).groupby(by, sort=False, observed=True):
        hover = f"{names[code]}<br>{HOVER[x]}: %{{y:,}}<extra></extra>"
        traces.append(
            {"type": "scatter", "name": names[code], "hovertemplate": hover}
            | {"line": {"color": paint[code], "width": 2.5}}
            | gaps.line(mine, x, y)
        )
        labels.append((float(mine[y].iloc[-1]), names[code], paint[code]))
    first, last, top = rows[x].min(), rows[x].max(), float(rows[y].max())
    layout = canvas(say, height, top=top, annotations=annotations.names(labels, last, top, height))
    layout["margin"] = layout["margin"] | {"r": 8 + 7 * max((len(name) for _, name, _ in labels), default=0)}
    if first < last:  # else the names at the ends would push the axis on into the future
        layout["xaxis"] = layout["xaxis"] | {"range": [first, last]}
    return draw(traces, layout, palette)


def stacks(
    rows: pd.DataFrame,
    x: str,
    y: str,
    by: str,
    names: Names,
    paint: Colours,
    say: Say,
    palette: Palette,
    height: int = HEIGHT,
) -> go.Figure:
    """Return columns stacked by the codes of `by`, in the order of `paint`, with a legend above."""
    traces = []
    for code in [code for code in paint if code in set(rows[by])]:
        mine = rows[rows[by] == code]
        hover = f"{names[code]}<br>{HOVER[x]}: %{{y:,}}<extra></extra>"
        traces.append(
            {"type": "bar", "name": names[code], "x": mine[x], "y": mine[y].astype(float)}
            | {"marker": {"color": paint[code], "line": {"width": 0}}, "hovertemplate": hover}
        )
    top = float(rows.groupby(x)[y].sum().max())
    layout = canvas(say, height, top, barmode="stack", bargap=0.15, showlegend=len(traces) > 1)
    return draw(traces, layout | {"legend": layout["legend"] | {"traceorder": "normal"}}, palette)


def columns(rows: pd.DataFrame, x: str, y: str, colour: str, say: Say, palette: Palette) -> go.Figure:
    """Return one column for each row."""
    hover = f"{HOVER[x]}: %{{y:,}}<extra></extra>"
    trace = {"type": "bar", "x": rows[x], "y": rows[y].astype(float), "hovertemplate": hover}
    layout = canvas(say, top=float(rows[y].max()), bargap=0.15)
    return draw([trace | {"marker": {"color": colour, "line": {"width": 0}}}], layout, palette)


def line(
    rows: pd.DataFrame,
    x: str,
    y: str,
    colour: str,
    say: Say,
    palette: Palette,
    marks: list[annotations.Mark],
    height: int = HEIGHT,
) -> go.Figure:
    """Return one line with `marks` at some of its values.

    A year or month without a row is a gap; a value alone between two gaps is a dot.
    """
    known = rows.dropna(subset=[y])
    look = {"line": {"color": colour, "width": 2}, "hovertemplate": f"{HOVER[x]}: %{{y:,}}<extra></extra>"}
    trace = {"type": "scatter"} | look | gaps.line(known, x, y)
    top, ends = float(known[y].max()), [known[x].min(), known[x].max()]
    layout = canvas(say, height, top, annotations.rows(marks))
    layout["annotations"] = annotations.values(marks, ends, top, height, palette)
    return draw([trace], layout, palette)


def ranked(
    labels: list[str], values: pd.Series, texts: list[str], paint: list[str], say: Say, palette: Palette
) -> go.Figure:
    """Return horizontal bars, longest first, each with its name on the left and its value at the end."""
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": values.astype(float),
        "y": labels,
        "text": texts,
        "textposition": "outside",
        "cliponaxis": False,
        "marker": {"color": paint, "line": {"width": 0}},
        "hovertemplate": "%{y}: %{text}<extra></extra>",
    }
    layout = canvas(say, height=56 + 28 * len(labels), bargap=0.3)
    # The longest bar ends at the margin, which leaves room for what stands behind it on any screen.
    layout["margin"] = layout["margin"] | {"r": 16 + 7 * max(len(text) for text in texts)}
    layout["xaxis"] = {"visible": False, "range": [0, float(values.max())]}
    layout["yaxis"] = {"autorange": "reversed", "automargin": True, "ticksuffix": " "}
    return draw([trace], layout, palette)
