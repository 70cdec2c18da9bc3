"""The chart of a picture shows what the live one shows, and its words cover neither each other nor leave it."""

import json
import re
from collections.abc import Iterator
from functools import cache

import numpy as np
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from plotly.io import to_json

from content.catalogue import VIEWS, view_for
from content.reader import Reader
from tests.content.test_catalogue import chosen_by
from tests.everywhere import some, somewhere
from tests.screen import numbers
from tools.walk.picture_words import Word, faults
from views.charts import matplotlib, plotly, positions
from views.charts.description import Bars, Chart, Columns, Lanes, Lines, Series
from views.charts.matplotlib_ticks import place
from views.pictures.box import Box
from views.pictures.canvas import Canvas
from views.pictures.composition import PictureWords
from views.pictures.sizes import PAGE, PHONE, SHARE, composed
from views.view import View

READER = Reader()
LEADING = 0.13  # of the size of letters that a font leaves free above and below them
TICK = re.compile(r"[\d.,]+[KMB]?|[A-Z][a-z]{2}( \d{4})?")  # a value or a year, or a month


@cache
def charts() -> dict[str, View]:
    """Return every view of the catalogue that is a chart, as its page opens."""
    given = {"evidence": {"claim": "C01"}}
    found = {name: view_for(spec, READER, chosen_by(spec, **given.get(name, {}))) for name, spec in VIEWS.items()}
    return {name: view for name, view in found.items() if isinstance(view.drawing, Chart)}


def some_charts() -> list[str]:
    """Return the charts that are drawn, the same in all tests: a drawing is dear."""
    return some(3, [*charts()])


@cache
def drawn(name: str, size: str = PAGE) -> tuple[Canvas, Box]:
    """Return a canvas with the chart of a view alone, and the box in which it stands in a picture of this size."""
    made = composed(charts()[name], PictureWords(), size)
    return canvas_with(charts()[name].drawing, made.width, made.height, made.drawing), made.drawing


def canvas_with(chart: Chart, width: float, height: float, box: Box) -> Canvas:
    canvas = Canvas(width, height, READER.palette)
    matplotlib.draw(chart, canvas, box, READER.say)
    return canvas


@cache
def live(name: str) -> dict:
    """Return the chart of a view as the browser gets it."""
    return json.loads(to_json(plotly.draw(charts()[name].drawing, READER.say, READER.palette)))


def words(canvas: Canvas, box: Box) -> list[Word]:
    """Return the words of a chart where they stand in its box, with the edges of their letters as they are drawn."""
    renderer = FigureCanvasAgg(canvas.figure).get_renderer()
    return [word(text, text.get_window_extent(renderer), canvas.height, box) for text in canvas.figure.texts]


def word(text: Text, edges: Bbox, height: float, box: Box) -> Word:
    """Return a text without what its font leaves free above and below the letters."""
    free, top = LEADING * text.get_fontsize(), height - box.top
    return Word(text.get_text(), edges.x0 - box.left, top - edges.y1 + free, edges.x1 - box.left, top - edges.y0 - free)


def of_picture(name: str) -> list[np.ndarray]:
    """Return what is drawn of each series of a chart: times and values as columns; of a gap the value is no number."""
    (axes, *panels), drawing = drawn(name)[0].figure.axes, charts()[name].drawing
    shapes = [shape for shape in axes.collections if not isinstance(shape, LineCollection)]  # these are the grid
    edges = [[path.get_extents() for path in shape.get_paths()] for shape in shapes]
    if isinstance(drawing, Lines):
        lines = [line for one in (axes, *panels) for line in one.lines]
        return [line.get_xydata() for line in lines if line.get_linewidth() >= 2 and line.get_linestyle() == "-"]
    if isinstance(drawing, Columns):
        return [np.array([((box.x0 + box.x1) / 2, box.height) for box in boxes]) for boxes in edges]
    if isinstance(drawing, Bars):
        return [np.array([(box.x1, number) for number, box in enumerate(edges[0])])]
    return [shape.get_offsets()[:, :1] for shape in shapes]


