"""The map of origin, transit and host nations, year by year."""

from dataclasses import dataclass

import pandas as pd

from content.cache import cached
from content.choices import MEASURES, Arguments, Choice, Number, Optional, Several, fixed
from content.entries import lists
from content.page import MAP, Page, Section
from content.reader import Reader
from content.stock import about, years
from tables import geography, on_the_way, outlines
from views.maps import flows as map_view
from views.maps.flow_sentences import Aside
from views.maps.layers import Layers
from views.maps.map_choice import MapChoice
from views.view import View

ROLE = "role"
COLOURINGS = (ROLE, *MEASURES, "share", "within")
SIDES = {"host": "asylum", "origin": "origin"}  # with the column of each
BOTH = "both"
NUMBERS = ("1", "1000", "10000", "100000")  # of people: an arc of fewer is left out
LAYERS = ("flows", "corridor", "counts", "deaths")


def countries(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the countries of the Americas that people left or came to, by their names."""
    return cached(_countries, reader.on_any_screen())


def _countries(reader: Reader) -> list[str]:
    lands = geography.lands(reader.table("displacement"), reader.table("territories"))
    return sorted(lands, key=reader.say.sort_key)


def _places(reader: Reader) -> pd.DataFrame:
    """Return the dots of the map: the countries of the story and all others that may have arcs."""
    return geography.places(reader.table("countries"), reader.table("territories"), countries(reader, {}))


def _largest(reader: Reader) -> dict[str, float]:
    """Return the largest numbers that the map may have to show in any year."""
    return geography.most(reader.table)


YEAR = Number(name="year", options=years, default=lambda reader, chosen: years(reader, chosen)[-1], label="map.year")
COUNTRY = Optional(name="country", options=countries, words="country", label="map.country")
MEASURE = Choice(name="measure", options=fixed(*COLOURINGS), words="measure", label="map.measure")
SIDE = Choice(name="side", options=fixed(BOTH, *SIDES), words="side", label="map.side")
LEAST = Choice(name="from", argument="least", options=fixed(*NUMBERS), words="least", label="map.least")
SHOWN_LAYERS = Several(
    name="layers",
    options=fixed(*LAYERS),
    default=lambda reader, chosen: LAYERS[:3],
    words="layer",
    label="map.layers",
    none=True,
)
CHOICES = (YEAR, COUNTRY, MEASURE, SIDE, LEAST, SHOWN_LAYERS)
PAGE = Page(
    "map",
    folder="explore",
    icon=":material/public:",
    choices=CHOICES,
    on_cards=CHOICES,
    sections=(Section("years", "map.section", unseen=True),),
    offered=lists.countries,
)
READ = ("border_encounters", "corridor", "countries", "darien_years", "displacement", "internal_displacement")
READ += ("missing_migrants", "population", "territories")


@PAGE.view("years", *CHOICES, tables=READ, kind=MAP)
def flows(
    reader: Reader, year: int, country: str | None, measure: str, side: str, least: str, layers: list[str]
) -> View:
    """Return the flows of a year, of all countries or of one."""
    of_year = cached(_of_year, reader.on_any_screen(), year)
    known, everybody = of_year.known, of_year.everybody
    shown = _sides(everybody, country, side)
    rows = everybody[(everybody[[SIDES[one] for one in shown]] == country).any(axis=1)] if country else everybody
    counted = side if side in SIDES else "host"  # by what countries are coloured
    values = _measured(reader, everybody, SIDES[counted], known, year, measure)
    focus = "all" if not country else shown[0] if len(shown) == 1 else BOTH
    choice = MapChoice(year=year, focus=focus, side=counted, country=country, measure=measure, least=int(least))
    found = _layers(reader, of_year, rows, values, measure, layers)
    aside = _aside(reader, everybody, year, country, shown)
    return map_view.flows(rows, found, choice, outlines.outlines(), reader.say, aside)


@dataclass(frozen=True)
class _OfYear:
    """What the map of a year needs, whatever else is chosen on it: all its readers share that."""

    known: pd.DataFrame
    everybody: pd.DataFrame
    stocks: pd.DataFrame
    counts: pd.DataFrame
    deaths: pd.DataFrame


def _of_year(reader: Reader, year: int) -> _OfYear:
    known = geography.inhabitants(reader.table("population"), year)
    everybody = geography.rated(geography.flows(reader.table("displacement"), year), known)
    route = [reader.table(name) for name in ("border_encounters", "darien_years", "corridor")]
    return _OfYear(
        known=known,
        everybody=everybody,
        stocks=geography.stocks(everybody, known),
        counts=on_the_way.counts(*route, year),
        deaths=on_the_way.deaths(reader.table("missing_migrants"), year),
    )


def _sides(flows: pd.DataFrame, country: str | None, side: str) -> list[str]:
    """Return the sides from which people are shown: of both that are asked for, those that hold anybody."""
    people = geography.sides(flows, country or "")
    asked = [*SIDES] if side == BOTH else [side]
    return [one for one in asked if people[SIDES[one]]] or asked


def _measured(
    reader: Reader, rows: pd.DataFrame, column: str, known: pd.DataFrame, year: int, measure: str
) -> pd.DataFrame:
    """Return what countries are coloured by, of none where it is their role. `known` are the inhabitants."""
    if measure == ROLE:
        return pd.DataFrame()
    if measure == "within":
        return geography.within(reader.table("internal_displacement"), year)
    return geography.measured(rows, column, known, measure)


def _aside(reader: Reader, flows: pd.DataFrame, year: int, country: str | None, shown: list[str]) -> Aside:
    """Return what is known of a country, or of all, beside the people on the map. `flows` are those of all."""
    displacement = reader.table("displacement")
    if not country:
        return Aside(people=about(displacement, year=year))
    people = geography.sides(flows, country)
    larger = max(shown, key=lambda side: people[SIDES[side]])
    beside = sum(people[column] for side, column in SIDES.items() if side not in shown)
    mine = {"hosts" if larger == "host" else "origins": [country]}
    years = [] if any(people.values()) else geography.years_of(displacement, country)
    return Aside(beside, years, about(displacement, **mine, year=year))


def _layers(
    reader: Reader,
    of_year: _OfYear,
    rows: pd.DataFrame,
    values: pd.DataFrame,
    measure: str,
    shown: list[str],
) -> Layers:
    territories, story = reader.table("territories"), reader.table("countries")
    layers = {
        "flows": geography.drawn(rows, territories),
        "corridor": reader.table("corridor"),
        "counts": of_year.counts,
        "deaths": of_year.deaths,
    }
    return Layers(
        land=geography.land(territories, story, values, measure),
        places=cached(_places, reader.on_any_screen()),
        most=cached(_largest, reader),
        stocks=of_year.stocks,
        groups=len(of_year.everybody),
        **{name: frame if name in shown else frame.head(0) for name, frame in layers.items()},
    )
