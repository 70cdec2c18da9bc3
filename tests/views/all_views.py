"""Every view with the rows that it is made for, and what is drawn of it."""

import importlib
import inspect
from collections.abc import Callable
from functools import cache
from typing import Any

import pandas as pd
from plotly.io import to_json

from content.reader import Reader
from tables import (
    around,
    arrivals,
    border_titles,
    causes,
    country_rows,
    displaced_within,
    displaced_world,
    geography,
    metadata,
    on_the_way,
    origins,
    outlines,
    pairs,
    series,
    translations,
    venezuelans,
)
from tables.load import load
from tests.everywhere import some
from tests.screen import ROOT
from views.charts import plotly
from views.charts.around import Marker
from views.charts.causes import SharedAxis
from views.charts.comparison import Asked
from views.maps import pydeck
from views.maps.description import Map
from views.maps.layers import Layers
from views.maps.map_choice import MapChoice
from views.palette import palette
from views.say import Say
from views.view import View

MONTH, DAY = pd.Timestamp("2022-03-01"), pd.Timestamp("2022-04-20")
SAY, VIEWPORT = Say(translations.words("en")), Reader().viewport()
SUMMIT = pd.Timestamp("2022-06-10")
CODES = ["GTM", "HND", "HTI", "SLV", "VEN"]
APPLICATIONS = country_rows.applications(load("asylum_applications"), "asylum", "MEX", "persons")


ROWS: dict[str, Callable[[], pd.DataFrame]] = {  # the rows that each view is made for
    "border.months": lambda: series.border(load("border_encounters"), "combined", False),
    "border.citizens": lambda: series.citizens(load("border_citizenship"), "combined", CODES),
    "border.encounters_by_citizenship": lambda: series.encounters_by_citizenship(load("border_citizenship"), MONTH),
    "counterparts.in_period": lambda: series.hosts(load("displacement"), CODES, load("population")),
    "counterparts.ranked": lambda: series.hosts(load("displacement"), CODES, load("population")),
    "table_statistics.table_sizes": metadata.sizes,
    "table_statistics.sources_of_tables": metadata.uses,
    "displaced.world": lambda: displaced_world.by_group(load("displacement_world"), load("world_totals")),
    "displaced.origins": lambda: series.by_origin(load("displacement"), CODES, load("population")),
    "around.averages": lambda: around.around(load("darien_months"), SUMMIT, 12),
    "compared.groups": lambda: pairs.stock(load("displacement"), ["VEN"], CODES, load("population"), 2010, 2025),
    "border_laws.by_law": lambda: border_titles.by_law(load("border_encounters")),
    "border_laws.nationwide": lambda: load("border_nationwide"),
    "causes.through_years": lambda: causes.of("homicide", ["HND", "VEN"], load)[0],
    "arrivals.by_group": lambda: arrivals.by_group(load("arrivals")),
    "displaced_within.in_period": lambda: load("internal_displacement"),
    "displaced_within.of_country": lambda: displaced_within.stock(load("internal_displacement"), ["COL", "HTI"]),
    "displaced_within.movements": lambda: displaced_within.movements(load("disaster_displacement")),
    "displaced.living": lambda: country_rows.living(load("displacement"), CODES, load("population"), "people"),
    "venezuelans_abroad.in_countries": lambda: venezuelans.in_countries(load("venezuelans_abroad"), ["COL", "PER"]),
    "flows.flows": lambda: geography.flows(load("displacement"), 2021),
    "darien_entries.months": lambda: load("darien_months"),
    "darien_entries.years": lambda: load("darien_years"),
    "darien_entries.nationalities": lambda: series.nationalities(load("darien_nationalities"), CODES),
    "venezuelans_abroad.by_host": lambda: venezuelans.by_host(load("venezuelans_abroad")),
    "venezuelans_abroad.both_counts": lambda: venezuelans.both_counts(load("venezuelans_abroad"), load("displacement")),
    "missing_migrants.deaths": lambda: series.deaths(load("missing_migrants")),
    "asylum_applications.by_origin": lambda: series.claims(APPLICATIONS, CODES),
    "timeline.lanes": lambda: load("events"),
    "endorsements.endorsers": lambda: series.endorsers(load("endorsements"), load("territories")),
    "commitments.promises": lambda: load("commitments").query("unit == 'USD'"),
    "origins.shares": lambda: origins.both_sides(load("displacement"), load("border_citizenship"), MONTH),
    "verdicts.counts": lambda: load("claims"),
}


