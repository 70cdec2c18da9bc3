"""Migrants dead or missing in the Americas, by year and place, from IOM's Missing Migrants Project."""

from pathlib import Path

import pandas as pd

from pipeline.read import UnusableFile, check_unique, read_csv
from pipeline.write import tidy

INCIDENTS = "missing_migrants_americas_incidents.csv"
WORLD_FILE = "raw/iom_Missing_Migrants_Global_Figures_allData.csv"
DOWNLOADS = "https://missingmigrants.iom.int/downloads"
FILES = {WORLD_FILE: DOWNLOADS}
ALTERNATIVES = {WORLD_FILE: INCIDENTS}  # file that is read in place of another
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
MIN_READABLE_SHARE = 0.5  # of the places: fewer mean that IOM writes them in another form now
SOURCE = "iom_mmp"


def make(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return incidents and people dead or missing by year, half-degree cell (centre) and area (a flow).

    Reads IOM's own file of the whole world when it is there, and else the list compiled from an earlier one.
    """
    world_file = downloads / WORLD_FILE
    incidents = read_world(world_file) if world_file.exists() else read_csv(downloads / INCIDENTS)
    key = ["year", "lat", "lon", "area"]
    placed = incidents.assign(
        lat=cell_centre(incidents["lat"]),
        lon=cell_centre(incidents["lng"]),
        area=[AREAS[zone] for zone in incidents["zone"]],
        source=incidents["source_id"],
    )
    sums = placed.groupby([*key, "source"], as_index=False).agg(
        incidents=("area", "size"), people=("dead_and_missing", "sum")
    )
    return {"missing_migrants": tidy(sums, [*key, "incidents", "people", "source"], key)}


def read_world(path: Path) -> pd.DataFrame:
    """Return the incidents in the Americas that cost a life, as the compiled list has them.

    An incident without a place, or with one outside the Americas, is left out, as it is there.
    Raises `UnusableFile` when the file has an incident twice, or places that cannot be read.
    """
    world = check_unique(pd.read_csv(path, dtype=str, keep_default_na=False), [KEY], path.name)
    here = world[world[REGION].isin(REGIONS)]
    places = here[PLACE].str.extract(f"^{DEGREES}$").astype("float64")
    written = here[PLACE].str.strip() != ""
    if places.loc[written, 0].notna().mean() < MIN_READABLE_SHARE:
        first = here.loc[written & places[0].isna(), PLACE].iloc[0]
        raise UnusableFile(f"{path.name} has places in another form than latitude, longitude, such as “{first[:60]}”")
    people = pd.to_numeric("0" + here[PEOPLE].str.replace(",", "")).astype("int64")  # an empty cell is nobody
    zones = [area_of(*place) for place in zip(places[0], places[1], strict=True)]
    columns = {"year": here[YEAR].astype("int64"), "lat": places[0], "lng": places[1], "dead_and_missing": people}
    incidents = pd.DataFrame(columns).assign(zone=zones, source_id=SOURCE)
    incidents = incidents[(incidents["dead_and_missing"] > 0) & (incidents["zone"] != "")]
    if incidents.empty:
        raise UnusableFile(
            f"{path.name} has no incident at a place in the Americas; are latitude and longitude in order?"
        )
    return incidents


def area_of(lat: float, lng: float) -> str:
    """Return the name of the area that a place lies in, or an empty text outside the Americas."""
    inside = (name for name, (south, west, north, east) in BOXES if south <= lat < north and west <= lng < east)
    return next(inside, "")


def cell_centre(degrees: pd.Series) -> pd.Series:
    """Return the middle of the cell that each place lies in; a cell owns its south and west edges."""
    return degrees // CELL * CELL + CELL / 2
