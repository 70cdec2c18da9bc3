"""Places the words on a chart of Plotly, where no data is: the day of the article, single values, the names of lines.

How tall the drawing gets on a screen is not known here: it is taken for smaller than it is, so that the strip for words
is rather too high.
"""

from collections.abc import Mapping
from typing import Any

from views.charts import lane_names, positions
from views.charts.description import Chart, Columns, Lanes, Lines
from views.palette import Palette

AROUND = 60  # pixels of a chart's height that are not the drawing: margins and the names of ticks
LEGEND = 80  # what a legend takes of it on a phone, where its names stand below each other
NAME = 16  # pixels from the name of one line to the next


def breaks(text: str) -> str:
    """Return a text with its lines separated as Plotly wants them."""
    return text.replace("\n", "<br>")


def upper_end(chart: Lines | Columns) -> float:
    """Return where the axis of values ends, with room for words above the data."""
    return positions.upper_end(chart, drawing(chart, isinstance(chart, Columns) and len(chart.series) > 1))


def drawing(chart: Chart, legend: bool = False) -> int:
    """Return how many pixels high the drawing of a chart is, at least."""
    return chart.height - AROUND - (LEGEND if legend else 0)


def marks(chart: Lines, palette: Palette) -> list[dict]:
    """Return annotations that point down at values of a line, each in rows of its own below that of the day."""
    upper, found = upper_end(chart), []
    for row, side, mark in positions.marks(chart):
        place = {"x": mark.time, "y": mark.value, "axref": "x", "ax": mark.time, "ayref": "y"}
        place |= {"ay": upper * (1 - positions.ROW * row / drawing(chart)), "yanchor": "bottom"}
        look = {"showarrow": True, "arrowhead": 0, "arrowwidth": 1, "arrowcolor": palette.text}
        found.append(place | look | {"text": breaks(mark.text), "xanchor": side, "align": side, "font": {"size": 12}})
    return found


def names(chart: Lines, upper: float, pixels: float, palette: Palette, axis: str = "y") -> dict[str, list[dict]]:
    """Return the names of lines at their ends, pushed apart so that none covers another, and thin lines to them.

    `upper` is the end of the `axis` of values, which is so many `pixels` high.
    """
    lines, (_, x), gap = positions.named(chart), positions.reach(chart), NAME * upper / pixels
    places = positions.apart([value for value, _ in lines], [gap] * len(lines), upper + gap / 2)
    words, leaders = [], []
    for y, (_, series) in zip(places, lines, strict=True):
        colour, (time, value) = palette.colour(series.colour), series.last()
        ends = {"x0": time, "y0": value, "x1": x, "y1": y, "yref": axis}
        leaders.append({"type": "line", "line": {"color": colour, "width": 1}} | ends)
        words.append(
            {"x": x, "y": y, "yref": axis, "text": series.name, "font": {"color": colour, "size": 13}}
            | {"showarrow": False, "xanchor": "left", "xshift": 2}
        )
    return {"annotations": words, "shapes": leaders}


def time_marks(chart: Chart, layout: Mapping[str, Any], palette: Palette) -> dict[str, Any]:
    """Return the day of the article, the change of counting and numbers as dotted lines, beside what `layout` has.

    Each has its word at its upper end, left of it, or right of it where the names of values would be in its way.
    """
    line = {"type": "line", "yref": "paper", "line": {"color": palette.text, "width": 1, "dash": "dot"}}
    if isinstance(chart, Lanes):  # the names of events stand over it
        line["layer"] = "below"
    shapes, words = [*layout.get("shapes", [])], [*layout.get("annotations", [])]
    for row, mark in positions.time_marks(chart):
        top = 1 - row * positions.ROW / drawing(chart, legend=True)
        ends = [{"y0": low, "y1": high} for low, high in positions.pieces(top, _free(chart))]
        shapes += [line | {"x0": mark.time, "x1": mark.time} | piece for piece in ends]
        side = positions.side(chart, mark.time) if isinstance(chart, (Lines, Columns)) else "right"
        place = {"x": mark.time, "y": 1, "yref": "paper", "xanchor": side, "yanchor": "top"}
        place |= {"xshift": 4 if side == "left" else -4, "yshift": -row * positions.ROW}
        words.append(place | {"text": mark.word, "showarrow": False, "font": {"size": 12}})
    return {"shapes": shapes, "annotations": words}


def _free(chart: Chart) -> list[tuple[float, float]]:
    """Return where words lie across the lines, as shares of the drawing's height."""
    if not isinstance(chart, Lanes):
        return []
    lane = drawing(chart) / (len(chart.lanes) + lane_names.WORD)
    return lane_names.across(chart, chart.width, lane, lane * lane_names.WORD)
