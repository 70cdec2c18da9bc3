"""Pictures have the fonts of the screen, and bring along what a reader's machine may lack."""

import base64
import io
import re

import pytest
from fontTools.ttLib import TTFont

from tools.fonts.make import UNIQUE, origin
from views.palette import palette
from views.pictures import fonts
from views.pictures.canvas import Canvas

HINT = "run python -m tools.fonts, which makes the fonts of pictures"


@pytest.mark.parametrize("face", fonts.FILES, ids=str)
def test_fonts_of_pictures_are_made_from_those_that_streamlit_carries(face):
    with TTFont(fonts.FOLDER / fonts.FILES[face]) as font:
        assert str(font["name"].getName(UNIQUE, 3, 1)) == origin(face[0]), HINT


def test_lines_of_a_wrapped_text_have_room_and_keep_every_letter():
    text = "People from Venezuela whom host governments report, and Rindfleischetikettierungsgesetz"
    lines = fonts.wrapped(text, 90, 15)
    assert max(fonts.width(line, 15) for line in lines) <= 90
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_svg_brings_along_the_fonts_that_it_uses_and_no_others():
    canvas = Canvas(200, 100, palette("light"))
    canvas.text(10, 10, "Perú & Haïti", fonts.font(15))
    drawn = canvas.svg("title", "alternative text").decode()
    assert set(re.findall(r"@font-face{font-family:'([^']*)'", drawn)) == {fonts.SANS}
    assert "Perú &amp; Haïti" in drawn
    assert 'width="200" height="100"' in drawn


def test_fonts_that_travel_along_have_every_letter_of_the_words():
    letters = {*"Perú & Haïti ▲"}
    carried = set()
    for data in re.findall(r"base64,([^)]*)", fonts.rules((fonts.SANS, fonts.REGULAR), letters)):
        with TTFont(io.BytesIO(base64.b64decode(data))) as font:
            carried |= {chr(code) for code in font.getBestCmap()}
    assert letters <= carried
