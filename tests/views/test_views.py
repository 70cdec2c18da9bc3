"""Every view speaks of the rows that it is given: none, one or all, in light and dark, and asks no other host."""

import dataclasses
import json
import re

import pytest

from tables import geography, series
from tables.load import load
from tests.everywhere import some, somewhere
from tests.views.all_views import (
    DRAWN,
    MONTH,
    ROWS,
    VIEWS,
    drawing_json,
    json_of_all_rows,
    make,
    rows_of,
    view_of_all_rows,
)
from views.palette import palette

COUNTED = ["people", "homicide", "movements", "encounters", "entries", "applications", "rows"]
LARGEST = 60_000  # bytes of the map as it travels with every run

each = pytest.mark.parametrize("name", VIEWS)
drawn = pytest.mark.parametrize("name", DRAWN)


def test_every_view_is_tested_with_rows_of_its_own():
    assert set(VIEWS) == set(ROWS)


@pytest.mark.parametrize(("name", "many"), somewhere(VIEWS, [0, 1, None]))
def test_a_view_speaks_in_full_sentences_whatever_it_is_given(name, many):
    view = view_of_all_rows(name) if many is None else make(name, rows_of(name).head(many))
    assert len(view.title) > 20
    assert len(view.line) > 20 and view.line.endswith(".")
    assert many == 0 or (len(view.alt) > 20 and view.alt.endswith("."))
    for text in (view.title, view.line, view.alt, view.note, view.legend):
        assert not re.search(r"[{}]|\bnan\b|<NA>|\bNaT\b|\bNone\b", text)
    assert many == 0 or view.drawing is not None


@each
def test_a_view_hands_on_the_rows_behind_it_with_their_sources(name):
    view = view_of_all_rows(name)
    assert len(view.rows)
    assert view.rows["source"].notna().all()


@pytest.mark.parametrize("name", some(3, [*VIEWS], 1))
def test_a_takeaway_follows_from_the_rows(name):
    rows = rows_of(name)
    half = make(name, rows.head(len(rows) // 2))
    counted = [column for column in COUNTED if column in rows]
    doubled = make(name, rows.assign(**{column: rows[column] * 2 for column in counted}))
    plain = view_of_all_rows(name)
    assert {half.title, doubled.title} != {plain.title}
    assert {half.alt, doubled.alt} != {plain.alt}


@drawn
def test_colours_follow_the_mode(name):
    colours = {}
    for mode in ("light", "dark"):
        text = json_of_all_rows(name, mode)
        used = {colour.upper() for colour in re.findall(r"#[0-9A-Fa-f]{6}", text)}
        values = dataclasses.asdict(palette(mode)).values()
        known = {str(c).upper() for value in values for c in (value if isinstance(value, tuple) else [value])}
        assert used - known == set()
        colours[mode] = text
    assert colours["light"] != colours["dark"]


@drawn
def test_no_drawing_asks_another_host_or_brings_defaults_for_kinds_of_chart_that_it_does_not_have(name):
    text = json_of_all_rows(name)
    assert not re.search(r"https?://|\"(choropleth|scatter)(geo|map|mapbox)?\w*\",\"geo\"", text)
    chart = json.loads(text)
    assert {trace["type"] for trace in chart.get("data", [])} <= {"scatter", "bar"}
    assert set(chart.get("layout", {}).get("template", {}).get("data", {})) <= {"scatter"}


@pytest.mark.parametrize("year", [1980, 2021, 2025])
def test_the_map_stays_light_and_its_points_are_rounded(year):
    view = make("flows.flows", geography.flows(load("displacement"), year))
    text = drawing_json(view)
    assert len(text.encode()) < LARGEST
    assert "\n" not in text
    assert '": ' not in text
    rows = [row for layer in json.loads(text)["layers"] if isinstance(layer["data"], list) for row in layer["data"]]
    points = [number for row in rows for key in ("p", "a", "b") for number in row.get(key, [])]
    points += [number for row in rows for point in row.get("path", []) for number in point]
    assert len(points) > 50
    assert all(number == round(number, 3) for number in points)


@pytest.mark.parametrize("series_name", ["combined", "border_patrol"])
def test_the_month_of_the_article_is_told_with_its_count_or_said_to_be_unknown(series_name):
    rows = series.border(load("border_encounters"), series_name, False)
    counts = {"combined": "222,574", "border_patrol": "211,181"}  # CBP, FY2022-FY2025 file
    assert counts[series_name] in make("border.months", rows).title
    without = make("border.months", rows[rows["month"] != MONTH])
    assert "not found" in without.title
