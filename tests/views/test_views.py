"""Every view speaks of the rows that it is given: none, one or all, in light and dark, and asks no other host."""

import dataclasses
import importlib
import inspect
import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pandas as pd
import pytest
from plotly.io import to_json

from tables import catalogue, geography, profile, series, words
from tables.load import load
from tests.screen import ROOT
from views.charts import plotly
from views.maps import pydeck
from views.maps.description import Map
from views.maps.layers import Layers
from views.maps.viewport import Viewport
from views.palette import palette
from views.say import Say
from views.view import View

MONTH, DAY = pd.Timestamp("2022-03-01"), pd.Timestamp("2022-04-20")
SAY, VIEWPORT = Say(words.words("en")), Viewport(zoom=2.3, width=760, height=660)
CODES = ["GTM", "HND", "HTI", "SLV", "VEN"]
COUNTED = ["people", "encounters", "entries", "applications", "rows"]
LARGEST = 60_000  # bytes of the map as it travels with every run


ROWS: dict[str, Callable[[], pd.DataFrame]] = {  # the rows that each view is made for
    "border.months": lambda: series.border(load("border_encounters"), "combined", False),
    "border.citizens": lambda: series.citizens(load("border_citizenship"), "combined", CODES),
    "border.encounters_by_citizenship": lambda: series.encounters_by_citizenship(load("border_citizenship"), MONTH),
    "counterparts.in_period": lambda: series.hosts(load("displacement"), CODES, load("population")),
    "counterparts.ranked": lambda: series.hosts(load("displacement"), CODES, load("population")),
    "catalogue.table_sizes": catalogue.sizes,
    "catalogue.sources_of_tables": catalogue.uses,
    "displaced.world": lambda: load("displacement_world"),
    "displaced.origins": lambda: series.by_origin(load("displacement"), CODES, load("population")),
    "displaced.living": lambda: profile.living(load("displacement"), CODES, load("population")),
    "venezuelans_abroad.in_countries": lambda: profile.venezuelans(load("venezuelans_abroad"), ["COL", "PER"]),
    "flows.flows": lambda: geography.flows(load("displacement"), 2021),
    "darien_entries.months": lambda: load("darien_months"),
    "darien_entries.years": lambda: load("darien_years"),
    "darien_entries.nationalities": lambda: series.nationalities(load("darien_nationalities"), CODES),
    "venezuelans_abroad.by_host": lambda: series.venezuelans(load("venezuelans_abroad")),
    "missing_migrants.deaths": lambda: series.deaths(load("missing_migrants")),
    "asylum_applications.by_origin": lambda: series.claims(load("asylum_applications"), "MEX", CODES),
    "timeline.lanes": lambda: load("events"),
    "endorsements.endorsers": lambda: series.endorsers(load("endorsements"), load("territories")),
    "commitments.promises": lambda: load("commitments").query("unit == 'USD'"),
    "verdicts.counts": lambda: load("claims"),
}


def found() -> dict[str, Callable[..., View]]:
    """Return every public function of views/ that makes a view."""
    paths = [path.relative_to(ROOT).with_suffix("") for path in sorted((ROOT / "views").rglob("[a-z]*.py"))]
    modules = [importlib.import_module(".".join(path.parts)) for path in paths]
    own = [f for m in modules for f in vars(m).values() if inspect.isfunction(f) and f.__module__ == m.__name__]
    makes = [f for f in own if f.__annotations__.get("return") is View and not f.__name__.startswith(("_", "nothing"))]
    return {f"{f.__module__.split('.')[-1]}.{f.__name__}": f for f in makes}


@cache
def rows_of(name: str) -> pd.DataFrame:
    """Return the rows that a view is made for."""
    return ROWS[name]()


@cache
def whole(name: str) -> View:
    """Return the view of all its rows, made once for the tests that look at it."""
    return make(name, rows_of(name))


def layers(rows: pd.DataFrame) -> Layers:
    places, countries = load("territories"), load("countries")
    measured = geography.measured(rows, "asylum", load("population"), "people")
    parts = [load("border_encounters"), load("darien_years"), load("corridor")]
    return Layers(
        land=geography.land(places, countries, measured, "people"),
        places=geography.places(countries, places, geography.lands(load("displacement"), places)),
        flows=geography.drawn(rows, places),
        corridor=parts[2],
        counts=geography.counts(*parts, 2021),
        deaths=geography.deaths(load("missing_migrants"), 2021),
        most=geography.most(load),
    )


