"""Pictures and pages have the fonts that Streamlit carries, in few letters; pictures bring theirs along."""

import base64
import io
import re
import tomllib
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tools.fonts.make import UNIQUE, origin
from views.palette import palette
from views.pictures import fonts
from views.pictures.canvas import Canvas
from web.prerender_style import FONTS
from web.static_files import STATIC

ROOT = Path(__file__).resolve().parents[2]
HINT = "run python -m tools.fonts, which makes our fonts"
MADE = [(fonts.FOLDER / file, family, "normal") for (family, _), file in fonts.FILES.items()]
MADE += [(STATIC / font.file, font.family, font.style) for font in FONTS]


@pytest.mark.parametrize(("path", "family", "style"), MADE, ids=lambda part: getattr(part, "name", ""))
def test_our_fonts_are_made_from_those_that_streamlit_carries(path, family, style):
    with TTFont(path) as font:
        assert str(font["name"].getName(UNIQUE, 3, 1)) == origin(family, style), HINT
        called = {str(name) for name in font["name"].names if name.nameID not in (0, 13, 14)}
        assert not [name for name in called if "source" in name.lower()], "the name that the licence keeps for Adobe"


def test_the_theme_has_the_fonts_of_the_pages_that_the_server_sends_first():
    theme = tomllib.loads((ROOT / ".streamlit/config.toml").read_text("utf-8"))["theme"]
    assert theme["font"].startswith(f"'{fonts.SANS}'")
    assert theme["headingFont"].startswith(f"'{fonts.SERIF}'")
    assert set(theme["headingFontWeights"]) == {fonts.BOLD}
    assert {font.family for font in FONTS} == {fonts.SANS, fonts.SERIF}


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


@pytest.mark.parametrize("face", fonts.FILES)
def test_a_font_that_travels_along_does_not_tell_when_it_was_made_so_that_the_same_picture_has_the_same_bytes(face):
    [data] = re.findall(r"base64,([^)]*)", fonts.rules(face, set()))
    with TTFont(io.BytesIO(base64.b64decode(data))) as carried, TTFont(fonts.FOLDER / fonts.FILES[face]) as ours:
        assert carried["head"].modified == ours["head"].modified


def test_fonts_that_travel_along_have_every_letter_of_the_words():
    letters = {*"Perú & Haïti ▲"}
    carried = set()
    for data in re.findall(r"base64,([^)]*)", fonts.rules((fonts.SANS, fonts.REGULAR), letters)):
        with TTFont(io.BytesIO(base64.b64decode(data))) as font:
            carried |= {chr(code) for code in font.getBestCmap()}
    assert letters <= carried
