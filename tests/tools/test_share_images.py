"""The images in `static/` that a command draws are up to date, in every language."""

import pytest
from PIL import Image

from tables import translations
from tests.screen import ROOT
from tools.share_images import draw
from views.images import share_image
from views.palette import palette

STATIC, MAX_BYTES = ROOT / "static", 150_000
HINT = "run python -m tools.share_images, which draws the images of all languages"


@pytest.mark.parametrize("language", translations.languages())
def test_every_language_has_an_image_of_shared_links_with_todays_map_and_words(language):
    path = STATIC / f"share-{language}.png"
    assert draw.is_current(path, draw.share_svg(language)), HINT
    assert path.stat().st_size < MAX_BYTES
    with Image.open(path) as image:
        assert image.size == (share_image.WIDTH, share_image.HEIGHT)


def test_every_image_of_shared_links_has_its_language():
    assert {path.name for path in STATIC.glob("share*.png")} == {
        f"share-{code}.png" for code in translations.languages()
    }


def test_the_icon_has_the_colours_of_the_theme():
    assert (STATIC / "favicon.svg").read_text("utf-8") == share_image.icon(palette("dark")), HINT