def of_live_chart(name: str) -> list[np.ndarray]:
    """Return the same of the live chart."""
    traces, drawing = live(name)["data"], charts()[name].drawing
    across = [[place(pd.Timestamp(x)) if isinstance(x, str) else x for x in numbers(trace["x"])] for trace in traces]
    if isinstance(drawing, Bars):
        return [np.column_stack([across[0], range(len(across[0]))])]
    if isinstance(drawing, Lanes):
        return [np.array(times)[:, None] for times in across]
    drawn = [
        np.column_stack([times, np.array(numbers(one["y"]), float)]) for times, one in zip(across, traces, strict=True)
    ]
    if isinstance(drawing, Lines):  # those that stand apart: from the highest to the lowest
        order = [series for _, series in positions.named(drawing)[::-1]] if drawing.apart else drawing.series
        return [drawn[drawing.series.index(series)] for series in order]
    return [points[points[:, 1] > 0] for points, trace in zip(drawn, traces, strict=True) if trace["type"] == "bar"]


def test_a_chart_of_a_picture_shows_the_values_of_the_live_chart_at_the_same_times():
    for name in some_charts():
        for points, wanted in zip(of_picture(name), of_live_chart(name), strict=True):
            np.testing.assert_allclose(points, wanted, rtol=1e-9, err_msg=name)


def test_a_chart_of_a_picture_shows_the_values_of_its_rows():
    for name, view in charts().items():
        known = set(view.rows.select_dtypes("number").to_numpy(float).ravel())
        series = [one for one in getattr(view.drawing, "series", ()) if one.code != "OTHER"]
        values = {value for one in series for value in one.values if value is not None}
        assert values <= known, name


def test_a_chart_of_a_picture_says_the_words_of_the_live_chart():
    for name in some_charts():
        said = {word.text.replace("\n", " ") for word in words(*drawn(name))}
        wanted = set(said_live(live(name)))
        assert wanted <= said, name
        said -= {event.name for lane in getattr(charts()[name].drawing, "lanes", ()) for event in lane.events}
        assert [word for word in said - wanted if not TICK.fullmatch(word)] == [], name


def said_live(chart: dict) -> Iterator[str]:
    """Yield the words that stand on a live chart besides the names of values and years."""
    layout = chart["layout"]
    first, last = layout["xaxis"].get("range", (None, None))
    found = [mark["text"] for mark in layout.get("annotations", []) if first is None or first <= mark["x"] <= last]
    found += layout["xaxis"].get("ticktext", []) + layout["yaxis"].get("categoryarray", [])
    for trace in chart["data"]:
        found += [*trace.get("text", []), *(trace["y"] if trace.get("orientation") == "h" else [])]
        found += [trace["name"]] if layout["showlegend"] and "name" in trace else []
    return (re.sub(r"<br>", " ", text) for text in found)


@pytest.mark.parametrize("sizes", [[PAGE], [PHONE, SHARE]], ids=str)
def test_words_of_a_chart_cover_neither_each_other_nor_leave_its_place(sizes):
    for name, size in somewhere(some_charts(), sizes):
        canvas, box = drawn(name, size)
        assert list(faults(words(canvas, box), box.width, box.height)) == [], name


def test_long_names_of_lines_that_end_at_zero_stay_clear_of_the_names_of_years():
    names = ("Saint Vincent and the Grenadines", "Turks and Caicos Islands", "Others")
    series = tuple(Series(name, name, "quiet", [2024, 2025], [100, 0]) for name in names)
    box = Box(0, 0, 358, 250)
    canvas = canvas_with(Lines(series=series, step="year", unit=""), box.width, box.height, box)
    assert list(faults(words(canvas, box), box.width, box.height)) == []
    assert any("\n" in word.text for word in words(canvas, box))
