"""Territories with a point for their label, and light shapes of the Americas, from Natural Earth."""

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely
from babel import Locale
from babel.core import get_global
from shapely import Geometry
from shapely.geometry import LineString, MultiPolygon, Polygon, box

from pipeline.read import current_codes
from pipeline.recipes.unhcr import ADDED

ATLAS = "raw/natural_earth/countries-50m.json"
COUNTRIES = "raw/unhcr_countries.csv.gz"
FILES = {
    ATLAS: "https://cdn.jsdelivr.net/npm/world-atlas@2.0.2/countries-50m.json",
    COUNTRIES: "https://api.unhcr.org/population/v1/countries/",
}
TABLES = ("territories",)
LEFT_OUT = {"BVT", "SGS", "XXX"}  # two islands where nobody lives, and the list's own code for unknown
NOT_MEMBERS = (  # of the United Nations, as codes in one text
    "ABW AIA ALA ASM ATA ATF BES BLM BMU CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY "
    "MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PSE PYF REU SHN SJM SPM SXM TCA TKL TWN UMI UNK VAT VGB VIR WLF XKX"
)
UNKNOWN = "UNK"  # how UNHCR writes an asylum country that is not known
# Parts that the atlas draws inside another country: its ISO code, and west, south, east, north.
PARTS = {
    "BES": ("NLD", (-69, 11.5, -62, 18)),
    "GLP": ("FRA", (-62, 15.7, -60.8, 16.7)),
    "GUF": ("FRA", (-55, 2, -51, 6)),
    "MTQ": ("FRA", (-61.4, 14.2, -60.6, 15)),
    "MYT": ("FRA", (44.8, -13.3, 45.5, -12.4)),
    "REU": ("FRA", (55, -21.6, 56, -20.7)),
}
LABEL_LATITUDE = {"CAN": 53.0}  # where people live, not the middle of the land
DETAIL = 0.055  # degrees at the equator: corners that stand out by less are dropped
SMALLEST = 0.012  # square degrees at the equator: smaller islands go, unless they are all a territory has
SHRINK = ((0, 40, 90), (0, 40, 50))  # latitudes, and where they are drawn while corners are dropped
FAR = (50.0, 40)  # from this latitude, north or south, the smallest island kept is so many times larger


