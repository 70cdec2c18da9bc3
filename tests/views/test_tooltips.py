"""What the reader points at in a chart says when and how many of what, in words, and of a stack how many in all."""

import re

import pytest

from tests.views.all_views import ROWS, SAY, view_of_all_rows
from views.charts import plotly, plotly_tooltips
from views.charts.description import Bars, Chart, Columns, Lines, Series
from views.palette import palette

CHARTS = [name for name in ROWS if isinstance(view_of_all_rows(name).drawing, Bars | Columns | Lines)]
NUMBER = re.compile(r"%\{(?:x|y|customdata):[^}]*\}")


def templates(chart: Chart) -> list[tuple[dict, str]]:
    """Return each trace of a chart that says something, with its template of it."""
    traces = plotly.draw(chart, SAY, palette("light")).to_dict()["data"]
    return [(trace, trace["hovertemplate"]) for trace in traces if trace.get("hoverinfo") != "skip"]


@pytest.mark.parametrize("name", CHARTS)
def test_every_number_has_its_unit_and_a_stack_its_total(name):
    chart = view_of_all_rows(name).drawing
    stacked = isinstance(chart, Columns) and len(chart.series) > 1
    assert re.search("[a-z]", chart.unit)
    for _, template in templates(chart):
        assert len(NUMBER.findall(template)) == 1 + stacked
        assert len(NUMBER.findall(template)) == len(re.findall(f"{NUMBER.pattern} {re.escape(chart.unit)}", template))
        assert stacked == ("All together" in template)


@pytest.mark.parametrize("name", CHARTS)
def test_a_month_is_named_and_no_time_is_a_code(name):
    chart = view_of_all_rows(name).drawing
    dated = getattr(chart, "step", "year") != "year"
    for trace, template in templates(chart):
        assert "%{x|" not in template
        assert dated == ("%{hovertext}" in template)
        assert all(re.fullmatch(r"[A-Z][a-z]+ \d{4}", text) for text in trace.get("hovertext", []))


def test_a_stack_adds_up_what_its_series_have_at_a_time():
    values = {"a": [1, None], "b": [2, 3]}
    series = tuple(Series(code, code, "host", [2020, 2021], numbers) for code, numbers in values.items())
    found = templates(Columns(series=series, step="year", unit="people"))
    assert [list(trace["customdata"]) for trace, _ in found] == [[3, 3], [3, 3]]


@pytest.mark.parametrize(("values", "form"), [([1, 47_878], ","), ([47.8949260141, None], ",.3~r"), ([], ",")])
def test_fractions_are_written_with_three_digits_and_counts_in_full(values, form):
    assert plotly_tooltips.number_format(values) == form
