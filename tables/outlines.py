"""The outlines of the countries of the Americas, from the file that the browser fetches for its maps."""

import json
from functools import cache
from pathlib import Path

from tables.table_error import Problem, TableError, unreadable

SHAPES = Path(__file__).resolve().parent.parent / "static" / "americas.geojson"

Ring = list[tuple[float, float]]


@cache
def outlines() -> dict[str, list[Ring]]:
    """Return the outer edges of each territory by ISO code, longitude and latitude in degrees; lakes are left out.

    Raises `TableError` when the file is missing or holds no shapes.
    """
    try:
        features = json.loads(SHAPES.read_bytes())["features"]
        return {feature["properties"]["id"]: _edges(feature) for feature in features}
    except OSError as error:
        raise TableError(SHAPES.name, [unreadable(SHAPES.name, error)]) from error
    except (ValueError, KeyError, TypeError) as error:
        raise TableError(SHAPES.name, [Problem("damaged", SHAPES.name)]) from error


def _edges(feature: dict) -> list[Ring]:
    return [[(lon, lat) for lon, lat in polygon[0]] for polygon in feature["geometry"]["coordinates"]]
