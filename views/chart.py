"""The few kinds of chart that the dashboard draws. Each takes tidy rows and returns a Plotly figure."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from views.drawn import Drawn
from views.palette import Palette
from views.say import Say

Names = Mapping[str, str]
Colours = Mapping[str, str]

HEIGHT = 380
# Streamlit's own is half of what is sent of a chart, nearly all of it for kinds of chart that are not drawn here.
TEMPLATE = {"data": {"scatter": [{"marker": {"line": {"width": 0}}}]}}
HOVER = {"month": "%{x|%Y-%m}", "day": "%{x|%Y-%m-%d}", "year": "%{x}"}


def canvas(say: Say, height: int = HEIGHT, **layout: object) -> dict:
    """Return the layout all charts share: numbers in the reader's form, few lines, legend above, small margins."""
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
    return base | layout


def draw(traces: list[dict], layout: dict, palette: Palette) -> go.Figure:
    """Return traces and layout as a figure, its small texts in a grey that can be read: Streamlit's own cannot."""
    quiet = {"color": palette.quiet}
    axes = {axis: {"tickfont": quiet} | layout.get(axis, {}) for axis in ("xaxis", "yaxis")}
    return Drawn({"data": traces, "layout": layout | axes | {"font": quiet, "template": TEMPLATE}})


def colours(codes: list[str], palette: Palette, quiet: tuple[str, ...] = ("OTHER",)) -> dict[str, str]:
    """Return a colour for each code, in order: those of the roles come last, the `quiet` codes are grey."""
    series = palette.series[3:-1] + palette.series[:3]
    loud = [code for code in codes if code not in quiet]
    chosen = {code: series[i % len(series)] for i, code in enumerate(loud)}
    return chosen | {code: palette.quiet for code in codes if code in quiet}


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
            | _with_gaps(mine, x, y)
        )
        labels.append((float(mine[y].iloc[-1]), names[code], paint[code]))
    first, last = rows[x].min(), rows[x].max()
    layout = canvas(say, height, annotations=_end_labels(labels, last, float(rows[y].max()), height))
    layout["margin"] = layout["margin"] | {"r": 8 + 7 * max((len(name) for _, name, _ in labels), default=0)}
    if first < last:  # else the names at the ends would push the axis on into the future
        layout["xaxis"] = layout["xaxis"] | {"range": [first, last]}
    return draw(traces, layout, palette)


def gaps(rows: pd.DataFrame, x: str, by: str) -> bool:
    """Return whether the line of any code of `by` has a gap: a year between its first and its last is missing."""
    years: dict[str, set[int]] = {}
    for code, year in zip(rows[by].tolist(), rows[x].tolist(), strict=True):
        years.setdefault(code, set()).add(year)
    return any(max(mine) - min(mine) + 1 > len(mine) for mine in years.values())


def _with_gaps(rows: pd.DataFrame, x: str, y: str) -> dict:
    # Plain lists: for so few values pandas and Plotly take much longer over a series.
    times, values = rows[x].tolist(), rows[y].tolist()
    if x in ("year", "month"):
        known = dict(zip(times, values, strict=True))
        every = range(min(times), max(times) + 1) if x == "year" else pd.date_range(min(times), max(times), freq="MS")
        times, values = list(every), [known.get(time) for time in every]
    around = zip([None, *values], values, [*values[1:], None], strict=False)
    alone = [value is not None and before is None and after is None for before, value, after in around]
    dots = {"mode": "lines+markers", "marker": {"size": [5 if dot else 0 for dot in alone]}, "cliponaxis": False}
    return {"mode": "lines", "x": times, "y": values} | (dots if any(alone) else {})


def _end_labels(labels: list[tuple[float, str, str]], x: object, top: float, height: int) -> list[dict]:
    """Return the names of lines (last value, name, colour) at `x`, pushed apart so that none covers another."""
    gap, lowest, placed = 16 * top / max(height - 60, 1), float("-inf"), []
    for y, name, colour in sorted(labels, key=lambda label: label[0]):
        lowest = max(y, lowest + gap)
        place = {"x": x, "y": lowest, "text": name, "font": {"color": colour, "size": 13}}
        placed.append(place | {"showarrow": False, "xanchor": "left", "xshift": 6})
    return placed


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
    layout = canvas(say, height, barmode="stack", bargap=0.15, showlegend=len(traces) > 1)
    return draw(traces, layout | {"legend": layout["legend"] | {"traceorder": "normal"}}, palette)


def columns(rows: pd.DataFrame, x: str, y: str, colour: str, say: Say, palette: Palette) -> go.Figure:
    """Return one column for each row."""
    hover = f"{HOVER[x]}: %{{y:,}}<extra></extra>"
    trace = {"type": "bar", "x": rows[x], "y": rows[y].astype(float), "hovertemplate": hover}
    return draw([trace | {"marker": {"color": colour, "line": {"width": 0}}}], canvas(say, bargap=0.15), palette)


def line(
    rows: pd.DataFrame, x: str, y: str, colour: str, say: Say, palette: Palette, height: int = HEIGHT
) -> go.Figure:
    """Return one line; a month without a value is a gap."""
    hover = f"{HOVER[x]}: %{{y:,}}<extra></extra>"
    trace = {
        "type": "scatter",
        "mode": "lines",
        "x": rows[x],
        "y": rows[y].astype(float),
        "hovertemplate": hover,
    }
    trace |= {"line": {"color": colour, "width": 2}, "connectgaps": False}
    return draw([trace], canvas(say, height), palette)


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


def mark_day(figure: go.Figure, day: pd.Timestamp | int | None, say: Say, palette: Palette) -> go.Figure:
    """Mark the day of the article (or its year, on a chart of years) with a dotted line and a word."""
    if day is not None:
        style = {"color": palette.text, "width": 1, "dash": "dot"}
        figure.add_shape(type="line", x0=day, x1=day, y0=0, y1=1, yref="paper", line=style)
        label = {"text": say("view.article_day"), "showarrow": False, "font": {"size": 12}}
        figure.add_annotation(x=day, y=1, yref="paper", xanchor="right", yanchor="top", xshift=-4, **label)
    return figure


def mark_point(figure: go.Figure, x: object, y: float, text: str, palette: Palette, left: bool = True) -> go.Figure:
    """Point at one value with a short text, on its left or on its right."""
    arrow = {"showarrow": True, "arrowhead": 0, "arrowwidth": 1, "arrowcolor": palette.text, "ay": -24}
    side = {"ax": -24, "xanchor": "right"} if left else {"ax": 24, "xanchor": "left"}
    figure.add_annotation(x=x, y=y, text=text, font={"size": 12}, bgcolor=palette.background, **arrow, **side)
    return figure
