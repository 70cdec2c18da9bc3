"""Lines of which one would flatten the others stand in small charts; thin lines lead from all lines to their names."""

from itertools import pairwise

import pandas as pd
import pytest

from content.catalogue import VIEWS, view_for
from content.reader import Reader
from tests.content.test_catalogue import chosen_by
from tests.views.all_views import SAY
from views.charts import plotly, plotly_panels, positions
from views.charts.description import Lines, Series
from views.charts.flattened import PANEL, taken_apart
from views.palette import palette
from views.view import View

NAME = 15.5  # pixels of a name on an axis
LIGHT, OWN, ROWS = palette("light"), SAY("view.own_axes"), pd.DataFrame()


def lines(*highest: float) -> View:
    """Return a view with a line for each of these values, which it reaches in its last year but one."""
    series = tuple(
        Series(f"{i}", f"Line {i}", "host", [2019, 2020, 2021], [0, top, 0]) for i, top in enumerate(highest)
    )
    return taken_apart(View("", "Line.", "alt", ROWS, Lines(series=series, step="year", unit="people")), SAY)


@pytest.mark.parametrize(
    ("highest", "apart"),
    [
        ((7600, 400, 300, 200, 100), True),
        ((100, 11, 11), True),
        ((100, 13, 11), False),
        ((100, 1), False),
        ((5,), False),
    ],
)
def test_lines_stand_apart_where_half_of_them_stay_below_an_eighth_of_the_highest(highest, apart):
    view = lines(*highest)
    assert view.drawing.apart == apart
    assert view.line.endswith(OWN) == apart
    assert view.alt == "alt"
    assert view.rows is ROWS


def test_each_small_chart_has_an_axis_that_its_line_fills_and_none_lies_on_another():
    sent = plotly.draw(lines(7600, 400, 300, 20).drawing, SAY, LIGHT).to_dict()
    layout, places = sent["layout"], []
    for trace in sent["data"]:
        axis = layout[f"yaxis{trace['yaxis'][1:]}"]
        assert max(trace["y"]) > 0.9 * axis["range"][1]
        places.append(axis["domain"])
    assert all(below[1] < above[0] for below, above in pairwise(sorted(places)))
    assert layout["hoversubplots"] == "axis"


def test_four_countries_no_longer_lie_flat_under_venezuela():
    view = view_for(VIEWS["origins"], Reader(), chosen_by(VIEWS["origins"]))
    assert view.drawing.apart
    assert OWN in view.line


@pytest.mark.parametrize("highest", [(7, 6, 5), (7600, 40, 30, 20)])
def test_a_thin_line_leads_from_the_end_of_every_line_to_its_name(highest):
    sent = plotly.draw(lines(*highest).drawing, SAY, LIGHT).to_dict()
    leaders = {(leader["x1"], leader["y1"], leader["yref"]): leader for leader in sent["layout"]["shapes"]}
    names = {mark["text"]: mark for mark in sent["layout"]["annotations"]}
    for trace in sent["data"]:
        name = names[trace["name"]]
        leader = leaders[name["x"], name["y"], name["yref"]]
        assert (leader["x0"], leader["y0"]) == (trace["x"][-1], trace["y"][-1])
        assert leader["line"]["color"] == name["font"]["color"]


@pytest.mark.parametrize("largest", [1, 2.1, 4, 9, 400_000, 999])
def test_the_values_of_a_small_chart_have_four_pixels_between_their_names(largest):
    upper, high = largest * 1.06, PANEL - positions.BETWEEN
    ticks = plotly_panels.values(upper, positions.FEW, SAY, high)["tickvals"]
    steps = [(higher - lower) / upper * high for lower, higher in pairwise(ticks)]
    to_the_next = positions.BETWEEN + high * (1 - ticks[-1] / upper) if ticks[0] == 0 else 99
    assert min([*steps, to_the_next]) >= NAME + 4