def found() -> dict[str, Callable[..., View]]:
    """Return every public function of views/ that makes a view of rows."""
    paths = [path.relative_to(ROOT).with_suffix("") for path in sorted((ROOT / "views").rglob("[a-z]*.py"))]
    modules = [importlib.import_module(".".join(path.parts)) for path in paths]
    own = [f for m in modules for f in vars(m).values() if inspect.isfunction(f) and f.__module__ == m.__name__]
    makes = [
        f for f in own if [*f.__annotations__.values()].count(View) == 1 and f.__annotations__.get("return") is View
    ]
    makes = [f for f in makes if not f.__name__.startswith(("_", "nothing"))]
    return {f"{f.__module__.split('.')[-1]}.{f.__name__}": f for f in makes}


@cache
def rows_of(name: str) -> pd.DataFrame:
    """Return the rows that a view is made for."""
    assert name in ROWS, f"ROWS in tests/views/all_views.py lacks the rows that views/ makes {name} for"
    return ROWS[name]()


@cache
def view_of_all_rows(name: str) -> View:
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
        counts=on_the_way.counts(*parts, 2021),
        deaths=on_the_way.deaths(load("missing_migrants"), 2021),
        most=geography.most(load),
    )


def make(name: str, rows: pd.DataFrame, **other: Any) -> View:
    """Return a view of these rows; what else it asks for is filled in by the name of the parameter."""
    given = {
        "rows": rows,
        "say": SAY,
        "outlines": outlines.outlines(),
        "article": MONTH,
        "codes": CODES,
        "counted_in": "persons",
        "side": "all",
        "events": load("events").query("event == 'EV14'"),
        "country": "",
        "series": "darien",
        "marker": Marker("declaration", SUMMIT, [Marker("article", DAY)]),
        "months": 12,
        "asked": Asked("unhcr", ["VEN"], CODES, "people", "lines"),
        "axis": SharedAxis(1990, 2025, 2023, 2021.5),
        "focus": "COL" if name == "displaced_within.of_country" else None,
    }
    given |= {"titles": metadata.titles({}), "published": 2021.5}
    given |= {"measure": "people", "asylum": "MEX", "unit": "USD", "code": "COL"}
    given |= {"period": "years", "name": "homicide" if name == "causes.through_years" else "hosts", "value": "people"}
    given |= {"choice": MapChoice(year=2021, focus="all", side="host", measure="people")}
    dated = ("months", "citizens", "lanes", "in_countries", "by_host", "both_counts", "by_law", "nationwide")
    given |= {"day": DAY if name.split(".")[1] in dated else 2021.5}
    asked = inspect.signature(VIEWS[name]).parameters
    given |= {"layers": layers(rows)} if "layers" in asked else {}
    return VIEWS[name](**{key: value for key, value in (given | other).items() if key in asked})


def drawing_json(view: View, mode: str = "light") -> str:
    """Return the drawing as the text that travels to the browser."""
    if isinstance(view.drawing, Map):
        return pydeck.draw(view.drawing, palette(mode), VIEWPORT).to_json()
    return to_json(plotly.draw(view.drawing, SAY, palette(mode)))


@cache
def json_of_all_rows(name: str, mode: str = "light") -> str:
    """Return the drawing of the view of all its rows as that text, made once."""
    return drawing_json(view_of_all_rows(name), mode)


VIEWS = found()
DRAWN = some(3, [*VIEWS])  # whose drawings are looked at: a drawing is dearer than its view
