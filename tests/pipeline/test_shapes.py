"""The recipe for territories and shapes, on a tiny atlas; and the committed shapes."""

import gzip
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from shapely import Point
from shapely.geometry import shape

from pipeline.recipes import shapes

ROOT = Path(__file__).resolve().parents[2]
SHAPES = ROOT / "static" / "americas.geojson"
MEMBERS = (  # of the United Nations, as CLDR 49 groups them under `UN` in its containment of territories
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO "
    "CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID "
    "IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK "
    "ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC "
    "SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE "
    "ZA ZM ZW"
)
HOME = "iso_code,unsd_region\nCRI,Americas\nPAN,Americas\nFRA,Europe\nGUF,Americas\nTUV,Oceania\nXXX,\n"


def square(west: float, south: float, size: float) -> list[list[int]]:
    """Return a closed line as steps on a grid of a hundredth of a degree from 100 west, 0 north."""
    steps = round(size * 100)
    return [[round((west + 100) * 100), round(south * 100)], [0, steps], [steps, 0], [0, -steps], [-steps, 0]]


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    """Return downloads with two neighbours that share a border, an islet, and a France of two parts."""
    border = [[1800, 800], [0, 100], [10, 0], [-10, 100]]
    east, west = [[1800, 1000], [200, 0], [0, -200], [-200, 0]], [[1800, 800], [-200, 0], [0, 200], [200, 0]]
    arcs = [border, east, west, square(-81, 7, 0.05), square(2, 46, 2), square(-54, 3, 2)]
    countries = [
        {"type": "MultiPolygon", "id": "591", "arcs": [[[0, 1]], [[3]]]},
        {"type": "Polygon", "id": "188", "arcs": [[2, -1]]},
        {"type": "MultiPolygon", "id": "250", "arcs": [[[4]], [[5]]]},
        {"type": "Polygon", "arcs": [[4]], "properties": {"name": "No code"}},
    ]
    atlas = {
        "transform": {"scale": [0.01, 0.01], "translate": [-100, 0]},
        "arcs": arcs,
        "objects": {"countries": {"geometries": countries}},
    }
    for name, text in {
        shapes.ATLAS: json.dumps(atlas).encode(),
        shapes.COUNTRIES: gzip.compress(HOME.encode()),
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(text)
    return tmp_path


def read(path: Path) -> dict[str, Any]:
    """Return the shapes of a GeoJSON file by code."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {feature["properties"]["id"]: shape(feature["geometry"]) for feature in features}


@pytest.fixture
def drawn(downloads: Path, tmp_path: Path) -> dict[str, Any]:
    """Return the shapes that the recipe writes for the tiny atlas."""
    shapes.write_shapes(downloads, tmp_path / "made" / "americas.geojson")
    return read(tmp_path / "made" / "americas.geojson")


def test_only_the_territories_of_the_americas_are_drawn_in_order_of_code(drawn: dict[str, Any]) -> None:
    assert list(drawn) == ["CRI", "GUF", "PAN"]


def test_neighbours_keep_one_common_border_without_gap_or_overlap(drawn: dict[str, Any]) -> None:
    assert drawn["CRI"].intersection(drawn["PAN"]).area == 0
    assert drawn["CRI"].union(drawn["PAN"]).geom_type == "Polygon"


def test_an_islet_beside_a_large_part_is_dropped(drawn: dict[str, Any]) -> None:
    assert not drawn["PAN"].intersects(Point(-80.97, 7.03))


def test_french_guiana_is_cut_out_of_france(downloads: Path, drawn: dict[str, Any]) -> None:
    assert drawn["GUF"].bounds == (-54, 3, -52, 5)
    assert shapes.read_atlas(downloads / shapes.ATLAS)["FRA"].bounds == (2, 46, 4, 48)


def test_territories_have_their_english_name_region_and_a_label_inside(downloads: Path) -> None:
    table = shapes.make(downloads)["territories"].set_index("iso3")
    assert table.loc["GUF", ["name", "region", "un_member"]].tolist() == ["French Guiana", "americas", False]
    assert table.loc["PAN", "un_member"]
    assert table.loc["FRA", ["region", "label_lon", "label_lat"]].tolist() == ["elsewhere", 3, 47]


def test_a_territory_that_the_atlas_lacks_has_no_label(downloads: Path) -> None:
    table = shapes.make(downloads)["territories"].set_index("iso3")
    assert table.loc[["TUV", "UNK"], ["label_lon", "label_lat"]].isna().all(axis=None)


def test_codes_that_stand_for_no_territory_are_left_out(downloads: Path) -> None:
    assert "XXX" not in set(shapes.make(downloads)["territories"]["iso3"])


def test_former_countries_do_not_take_the_place_of_their_successors() -> None:
    codes = shapes.current_codes()
    assert [codes[two] for two in ("DE", "MM", "CD", "TL", "YE", "FR")] == [
        "DEU",
        "MMR",
        "COD",
        "TLS",
        "YEM",
        "FRA",
    ]


@pytest.fixture(scope="module")
def committed() -> dict[str, Any]:
    """Return the shapes that the dashboard serves."""
    return read(SHAPES)


@pytest.fixture(scope="module")
def territories() -> pd.DataFrame:
    """Return the table of territories by code."""
    return pd.read_csv(ROOT / "data" / "territories.csv", index_col="iso3")


def test_the_map_has_every_country_of_the_story_in_the_americas(
    committed: dict[str, Any], territories: pd.DataFrame
) -> None:
    story = pd.read_csv(ROOT / "data" / "countries.csv")["iso3"]
    assert set(story[story.map(territories["region"]) == "americas"]) <= set(committed)


def test_the_map_has_every_territory_of_the_americas_that_has_a_label(
    committed: dict[str, Any], territories: pd.DataFrame
) -> None:
    labelled = territories[territories["label_lon"].notna() & (territories["region"] == "americas")]
    assert set(committed) == set(labelled.index)


def test_features_are_sorted_by_code_and_carry_nothing_else() -> None:
    properties = [f["properties"] for f in json.loads(SHAPES.read_text(encoding="utf-8"))["features"]]
    assert [p["id"] for p in properties] == sorted(p["id"] for p in properties)
    assert all(set(p) == {"id"} for p in properties)


def test_every_shape_is_valid_and_made_of_land(committed: dict[str, Any]) -> None:
    bad = [i for i, s in committed.items() if not s.is_valid or s.geom_type not in {"Polygon", "MultiPolygon"}]
    assert not bad


def test_every_label_lies_inside_its_shape(committed: dict[str, Any], territories: pd.DataFrame) -> None:
    points = territories[["label_lon", "label_lat"]]
    assert [i for i, land in committed.items() if not land.covers(Point(*points.loc[i]))] == []


def test_the_shapes_are_light_enough_for_a_poor_connection() -> None:
    content = SHAPES.read_bytes()
    assert len(content) < 120_000
    assert len(gzip.compress(content, 9)) < 40_000


def test_labels_stand_where_people_live_in_the_large_countries(territories: pd.DataFrame) -> None:
    assert territories.loc["CAN", "label_lat"] < 56
    assert -41 < territories.loc["CHL", "label_lat"] < -30
    assert 30 < territories.loc["USA", "label_lat"] < 48


def test_the_members_of_the_united_nations_are_those_that_cldr_lists_thirty_five_of_them_american(
    territories: pd.DataFrame,
) -> None:
    members = territories[territories["un_member"]]
    assert {shapes.alpha2(code) for code in members.index} == set(MEMBERS.split())
    assert (members["region"] == "americas").sum() == 35
    assert set(pd.read_csv(ROOT / "data" / "endorsements.csv")["iso3"]) <= set(members.index)
