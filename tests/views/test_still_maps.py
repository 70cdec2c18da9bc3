"""A map as a still picture: its names can be read, it shows all that its description holds, and lets nothing out."""

import itertools
import math
from functools import cache
from xml.etree import ElementTree

import pytest

from content.catalogue import VIEWS, view_for
from content.reader import Reader
from tables import translations
from tests.everywhere import somewhere
from tests.views.chart_pixels import cover
from views.maps import frame, matplotlib, matplotlib_names
from views.maps.description import Map
from views.maps.label_places import Label
from views.maps.matplotlib_flows import STEPS
from views.pictures.box import Box
from views.pictures.canvas import Canvas

SVG = "{http://www.w3.org/2000/svg}"
LAYERS = ["flows", "corridor", "counts", "deaths"]
STATES = {
    "story": ("story_map", {}),
    "endorsers": ("endorsers", {}),
    "all": (
        "flows",
        {"year": 2021, "country": None, "measure": "role", "side": "host", "least": "1", "layers": LAYERS},
    ),
    "island": (
        "flows",
        {"year": 2019, "country": "TTO", "measure": "people", "side": "host", "least": "1", "layers": LAYERS},
    ),
    "empty": (
        "flows",
        {"year": 1973, "country": "BLZ", "measure": "within", "side": "origin", "least": "1", "layers": []},
    ),
    "isthmus": (
        "flows",
        {"year": 2025, "country": "PAN", "measure": "role", "side": "both", "least": "1", "layers": LAYERS},
    ),
}
SIZES = {"page": (760, 660), "phone": (358, 430), "share": (420, 420), "column": (332, 332)}
CHOSEN = {"island": "TTO", "empty": "BLZ", "isthmus": "PAN"}
LONGEST = 48  # pixels of a line to a name: a longer one is lost among arcs
APART = 6  # pixels between a name and what would read as one with it


@cache
def described(state: str, language: str = translations.ENGLISH) -> Map:
    name, chosen = STATES[state]
    drawing = view_for(VIEWS[name], Reader(language), chosen).drawing
    assert isinstance(drawing, Map)
    return drawing


def labels(state: str, size: str, language: str = translations.ENGLISH) -> list[Label]:
    viewport, say = frame.framed(*SIZES[size]), Reader(language).say
    return matplotlib_names.placed(described(state, language), viewport, frame.scale(viewport), say)


@cache
def drawn(state: str) -> bytes:
    """Return the SVG of a map as it stands on a page."""
    reader, (width, height) = Reader(), SIZES["page"]
    canvas = Canvas(width, height, reader.palette)
    matplotlib.draw(described(state), canvas, Box(0, 0, width, height), reader.say)
    return canvas.svg("Title", "Alt")


def marks(state: str, kind: str) -> int:
    """Return how many marks of a kind an SVG has: uses of a shape, or beginnings of a line."""
    groups = [
        group
        for group in ElementTree.fromstring(drawn(state)).iter(f"{SVG}g")
        if group.get("id", "").startswith(f"{kind}-")
    ]
    uses = sum(len(list(group.iter(f"{SVG}use"))) for group in groups)
    return uses or sum(path.get("d", "").count("m") for group in groups for path in group.iter(f"{SVG}path"))


@pytest.mark.parametrize(("state", "size"), somewhere(STATES, SIZES))
def test_no_name_covers_another_or_leaves_the_picture(state, size):
    rooms = [label.room for label in labels(state, size)]
    width, height = SIZES[size]
    assert [room for room in rooms if min(room[:2]) < 0 or room[2] > width or room[3] > height] == []
    assert [pair for pair in itertools.combinations(rooms, 2) if cover(*pair)] == []


@pytest.mark.parametrize(("state", "size"), somewhere(STATES, SIZES))
def test_no_name_in_a_picture_stands_over_the_dot_of_a_country_that_has_a_role(state, size):
    viewport, rooms = frame.framed(*SIZES[size]), {label.text: label.room for label in labels(state, size)}
    points = [(place.name, viewport.pixel(*place.point)) for place in described(state).places if place.importance]
    assert [(name, text) for name, at in points for text, room in rooms.items() if cover(room, (*at, *at))] == []


