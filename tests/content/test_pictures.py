"""A picture of a view says whose figures it shows, as of when, and where the view is."""

import re

import pytest

from content.catalogue import VIEWS, view_for
from content.pictures import picture
from content.reader import Reader
from tests.content.test_catalogue import chosen_by
from tools.walk.picture_words import faults_of

MODES = ("light", "dark")


def words(svg: bytes) -> str:
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg.decode()))


@pytest.mark.parametrize("reader", [Reader(mode="dark"), Reader(at_publication=True)], ids=str)
def test_a_picture_says_publisher_moment_version_and_address(reader):
    said = words(picture(VIEWS["origins"], reader, chosen_by(VIEWS["origins"]), "card", "svg", "https://example.org"))
    assert "Sources: UNHCR" in said
    assert "data version" in said
    assert ("As known on 20 Apr 2022" in said) == reader.at_publication
    assert "https://example.org/view/origins" in said
    assert "mode=" not in said, "what a picture is drawn in says nothing of where the view is"


@pytest.mark.parametrize("year", [2018, 2022])
def test_a_title_beside_a_map_leaves_room_for_what_is_counted_and_for_the_legend(year):
    chosen = chosen_by(VIEWS["flows"]) | {"measure": "within", "year": year}
    drawn = picture(VIEWS["flows"], Reader(), chosen, "share", "svg", "")
    assert faults_of(drawn.decode()) == []
    line = view_for(VIEWS["flows"], Reader(), chosen).line
    assert line.split()[0] in words(drawn).split()


def test_a_picture_for_paper_is_on_white_whatever_the_screen():
    drawn = {
        picture(VIEWS["hosts"], Reader(mode=mode), chosen_by(VIEWS["hosts"]), "print", "svg", "") for mode in MODES
    }
    assert len(drawn) == 1
    assert b"fill:#ffffff" in drawn.pop()
