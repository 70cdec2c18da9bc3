"""The outlines of the countries of the Americas, from the file that the browser fetches for its maps."""

import json
from functools import cache
from pathlib import Path

SHAPES = Path(__file__).resolve().parent.parent / "static" / "americas.geojson"

Ring = list[tuple[float, float]]


@cache
def outlines() -> dict[str, list[Ring]]:
    """Return the outer edges of each territory by ISO code, longitude and latitude in degrees; lakes are left out."""
    features = json.loads(SHAPES.read_text("utf-8"))["features"]
    return {
        feature["properties"]["id"]: [
            [(lon, lat) for lon, lat in polygon[0]] for polygon in feature["geometry"]["coordinates"]
        ]
        for feature in features
    }