@pytest.mark.parametrize(("state", "size"), somewhere(STATES, SIZES))
def test_the_line_to_a_name_in_a_picture_is_short_and_meets_no_other_name(state, size):
    found = labels(state, size)
    lines = {label.text: label.line for label in found if label.line}
    assert [text for text, ends in lines.items() if math.dist(*ends) > LONGEST + 0.1] == []
    for text, (start, end) in lines.items():
        for part in range(11):
            at = [a + (b - a) * part / 10 for a, b in zip(start, end, strict=True)]
            assert [one.text for one in found if one.text != text and cover(one.room, (*at, *at))] == [], text


@pytest.mark.parametrize(("state", "size"), [(state, size) for state in CHOSEN for size in SIZES])
def test_the_chosen_country_has_its_name_in_a_picture_of_every_size(state, size):
    name = next(place.name for place in described(state).places if place.iso3 == CHOSEN[state])
    assert name in {label.text for label in labels(state, size)}


@pytest.mark.parametrize(("state", "language"), somewhere(STATES, translations.languages()))
def test_on_a_phone_all_but_one_or_two_countries_of_a_role_have_their_names_and_every_count_its_number(state, language):
    texts = {label.text.replace("\n", " ") for label in labels(state, "phone", language)}
    shown = described(state, language)
    assert {count.text for count in shown.counts} <= texts
    assert len({place.name for place in shown.places if place.importance} - texts) <= 2


@pytest.mark.parametrize(("state", "size"), somewhere(STATES, SIZES))
def test_a_name_that_need_not_be_there_crowds_no_other(state, size):
    shown = described(state)
    needed = {place.name for place in shown.places if place.importance} | {count.text for count in shown.counts}
    for quiet, other in itertools.permutations(labels(state, size), 2):
        left, top, right, bottom = quiet.room
        if quiet.text.replace("\n", " ") not in needed:
            assert not cover((left - APART, top, right + APART, bottom), other.room), (quiet.text, other.text)


@pytest.mark.parametrize(("state", "language"), somewhere(STATES, translations.languages()))
def test_on_a_page_every_country_of_a_role_has_its_name_and_every_count_its_number(state, language):
    texts = {label.text.replace("\n", " ") for label in labels(state, "page", language)}
    shown = described(state, language)
    assert {place.name for place in shown.places if place.importance} | {count.text for count in shown.counts} <= texts


@pytest.mark.parametrize(("state", "size"), somewhere(STATES, SIZES))
def test_no_country_flow_or_count_lies_outside_the_frame(state, size):
    shown, viewport = described(state), frame.framed(*SIZES[size])
    points = [mark.point for mark in (*shown.places, *shown.counts, *shown.deaths)]
    points += [end for flow in shown.flows for end in (flow.start, flow.end)]
    points += [end for leg in shown.route for end in leg]
    pixels = [viewport.pixel(*point) for point in points]
    assert [at for at in pixels if not (0 <= at[0] <= viewport.width and 0 <= at[1] <= viewport.height)] == []


@pytest.mark.parametrize("state", STATES)
def test_a_picture_shows_every_flow_count_death_and_country_and_each_role_by_a_shape(state):
    shown = described(state)
    assert marks(state, "flows") == STEPS * len(shown.flows)
    assert marks(state, "counts") == len(shown.counts)
    assert marks(state, "deaths") == len(shown.deaths)
    signs = [place.sign or "dot" for place in shown.places]
    assert {sign: marks(state, f"places-{sign}") for sign in signs} == {sign: signs.count(sign) for sign in signs}


def test_a_picture_of_a_map_is_light_enough_for_a_slow_connection():
    assert {state: len(drawn(state)) for state in STATES if len(drawn(state)) > 80_000} == {}