def make(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return the table of territories; label points lie inside the largest part of the full shape."""
    atlas, regions = read_atlas(downloads / ATLAS), read_regions(downloads / COUNTRIES)
    names, rows = Locale("en").territories, []
    for iso3, region in sorted(regions.items()):
        shape = atlas.get(iso3)
        lon, lat = label_point(shape, LABEL_LATITUDE.get(iso3)) if shape else (None, None)
        source = "natural_earth" if shape else "unhcr_population"
        rows.append((iso3, names[alpha2(iso3)], region, iso3 not in NOT_MEMBERS, lon, lat, source))
    columns = ["iso3", "name", "region", "un_member", "label_lon", "label_lat", "source"]
    return {"territories": pd.DataFrame(rows, columns=columns)}


def write_shapes(downloads: Path, target: Path) -> None:
    """Write light shapes of the Americas as GeoJSON: a feature a territory, sorted by code."""
    regions = read_regions(downloads / COUNTRIES)
    shapes = {i: s for i, s in sorted(read_atlas(downloads / ATLAS).items()) if regions.get(i) == "americas"}
    features = [
        {"type": "Feature", "properties": {"id": iso3}, "geometry": to_geojson(shape)}
        for iso3, shape in simplify(shapes).items()
    ]
    target.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":"))
    target.write_text(text + "\n", encoding="utf-8")


def alpha2(code: str) -> str:
    """Return the two-letter code of a three-letter or numeric one, as CLDR lists them."""
    return "ZZ" if code == UNKNOWN else get_global("territory_aliases")[code][0]


def read_regions(path: Path) -> dict[str, str]:
    """Return americas or elsewhere for every territory of UNHCR's list and the few that it lacks."""
    listed = pd.read_csv(path, dtype=str, keep_default_na=False)
    regions = (
        dict(zip(listed["iso_code"], listed["unsd_region"], strict=True))
        | dict.fromkeys(ADDED, "Americas")
        | {UNKNOWN: ""}
    )
    known = get_global("territory_aliases").keys() - LEFT_OUT | {UNKNOWN}
    return {i: "americas" if r == "Americas" else "elsewhere" for i, r in regions.items() if i in known}


def read_atlas(path: Path) -> dict[str, Geometry]:
    """Return the shape of every territory by ISO alpha-3 code, with the parts cut out of their countries."""
    atlas = json.loads(path.read_text(encoding="utf-8"))
    arcs = list(read_arcs(atlas))
    codes = current_codes()
    shapes = {
        codes[alpha2(g["id"])]: read_geometry(g, arcs)
        for g in atlas["objects"]["countries"]["geometries"]
        if g.get("id") in get_global("territory_aliases")
    }
    for iso3, (whole, bounds) in PARTS.items():
        part = shapely.intersection(shapes.get(whole, Polygon()), box(*bounds))
        if not part.is_empty:
            shapes[iso3] = part
            shapes[whole] = shapely.difference(shapes[whole], box(*bounds))
    return shapes


def read_arcs(atlas: dict[str, Any]) -> Iterator[list[tuple[float, float]]]:
    """Yield the lines of a TopoJSON file in degrees; they are stored as steps on a grid."""
    (width, height), (west, south) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    for arc in atlas["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * width + west, y * height + south))
        yield points


def read_geometry(geometry: dict[str, Any], arcs: list[list[tuple[float, float]]]) -> Geometry:
    """Return one TopoJSON geometry as a valid shape; a negative number means an arc read backwards."""

    def ring(numbers: list[int]) -> list[tuple[float, float]]:
        lines = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
        return lines[0] + [point for line in lines[1:] for point in line[1:]]

    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    shapes = [Polygon(ring(outer), [ring(hole) for hole in holes]) for outer, *holes in polygons]
    return shapely.make_valid(MultiPolygon(shapes))


def label_point(shape: Geometry, latitude: float | None = None) -> tuple[float, float]:
    """Return the middle of the widest east-west cut through the largest part, at its centre of mass."""
    largest = max(polygons_of(shape), key=true_area)
    west, _, east, _ = largest.bounds
    y = largest.centroid.y if latitude is None else latitude
    cut = shapely.intersection(largest, LineString([(west - 1, y), (east + 1, y)]))
    widest = max(shapely.get_parts(cut), key=shapely.length)
    return round(widest.centroid.x, 2), round(y, 2)


def polygons_of(shape: Geometry) -> list[Polygon]:
    """Return the polygons of a shape, without lines and points."""
    return [part for part in shapely.get_parts(shape) if isinstance(part, Polygon)]


def true_area(polygon: Polygon) -> float:
    """Return the area in square degrees at the equator."""
    return float(polygon.area * math.cos(math.radians(polygon.centroid.y)))


def simplify(shapes: dict[str, Geometry]) -> dict[str, Geometry]:
    """Drop small islands and corners; neighbours keep one border, and the north is drawn coarser."""
    kept = [MultiPolygon(main_parts(shape)) for shape in shapes.values()]
    flat = [shapely.transform(shape, shrink_latitudes) for shape in kept]
    light = shapely.coverage_simplify(flat, DETAIL)
    return dict(zip(shapes, shapely.transform(light, restore_latitudes), strict=True))


def main_parts(shape: Geometry) -> list[Polygon]:
    """Return the parts that are large enough for the map, and always the largest."""
    parts = sorted(polygons_of(shape), key=true_area, reverse=True)
    return parts[:1] + [part for part in parts[1:] if true_area(part) > smallest(part)]


def smallest(part: Polygon) -> float:
    """Return the area below which an island at this latitude is left out."""
    latitude, times = FAR
    return SMALLEST * (times if abs(part.centroid.y) > latitude else 1)


def shrink_latitudes(points: Any) -> Any:
    """Shrink what lies far from the equator, so that the same detail is coarser there."""
    lon, lat = points[:, 0], points[:, 1]
    return np.column_stack((lon * np.cos(np.radians(lat)) ** 2, np.sign(lat) * np.interp(abs(lat), *SHRINK)))


def restore_latitudes(points: Any) -> Any:
    """Undo `shrink_latitudes`."""
    lat = np.sign(points[:, 1]) * np.interp(abs(points[:, 1]), *SHRINK[::-1])
    return np.column_stack((points[:, 0] / np.cos(np.radians(lat)) ** 2, lat))


def to_geojson(shape: Geometry) -> dict[str, Any]:
    """Return a shape as GeoJSON with two decimals, about a kilometre."""
    geometry: dict[str, Any] = json.loads(shapely.to_geojson(shapely.set_precision(shape, 0.01)))
    return geometry
