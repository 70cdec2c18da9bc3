"""What the live map has in sight as it opens, however little room it has, and what it names there."""

import itertools
import json
import math

import pytest

from content.pages import map as map_page
from content.reader import DESKTOP, PHONE, Reader
from tables import translations
from tables.load import load
from tests.everywhere import somewhere
from tests.views.chart_pixels import cover
from views.maps import labels, pydeck
from views.maps.description import Map
from views.maps.viewport import Viewport

NEWEST = int(load("displacement")["year"].max())
SCREENS = {"wide": (DESKTOP, None), "narrow": (DESKTOP, 450), "phone": (PHONE, None), "small": (PHONE, 256)}
YEARS = {"first": 1975, "then": 2010, "written": 2021, "newest": NEWEST}
CHOSEN = [None, "COL", "HND", "HTI", "PAN", "TTO"]
FAR, FEW = 48, 2  # pixels from the rim of a dot to its name; names that find no room
MAPS = [(year, country) for year in YEARS.values() for country in CHOSEN]


@pytest.mark.parametrize("room", [None, *range(256, 600, 43)])
@pytest.mark.parametrize("screen_of", [DESKTOP, PHONE])
def test_the_map_opens_on_all_of_the_americas_and_cannot_be_zoomed_out_or_moved_away(screen_of, room):
    viewport = Reader(screen=screen_of).viewport(room)
    assert viewport.width <= (room or 560)
    ends = [(-168.0, 65.6), (-156.5, 71.3), (-67.3, -55.9), (-34.8, -7.1)]  # Alaska, Cape Horn, Brazil
    pixels = [viewport.pixel(*end) for end in ends]
    assert [at for at in pixels if not (0 <= at[0] <= viewport.width and 0 <= at[1] <= viewport.height)] == []
    deck = json.loads(pydeck.draw(Map({}, (), ()), Reader().palette, viewport).to_json())
    assert deck["initialViewState"]["minZoom"] == deck["initialViewState"]["zoom"] == viewport.zoom
    assert deck["views"][0]["controller"]["maxBounds"]


def opening(screen: str, year: int, country: str | None, language: str) -> tuple[Map, list[dict], Viewport]:
    """Return a map of a year, the labels on it as they are sent, and where it opens."""
    kind, room = SCREENS[screen]
    who = Reader(language=language, screen=kind)
    chosen = {"year": year, "country": country, "measure": "role", "side": "both", "least": "1"}
    drawing = map_page.flows.make(who, **chosen, layers=["flows", "corridor", "counts"]).drawing
    deck = json.loads(pydeck.draw(drawing, who.palette, who.viewport(room)).to_json())
    return drawing, next(layer["data"] for layer in deck["layers"] if layer["id"] == "labels"), who.viewport(room)


def room_of(label: dict, viewport: Viewport) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of a label on the map."""
    (x, y), (right, down) = viewport.pixel(*label["p"]), label["o"]
    wide, high = labels.size(label["label"])
    return x + right - wide / 2, y + down - high / 2, x + right + wide / 2, y + down + high / 2


@pytest.mark.parametrize(("shown", "screen", "language"), somewhere(MAPS, SCREENS, translations.languages()))
def test_the_chosen_country_and_those_of_the_takeaway_have_their_names_on_every_screen(shown, screen, language):
    drawing, written, _ = opening(screen, *shown, language)
    needed = [place.name for place in drawing.places if place.importance >= labels.NAMED]
    assert needed
    assert [name for name in needed if not any(label["label"].endswith(name) for label in written)] == []


@pytest.mark.parametrize(("shown", "screen", "language"), somewhere(MAPS, SCREENS, translations.languages()))
def test_no_name_covers_another_or_a_dot_or_leaves_the_map_as_it_opens(shown, screen, language):
    drawing, written, viewport = opening(screen, *shown, language)
    rooms = {label["label"]: room_of(label, viewport) for label in written}
    width, height = viewport.width, viewport.height
    assert [room for room in rooms.values() if min(room[:2]) < 0 or room[2] > width or room[3] > height] == []
    assert [pair for pair in itertools.combinations(rooms.values(), 2) if cover(*pair)] == []
    needed = tuple(place.name for place in drawing.places if place.importance >= labels.NAMED)
    for place in drawing.places:
        x, y = viewport.pixel(*place.point)
        covering = {text for text, room in rooms.items() if cover(room, (x, y, x, y))}
        # A name that must be there may cover a dot that has no role: it would be farther from its own.
        assert {text for text in covering if place.importance or not text.endswith(needed)} == set(), place.name


ROOMY = [screen for screen in SCREENS if screen != "small"]  # in the smallest map Haiti's dot is where a name would be
UNCHOSEN = [shown for shown in MAPS if not shown[1]]


@pytest.mark.parametrize(("shown", "screen", "language"), somewhere(UNCHOSEN, ROOMY, translations.languages()))
def test_the_names_of_the_takeaway_stand_at_their_own_dots(shown, screen, language):
    drawing, written, viewport = opening(screen, *shown, language)
    needed = tuple(place.name for place in drawing.places if place.importance >= labels.NAMED)
    for label in (label for label in written if label["label"].endswith(needed)):
        (x, y), (left, top, right, bottom) = viewport.pixel(*label["p"]), room_of(label, viewport)
        assert math.hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom)) <= 24, label["label"]


@pytest.mark.parametrize(("shown", "screen", "language"), somewhere(MAPS, SCREENS, translations.languages()))
def test_no_name_on_the_live_map_stands_far_from_its_dot(shown, screen, language):
    drawing, written, viewport = opening(screen, *shown, language)
    radii = {place.point: place.radius for place in drawing.places} | {count.point: 28 for count in drawing.counts}
    for label in written:
        (x, y), (left, top, right, bottom) = viewport.pixel(*label["p"]), room_of(label, viewport)
        way = math.hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))
        assert way <= FAR + radii[tuple(label["p"])], label["label"]


@pytest.mark.parametrize(("shown", "language"), somewhere(MAPS, translations.languages()))
def test_on_a_wide_screen_hardly_a_country_of_a_role_goes_without_its_name(shown, language):
    drawing, written, _ = opening("wide", *shown, language)
    names = [place.name for place in drawing.places if place.importance]
    assert len([name for name in names if not any(label["label"].endswith(name) for label in written)]) <= FEW
