"""Migrants dead or missing in the Americas, by year and place, from IOM's Missing Migrants Project."""

from pathlib import Path

import pandas as pd

from pipeline.read import Unusable, read_csv, unrepeated
from pipeline.write import tidy

INCIDENTS = "missing_migrants_americas_incidents.csv"
EVERYWHERE = "raw/iom_Missing_Migrants_Global_Figures_allData.csv"
DOWNLOADS = "https://missingmigrants.iom.int/downloads"
FILES = {EVERYWHERE: DOWNLOADS}
INSTEAD = {EVERYWHERE: INCIDENTS}  # what may lie there in place of a file
TABLES = ("missing_migrants",)

CELL = 0.5  # degrees
AREAS = {
    "US-Mexico border area": "us_mexico_border",
    "Mexico and Central America": "mexico_central_america",
    "Darien Gap": "darien",
    "Caribbean": "caribbean",
    "South America": "south_america",
    "Rest of North America": "north_america",
}
# The areas as boxes: south, west, north, east. A place belongs to the first box that it lies in.
BOXES = (
    ("Darien Gap", (7, -78.2, 9.2, -76.2)),
    ("Caribbean", (9.6, -82, 31, -34)),
    ("Caribbean", (25, -83, 31, -82)),  # the west coast of Florida
    ("South America", (-60, -82, 9.6, -34)),
    ("South America", (-60, -95, 7, -82)),
    ("US-Mexico border area", (25.4, -107, 31.7, -96.5)),
    ("US-Mexico border area", (31, -120, 35.5, -105.5)),
    ("Mexico and Central America", (7, -120, 31, -82)),
    ("Rest of North America", (25.4, -170, 84, -50)),
)
REGIONS = {"North America", "Central America", "South America", "Caribbean"}  # as IOM calls them
REGION, YEAR, PLACE, KEY = "Region of Incident", "Incident Year", "Coordinates", "Incident ID"
PEOPLE = "Total Number of Dead and Missing"
COLUMNS = (KEY, REGION, YEAR, PLACE, PEOPLE)
DEGREES = r"\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*"  # latitude, longitude
READABLE = 0.5  # of the places: fewer mean that IOM writes them in another form now
SOURCE = "iom_mmp"


def make(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return incidents and people dead or missing by year, half-degree cell (centre) and area (a flow).

    Reads IOM's own file of the whole world when it is there, and else the list compiled from an earlier one.
    """
    everywhere = downloads / EVERYWHERE
    incidents = read_everywhere(everywhere) if everywhere.exists() else read_csv(downloads / INCIDENTS)
    key = ["year", "lat", "lon", "area"]
    placed = incidents.assign(
        lat=centre(incidents["lat"]),
        lon=centre(incidents["lng"]),
        area=[AREAS[zone] for zone in incidents["zone"]],
        source=incidents["source_id"],
    )
    sums = placed.groupby([*key, "source"], as_index=False).agg(
        incidents=("area", "size"), people=("dead_and_missing", "sum")
    )
    return {"missing_migrants": tidy(sums, [*key, "incidents", "people", "source"], key)}


def read_everywhere(path: Path) -> pd.DataFrame:
    """Return the incidents in the Americas that cost a life, as the compiled list has them.

    An incident without a place, or with one outside the Americas, is left out, as it is there. Raises `Unusable` when
    the file has an incident twice, or places that cannot be read.
    """
    world = unrepeated(pd.read_csv(path, dtype=str, keep_default_na=False), [KEY], path.name)
    here = world[world[REGION].isin(REGIONS)]
    places = here[PLACE].str.extract(f"^{DEGREES}$").astype("float64")
    written = here[PLACE].str.strip() != ""
    if places.loc[written, 0].notna().mean() < READABLE:
        first = here.loc[written & places[0].isna(), PLACE].iloc[0]
        raise Unusable(f"{path.name} has places in another form than latitude, longitude, such as “{first[:60]}”")
    people = pd.to_numeric("0" + here[PEOPLE].str.replace(",", "")).astype("int64")  # an empty cell is nobody
    zones = [area(*place) for place in zip(places[0], places[1], strict=True)]
    columns = {"year": here[YEAR].astype("int64"), "lat": places[0], "lng": places[1], "dead_and_missing": people}
    incidents = pd.DataFrame(columns).assign(zone=zones, source_id=SOURCE)
    incidents = incidents[(incidents["dead_and_missing"] > 0) & (incidents["zone"] != "")]
    if incidents.empty:
        raise Unusable(f"{path.name} has no incident at a place in the Americas; are latitude and longitude in order?")
    return incidents


def area(lat: float, lng: float) -> str:
    """Return the name of the area that a place lies in, or an empty text outside the Americas."""
    inside = (name for name, (south, west, north, east) in BOXES if south <= lat < north and west <= lng < east)
    return next(inside, "")


def centre(degrees: pd.Series) -> pd.Series:
    """Return the middle of the cell that each place lies in; a cell owns its south and west edges."""
    return degrees // CELL * CELL + CELL / 2
