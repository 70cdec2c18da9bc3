"""What the reader points at in a chart says when and how many of what, in words, and of a stack how many in all."""

import re

import pytest

from tests.screen import numbers
from tests.views.all_views import ROWS, SAY, view_of_all_rows
from views.charts import plotly, plotly_tooltips
from views.charts.description import Bars, Chart, Columns, Lines, Series
from views.palette import palette

CHARTS = [name for name in ROWS if name not in ("flows.flows", "timeline.lanes", "endorsements.endorsers")]
NUMBER = re.compile(r"%\{(?:x|y|customdata):[^}]*\}")


def templates(chart: Chart) -> list[tuple[dict, str]]:
    """Return each trace of a chart that says something, with its template of it."""
    traces = plotly.draw(chart, SAY, palette("light")).to_dict()["data"]
    return [(trace, trace["hovertemplate"]) for trace in traces if trace.get("hoverinfo") != "skip"]


def chart_of(name: str) -> Bars | Columns | Lines:
    chart = view_of_all_rows(name).drawing
    assert isinstance(chart, Bars | Columns | Lines), "it has no axes of numbers: CHARTS does not name it"
    return chart


@pytest.mark.parametrize("name", CHARTS)
def test_every_number_has_its_unit_and_the_name_of_what_it_counts(name):
    chart = chart_of(name)
    assert re.search("[a-z]", chart.unit)
    for trace, template in templates(chart):
        assert len(NUMBER.findall(template)) == 1
        assert re.search(f"{NUMBER.pattern} {re.escape(chart.unit)}", template)
        assert template.startswith(trace.get("name", ""))


@pytest.mark.parametrize("name", CHARTS)
def test_pointing_anywhere_above_a_time_tells_all_values_at_it_and_names_the_month(name):
    chart = chart_of(name)
    layout = plotly.draw(chart, SAY, palette("light")).to_dict()["layout"]
    if isinstance(chart, Bars):
        return
    assert (layout["hovermode"], layout["hoverdistance"]) == ("x unified", -1)
    assert layout["xaxis"]["hoverformat"] == ("d" if chart.step == "year" else "%B %Y")


def test_a_stack_tells_what_its_series_have_together_at_a_time():
    values = {"a": [1, None], "b": [2, 3]}
    series = tuple(Series(code, code, "host", [2020, 2021], given) for code, given in values.items())
    *_, (total, said) = templates(Columns(series=series, step="year", unit="people"))
    assert numbers(total["y"]) == [3, 3]
    assert said.startswith("All together")


@pytest.mark.parametrize(("values", "form"), [([1, 47_878], ","), ([47.8949260141, None], ",.3~r"), ([], ",")])
def test_fractions_are_written_with_three_digits_and_counts_in_full(values, form):
    assert plotly_tooltips.number_format(values) == form
