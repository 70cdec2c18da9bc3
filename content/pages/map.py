"""The map of origin, transit and host nations, year by year."""

from typing import Any

import pandas as pd

from content.cache import cached
from content.choices import MEASURES, Arguments, Choice, Number, Optional, Several, fixed
from content.entries import lists
from content.page import MAP, Page, Section
from content.reader import Reader
from content.stock import about
from tables import geography, outlines
from views.maps import flows as map_view
from views.maps.flow_sentences import Aside
from views.maps.layers import Layers
from views.view import View

COLOURINGS = ("role", *MEASURES, "share", "within")
SIDES = {"host": "asylum", "origin": "origin"}  # with the column of each
LAYERS = ("flows", "corridor", "counts", "deaths")


def years(reader: Reader, chosen: Arguments) -> range:
    """Return the years that the map can show."""
    return cached(_years, reader.on_any_screen())


def _years(reader: Reader) -> range:
    found = reader.table("displacement")["year"]
    return range(int(found.min()), int(found.max()) + 1)


def countries(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the countries of the Americas that people left or came to, by their names."""
    return cached(_countries, reader.on_any_screen())


def _countries(reader: Reader) -> list[str]:
    lands = geography.lands(reader.table("displacement"), reader.table("territories"))
    return sorted(lands, key=reader.say.country)


def _largest(reader: Reader) -> dict[str, float]:
    """Return the largest numbers that the map may have to show in any year."""
    return geography.most(reader.table)


def larger_side(reader: Reader, chosen: Arguments) -> str:
    """Return the side from which a country is shown unless the reader chose one: the one that holds more people.

    The other may be empty. It follows from year and country, so a link without it gives everybody the same view.
    """
    if not chosen["country"]:
        return "host"
    return cached(_larger_side, reader.on_any_screen(), chosen["year"], chosen["country"])


def _larger_side(reader: Reader, year: int, country: str) -> str:
    people = geography.sides(geography.flows(reader.table("displacement"), year), country)
    return max(SIDES, key=lambda side: people[SIDES[side]])


YEAR = Number(name="year", options=years, default=lambda reader, chosen: years(reader, chosen)[-1], label="map.year")
COUNTRY = Optional(name="country", options=countries, words="country", label="map.country")
MEASURE = Choice(name="measure", options=fixed(*COLOURINGS), words="measure", label="map.measure")
SIDE = Choice(name="side", options=fixed(*SIDES), default=larger_side, words="side", label="map.side")
SHOWN_LAYERS = Several(
    name="layers",
    options=fixed(*LAYERS),
    default=lambda reader, chosen: LAYERS[:3],
    words="layer",
    label="map.layers",
    none=True,
)
CHOICES = (YEAR, COUNTRY, MEASURE, SIDE, SHOWN_LAYERS)
PAGE = Page(
    "map",
    folder="explore",
    icon=":material/public:",
    choices=CHOICES,
    on_cards=CHOICES,
    sections=(Section("years", "map.section"),),
    offered=lists.countries,
)
READ = ("border_encounters", "corridor", "countries", "darien_years", "displacement", "internal_displacement")
READ += ("missing_migrants", "population", "territories")


@PAGE.view("years", *CHOICES, tables=READ, kind=MAP)
def flows(reader: Reader, year: int, country: str | None, measure: str, side: str, layers: list[str]) -> View:
    """Return the flows of a year, of all countries or of one."""
    column = SIDES[side]
    rows = geography.flows(reader.table("displacement"), year)
    values = _measured(reader, rows, column, year, measure)
    focus, aside = side if country else "all", _aside(reader, rows, year, country, column)
    rows = rows[rows[column] == country] if country else rows
    choice = {"year": year, "country": country, "measure": measure, "side": side, "focus": focus}
    shown = _layers(reader, rows, values, choice, layers)
    return map_view.flows(rows, shown, choice, outlines.outlines(), reader.say, aside)


def _measured(reader: Reader, rows: pd.DataFrame, column: str, year: int, measure: str) -> pd.DataFrame:
    if measure == "within":
        return geography.within(reader.table("internal_displacement"), year)
    return geography.measured(rows, column, reader.table("population"), measure)


def _aside(reader: Reader, rows: pd.DataFrame, year: int, country: str | None, column: str) -> Aside:
    """Return what is known of a country, or of all, beside the people on the map."""
    displacement = reader.table("displacement")
    if not country:
        return Aside(people=about(displacement, year=year))
    people, mine = geography.sides(rows, country), {"hosts" if column == "asylum" else "origins": [country]}
    beside, years = sum(people.values()) - people[column], geography.years_of(displacement, country)
    return Aside(beside, years, about(displacement, **mine, year=year))


def _layers(
    reader: Reader, rows: pd.DataFrame, values: pd.DataFrame, choice: dict[str, Any], shown: list[str]
) -> Layers:
    territories, story = reader.table("territories"), reader.table("countries")
    corridor, year = reader.table("corridor"), choice["year"]
    layers = {
        "flows": geography.drawn(rows, territories),
        "corridor": corridor,
        "counts": geography.counts(reader.table("border_encounters"), reader.table("darien_years"), corridor, year),
        "deaths": geography.deaths(reader.table("missing_migrants"), year),
    }
    return Layers(
        land=geography.land(territories, story, values, choice["measure"]),
        places=geography.places(story, territories, countries(reader, {})),
        most=cached(_largest, reader),
        **{name: frame if name in shown else frame.head(0) for name, frame in layers.items()},
    )
