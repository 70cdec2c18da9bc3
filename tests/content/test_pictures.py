"""A picture of a view says whose figures it shows, as of when, and where the view is."""

import re

import pytest

from content.catalogue import VIEWS
from content.pictures import picture
from content.reader import Reader
from tests.content.test_catalogue import chosen_by

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


def test_a_picture_for_paper_is_on_white_whatever_the_screen():
    drawn = {
        picture(VIEWS["hosts"], Reader(mode=mode), chosen_by(VIEWS["hosts"]), "print", "svg", "") for mode in MODES
    }
    assert len(drawn) == 1
    assert b"fill:#ffffff" in drawn.pop()
