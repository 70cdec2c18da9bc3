"""Pictures of views: words have room at every size, and say what a picture that travels alone needs."""

import io
import itertools
import xml.etree.ElementTree as ET
from functools import cache

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from content.catalogue import VIEWS, view_for
from content.pictures import picture
from content.reader import Reader
from tests.content.test_catalogue import chosen_by
from tests.everywhere import somewhere
from views.pictures import fonts, raster, text
from views.pictures.box import Box
from views.pictures.canvas import Canvas
from views.pictures.composition import FOOT, LINE, TITLE, Composition, PictureWords
from views.pictures.sizes import CARD, PAGE, PHONE, PRINT, SHARE, SIZES, composed, dimensions
from views.view import View

HOME, HEAVY = "https://example.org", 300_000
SQUAT = 0.5  # of the height of a shared picture
WORDS = PictureWords(
    ("Sources: " + "; ".join(["Office for the Coordination of Everything"] * 40), "Sources: UNHCR and 39 more"),
    "As known on 20 April 2022 · Americas Migration Dashboard, data version 2.0.0",
    f"{HOME}/view/flows?{'&'.join(['country=COL'] * 30)}",
)
ONE_OF_A_KIND = ("flows", "endorsers", "origins", "world", "hosts", "lanes", "country_within")  # maps, charts, nothing
SVG = "{http://www.w3.org/2000/svg}"


@cache
def view(name: str, at_publication: bool = False) -> View:
    given = {"claim": "C01"} if name == "evidence" else {}
    return view_for(VIEWS[name], Reader(at_publication=at_publication), chosen_by(VIEWS[name], **given))


@cache
def drawn(name: str, size: str, form: str) -> bytes:
    return picture(VIEWS[name], Reader(), chosen_by(VIEWS[name]), size, form, HOME)


def boxes(made: Composition) -> list[Box]:
    lines = [Box(left, top, line.width, line.height) for left, top, line in made.texts]
    return lines + ([made.drawing] if made.drawing else [])


def cover(one: Box, other: Box) -> bool:
    beside = one.left + one.width <= other.left + 0.01 or other.left + other.width <= one.left + 0.01
    return not (beside or one.top + one.height <= other.top + 0.01 or other.top + other.height <= one.top + 0.01)


def test_words_and_drawing_cover_neither_each_other_nor_the_edge():
    for name, size, then in somewhere(VIEWS, SIZES, (False, True)):
        made = composed(view(name, then), WORDS, size)
        found = boxes(made)
        assert [box for box in found if min(box.left, box.top) < 0] == [], name
        assert [box for box in found if box.left + box.width > made.width + 0.01] == [], name
        assert [box for box in found if box.top + box.height > made.height + 0.5] == [], name
        assert [pair for pair in itertools.combinations(found, 2) if cover(*pair)] == [], name


def test_a_picture_that_travels_alone_says_all_words_of_its_view():
    for name, size in somewhere(VIEWS, (CARD, PRINT)):
        shown = view(name)
        said = " ".join("".join(words for words, _ in line.pieces) for _, _, line in composed(shown, WORDS, size).texts)
        for wanted in (shown.title, shown.line, shown.note, WORDS.sources[-1], WORDS.state):
            assert "".join(wanted.split()) in "".join(said.split()), name


def test_a_shared_picture_says_its_title_and_whose_figures_it_shows():
    for name in VIEWS:
        shown = view(name)
        said = "".join(words for _, _, line in composed(shown, WORDS, SHARE).texts for words, _ in line.pieces)
        for wanted in (shown.title, WORDS.sources[-1], WORDS.state):
            assert "".join(wanted.split()) in "".join(said.split()), name


def test_words_of_a_shared_picture_leave_a_chart_half_of_its_height():
    for name, then in somewhere(VIEWS, (False, True)):
        made = composed(view(name, then), WORDS, SHARE)
        assert made.drawing is None or made.drawing.height >= SQUAT * made.height, name


def test_a_title_that_is_too_long_for_a_shared_picture_ends_with_an_ellipsis():
    lines = text.fitted("Of these people most " * 40, 300, [(TITLE, 3), (LINE, 4)])
    assert len(lines) == 4
    assert lines[-1].pieces[0][0].endswith(text.ELLIPSIS)
    assert max(line.width for line in lines) <= 300


def test_sentences_are_left_out_whole_where_room_is_short():
    lines = text.sentences("One sentence. Another one that is rather long. A third.", 200, LINE, 1)
    assert [line.pieces[0][0] for line in lines] == ["One sentence."]


@pytest.mark.parametrize("look", [TITLE, LINE, FOOT], ids=str)
def test_words_are_drawn_as_wide_as_they_are_measured(look):
    canvas, words = Canvas(900, 100, Reader().palette), "AVA 10.4 million Wörter – „Té“ ▲ 1,234: filled"
    written = canvas.text(0, 0, words, fonts.font(look.size, look.weight, look.family))
    drawn_as = written.get_window_extent(FigureCanvasAgg(canvas.figure).get_renderer())
    assert drawn_as.width == pytest.approx(look.width(words), rel=0.01)


def test_words_of_a_png_stand_where_the_library_sets_them():
    canvas = Canvas(300, 60, Reader().palette)
    canvas.text(10, 30, "Águilas, 12,345 people  go", fonts.font(13), va="center")
    library = FigureCanvasAgg(canvas.figure)
    library.draw()
    ink = [
        np.argwhere(np.asarray(image)[..., 0] < 128) for image in (library.buffer_rgba(), raster.image(canvas.figure))
    ]
    for edge in (np.min, np.max):
        assert abs(edge(ink[0], axis=0) - edge(ink[1], axis=0)).max() <= 1


@pytest.mark.parametrize("size", [PAGE, PHONE, SHARE])
def test_the_size_of_a_picture_is_known_without_drawing_it(size):
    for name in ("hosts", "country_within"):
        width, height = dimensions(size, view(name))
        svg = ET.fromstring(drawn(name, size, "svg"))
        assert (svg.get("width"), svg.get("height")) == (str(width), str(height))
        with Image.open(io.BytesIO(drawn(name, size, "png"))) as image:
            assert image.size == (width * SIZES[size].sharp, height * SIZES[size].sharp)


@pytest.mark.parametrize("name", ONE_OF_A_KIND)
def test_a_shared_picture_is_as_large_and_as_light_as_networks_want(name):
    with Image.open(io.BytesIO(drawn(name, SHARE, "png"))) as image:
        assert image.size == (1200, 630)
    assert len(drawn(name, SHARE, "png")) < HEAVY


@pytest.mark.parametrize("name", ONE_OF_A_KIND)
def test_a_picture_has_its_title_and_its_alternative_text_inside(name):
    svg = ET.fromstring(drawn(name, PHONE, "svg"))
    assert svg.findtext(f"{SVG}title") == view(name).title
    assert svg.findtext(f"{SVG}desc") == (view(name).alt or view(name).line)
    assert svg.get("role") == "img"


def test_the_legend_of_a_picture_has_signs_in_their_colours_and_words():
    pieces = [piece for _, _, line in composed(view("flows"), WORDS, PHONE).texts for piece in line.pieces]
    assert {("▲", "origin"), ("◆", "transit"), ("●", "host"), (" origin", "text")} <= set(pieces)
    assert not any(":" in words and "[" in words for words, _ in pieces)
