"""The map as an SVG: its names can be read and its shapes say what they mean."""

import itertools
from xml.etree import ElementTree

import pytest

from tables import outlines, translations
from tables.load import load
from tables.story_map import article_map
from views.maps import labels, static_map
from views.maps.description import Map
from views.maps.layers import Layers, described
from views.palette import palette
from views.say import Say

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def layers() -> Layers:
    return Layers(**article_map(load, 2021)[1])


def story(layers: Layers, language: str = translations.ENGLISH) -> Map:
    """Return the map of the story in one language."""
    return described(layers, None, outlines.outlines(), Say(translations.words(language)))


@pytest.mark.parametrize("language", translations.languages())
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
    say = Say(translations.words(translations.ENGLISH))
    drawn = static_map.svg(story(layers), say, palette(mode), "Title", "What & where")
    root = ElementTree.fromstring(drawn)
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == ("Title", "What & where")
    paths = [path.get("d") for path in root.iter(f"{SVG}path")]
    for sign, roles in {"triangle": {"origin"}, "diamond": {"transit"}, "circle": {"host", "destination"}}.items():
        same = [role for role in layers.places["role"] if role in roles]
        shape = static_map.SIGNS[sign]
        assert len([path for path in paths if path.endswith(shape)]) == len(same) + 1  # and the legend
