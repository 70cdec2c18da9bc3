"""A view describes its chart or map without a library and without a colour; a drawer can draw each kind."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests import screen
from tests.views.all_views import SAY, VIEWS, view_of_all_rows
from views.charts import plotly
from views.charts.description import Bars, Chart, Columns, Lanes, Lines, Series
from views.maps.description import Map
from views.palette import palette

LIBRARY = r"%\{|<br>|<extra>|#[0-9A-Fa-f]{6}|rgb\("


def texts(value: Any) -> Iterator[str]:
    """Yield every text in a description, but for the outlines of territories."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str):
        yield value


def colours(value: Any) -> Iterator[str]:
    """Yield the name of every colour in a description."""
    if dataclasses.is_dataclass(value):
        yield from [value.colour] if hasattr(value, "colour") else []
        for field in dataclasses.fields(value):
            yield from colours(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from colours(item)


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_names_its_colours_by_role_and_uses_no_word_of_a_library(name):
    drawing = view_of_all_rows(name).drawing
    assert isinstance(drawing, Chart | Map)
    assert not [text for text in texts(drawing) if re.search(LIBRARY, text)]
    names = list(colours(drawing))
    assert names
    for mode in ("light", "dark"):
        assert all(palette(mode).colour(colour).startswith("#") for colour in names)


@pytest.mark.parametrize("library", ["plotly", "pydeck"])
def test_only_the_modules_that_are_named_for_a_library_know_it(library):
    paths = [*(screen.ROOT / "views").rglob("*.py")]
    using = [path.name for path in paths if re.search(rf"^(import|from) {library}\b", path.read_text("utf-8"), re.M)]
    assert using
    assert all(name.startswith(library) for name in using)


def test_there_are_views_of_every_kind_of_chart():
    assert {type(view_of_all_rows(name).drawing) for name in VIEWS} == {Lines, Columns, Bars, Lanes, Map}


def test_a_kind_of_chart_that_has_no_drawer_is_an_error():
    with pytest.raises(TypeError, match="Chart"):
        plotly.draw(Chart(), SAY, palette("light"))


@pytest.mark.parametrize(
    ("years", "ends", "step"),
    [((2022, 2025), None, 1), ((2024, 2024), None, 1), ((1970, 2025), None, None), ((2022, 2025), (1990, 2025), None)],
)
def test_an_axis_of_few_years_names_whole_years_only(years, ends, step):
    series = (Series("VEN", "", "host", list(range(years[0], years[1] + 1)), [1] * (years[1] - years[0] + 1)),)
    kinds = [Lines(series=series, step="year", unit="people", ends=ends)]
    kinds += [] if ends else [Columns(series=series, step="year", unit="people")]
    for chart in kinds:
        assert plotly.draw(chart, SAY, palette("light")).to_dict()["layout"]["xaxis"].get("dtick") == step