def make(name: str, rows: pd.DataFrame, **other: Any) -> View:
    """Return a view of these rows; what else it asks for is filled in by the name of the parameter."""
    given = {"rows": rows, "say": SAY, "article": MONTH, "codes": CODES}
    given |= {"titles": catalogue.titles({}), "published": 2021.5}
    given |= {"measure": "people", "asylum": "MEX", "unit": "USD", "code": "COL"}
    given |= {"period": "years", "name": "hosts", "value": "people"}
    given |= {"choice": {"measure": "people", "side": "host", "focus": "all", "country": None, "year": 2021}}
    dated = ("months", "citizens", "lanes", "in_countries")
    given |= {"day": DAY if name.split(".")[1] in dated else 2021.5}
    asked = inspect.signature(VIEWS[name]).parameters
    given |= {"layers": layers(rows)} if "layers" in asked else {}
    return VIEWS[name](**{key: value for key, value in (given | other).items() if key in asked})


def drawn(view: View, mode: str = "light") -> str:
    """Return the drawing as the text that travels to the browser."""
    if isinstance(view.drawing, Map):
        return pydeck.draw(view.drawing, palette(mode), VIEWPORT).to_json()
    return to_json(plotly.draw(view.drawing, SAY, palette(mode)))


VIEWS = found()
each = pytest.mark.parametrize("name", VIEWS)


def test_every_view_is_tested_with_rows_of_its_own():
    assert set(VIEWS) == set(ROWS)


@each
@pytest.mark.parametrize("many", [0, 1, None], ids=["none", "one", "all"])
def test_a_view_speaks_in_full_sentences_whatever_it_is_given(name, many):
    view = whole(name) if many is None else make(name, rows_of(name).head(many))
    assert len(view.title) > 20
    assert len(view.line) > 20
    assert many == 0 or (len(view.alt) > 20 and view.alt.endswith("."))
    for text in (view.title, view.line, view.alt, view.note, view.legend):
        assert not re.search(r"[{}]|\bnan\b|<NA>|\bNaT\b|\bNone\b", text)
    assert many == 0 or view.drawing is not None


@each
def test_a_view_hands_on_the_rows_behind_it_with_their_sources(name):
    view = whole(name)
    assert len(view.rows)
    assert view.rows["source"].notna().all()


@each
def test_a_takeaway_follows_from_the_rows(name):
    rows = rows_of(name)
    half = make(name, rows.head(len(rows) // 2))
    counted = [column for column in COUNTED if column in rows]
    doubled = make(name, rows.assign(**{column: rows[column] * 2 for column in counted}))
    plain = whole(name)
    assert {half.title, doubled.title} != {plain.title}
    assert {half.alt, doubled.alt} != {plain.alt}


@each
def test_colours_follow_the_mode(name):
    colours = {}
    for mode in ("light", "dark"):
        text = drawn(whole(name), mode)
        used = {colour.upper() for colour in re.findall(r"#[0-9A-Fa-f]{6}", text)}
        values = dataclasses.asdict(palette(mode)).values()
        known = {str(c).upper() for value in values for c in (value if isinstance(value, tuple) else [value])}
        assert used - known == set()
        colours[mode] = text
    assert colours["light"] != colours["dark"]


@each
def test_no_drawing_asks_another_host_or_brings_defaults_for_kinds_of_chart_that_it_does_not_have(name):
    text = drawn(whole(name))
    assert not re.search(r"https?://|\"(choropleth|scatter)(geo|map|mapbox)?\w*\",\"geo\"", text)
    chart = json.loads(text)
    assert {trace["type"] for trace in chart.get("data", [])} <= {"scatter", "bar"}
    assert set(chart.get("layout", {}).get("template", {}).get("data", {})) <= {"scatter"}


@pytest.mark.parametrize("year", [1980, 2021, 2025])
def test_the_map_stays_light_and_its_points_are_rounded(year):
    view = make("flows.flows", geography.flows(load("displacement"), year))
    text = drawn(view)
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
