"""What the live map has in sight as it opens, however little room it has, and what it names there."""

import json

import pytest

from content.pages import map as map_page
from content.reader import DESKTOP, PHONE, Reader
from tables import translations
from tables.load import load
from views.maps import pydeck
from views.maps.description import Map

NEWEST = int(load("displacement")["year"].max())


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


@pytest.mark.parametrize("language", translations.languages())
def test_the_origin_of_most_people_has_its_name_on_a_phone(language):
    who = Reader(language=language, screen=PHONE)
    chosen = {"year": NEWEST, "country": None, "measure": "role", "side": "host", "least": "1"}
    drawing = map_page.flows.make(who, **chosen, layers=["flows", "corridor", "counts"]).drawing
    deck = json.loads(pydeck.draw(drawing, who.palette, who.viewport()).to_json())
    names = next(layer["data"] for layer in deck["layers"] if layer["id"] == "labels")
    assert f"▲ {who.say.country(drawing.flows[0].origin)}" in [name["label"] for name in names]
