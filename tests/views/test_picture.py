"""The map as a still picture, and what is made of it: names that can be read, and files that are up to date."""

import itertools
from xml.etree import ElementTree

import pytest
from PIL import Image

from tables import brief, outlines, words
from tables.load import load
from tests.screen import ROOT
from tools.share_images import make
from views import picture
from views.maps import labels, static_map
from views.maps.description import Map
from views.maps.layers import Layers, described
from views.palette import palette
from views.say import Say

STATIC, HEAVIEST = ROOT / "static", 150_000  # bytes
AGAIN = "draw them again: python -m tools.share_images"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def layers() -> Layers:
    return Layers(**brief.story(load, 2021)[1])


def story(layers: Layers, language: str = words.ENGLISH) -> Map:
    """Return the map of the story in one language."""
    return described(layers, None, outlines.outlines(), Say(words.words(language)))


@pytest.mark.parametrize("language", words.languages())
def test_every_name_on_the_map_can_be_read(language, layers):
    names = static_map.placed_names(story(layers, language).places)
    assert len(names) == len(layers.places)
    boxes = [static_map.box(name) for name in names]
    for left, top, right, bottom in boxes:
        assert min(left, top) >= 0
        assert (right <= static_map.VIEWPORT.width, bottom <= static_map.VIEWPORT.height) == (True, True)
    assert [pair for pair in itertools.combinations(boxes, 2) if labels.cover(*pair)] == []


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_map_is_an_svg_that_says_what_it_shows_and_gives_each_role_a_shape(mode, layers):
    say = Say(words.words(words.ENGLISH))
    drawn = static_map.svg(story(layers), say, palette(mode), "Title", "What & where")
    root = ElementTree.fromstring(drawn)
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == ("Title", "What & where")
    paths = [path.get("d") for path in root.iter(f"{SVG}path")]
    for sign, roles in {"triangle": {"origin"}, "diamond": {"transit"}, "circle": {"host", "destination"}}.items():
        same = [role for role in layers.places["role"] if role in roles]
        shape = static_map.SIGNS[sign]
        assert len([path for path in paths if path.endswith(shape)]) == len(same) + 1  # and the legend


@pytest.mark.parametrize("language", words.languages())
def test_a_shared_link_has_a_light_picture_of_todays_map_and_words(language):
    path = STATIC / f"share-{language}.png"
    assert path.is_file(), AGAIN
    assert path.stat().st_size < HEAVIEST
    with Image.open(path) as image:
        assert image.size == (picture.WIDTH, picture.HEIGHT)
        assert image.info[make.STAMP] == make.stamp(make.share(language)), AGAIN


def test_the_icon_has_the_colours_of_the_theme():
    assert (STATIC / "favicon.svg").read_text("utf-8") == picture.icon(palette("dark")), AGAIN
