"""A group of people and an area has one colour in every chart, told from what lies beside it."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from content.catalogue import VIEWS, view_for
from content.reader import Reader
from tables import package
from tests.content.test_catalogue import chosen_by
from tests.views.all_views import SAY
from tests.views.test_palette import NEIGHBOURS, all_eyes, both_modes, distance
from views.charts import plotly
from views.charts.description import Columns, Lines
from views.group_colours import AREAS, GROUPS
from views.palette import palette
from views.pictures import picture
from views.pictures.composition import PictureWords
from views.pictures.sizes import PAGE
from views.view import View

OWN = GROUPS | AREAS
READERS = Reader(), Reader(at_publication=True)
WORLDWIDE = {"claim": "C05", "set": "all", "asked": "C05"}  # the groups bear on this statement


@pytest.fixture(scope="module")
def charts() -> list[tuple[str, View]]:
    """Return every view that draws a group or an area, as its page opens and beside a statement, at both moments."""
    opened = [
        (name, view_for(spec, reader, chosen_by(spec, **WORLDWIDE)))
        for name, spec in VIEWS.items()
        if spec.kind == "chart"
        for reader in READERS
    ]
    drawn = [(name, view) for name, view in opened if isinstance(view.drawing, Columns | Lines)]
    return [(name, view) for name, view in drawn if {series.code for series in view.drawing.series} & {*OWN}]


def lying_on_each_other(view: View) -> Iterator[tuple[str, str]]:
    """Yield the colours of every two groups that touch in one of the columns."""
    columns: dict[Any, list[str]] = {}
    for series in view.drawing.series:
        for time, value in zip(series.times, series.values, strict=True):
            columns.setdefault(time, []).extend([series.colour] if value else [])
    for colours in columns.values():
        yield from pairwise(colours)


def test_a_group_has_its_own_colour_in_every_chart_at_both_moments(charts):
    found = {(name, series.code) for name, view in charts for series in view.drawing.series}
    assert {code for _, code in found} == {*OWN}
    assert len([name for name, code in found if code == "palestine_refugees"]) > 1
    for name, view in charts:
        assert {series.code: series.colour for series in view.drawing.series}.items() <= OWN.items(), name


@pytest.mark.parametrize(("table", "column"), [("groups", "group"), ("missing_migrants", "area")])
def test_every_group_and_area_of_a_table_has_a_colour_without_which_it_would_not_be_drawn(table, column):
    assert {*package.fields(table)[column]["constraints"]["enum"]} <= {*OWN}


@both_modes
def test_the_live_chart_and_the_picture_draw_a_group_in_the_colour_of_that_mode(charts, mode):
    paint = palette(mode)
    for name, view in charts[:: len(READERS)]:
        own = {series.name: paint.colour(OWN[series.code]) for series in view.drawing.series}
        live = plotly.draw(view.drawing, SAY, paint).to_dict()["data"]
        assert {trace["name"]: trace["marker"]["color"] for trace in live if trace.get("name") in own} == own, name
        svg = picture.draw(view, PictureWords(), PAGE, "svg", SAY, paint).decode().lower()
        assert all(colour.lower() in svg for colour in own.values()), name


@all_eyes
@both_modes
def test_groups_that_lie_on_each_other_in_any_year_are_told_apart(charts, mode, eyes):
    touching = {frozenset(pair) for _, view in charts for pair in lying_on_each_other(view)}
    assert len(touching) > len(GROUPS)
    for one, other in map(sorted, touching):
        colours = palette(mode).colour(one), palette(mode).colour(other)
        assert distance(*colours, eyes) >= NEIGHBOURS, (one, other)
