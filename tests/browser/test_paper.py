"""A page that is dark on screen is dark on white on paper."""

from io import BytesIO

import pytest
from PIL import Image, ImageStat
from playwright.sync_api import Locator

DRAWN = ["stImage", "stPlotlyChart", "stDeckGlJsonChart"]
DARK, LIGHT = 100, 200  # of 255


def lightness(place: Locator) -> Image.Image:
    """Return how a place of the page looks now, in grey."""
    return Image.open(BytesIO(place.screenshot())).convert("L")


@pytest.fixture
def dark(visit):
    """Return the overview in dark, after it has been sent to a printer, as the printer gets it."""
    visit.page.emulate_media(color_scheme="dark")
    page = visit.open("/")
    assert ImageStat.Stat(lightness(page.get_by_test_id("stMain"))).median[0] < DARK
    page.pdf()
    page.emulate_media(media="print", color_scheme="dark")
    return visit.rest()


def test_a_dark_page_prints_dark_on_white(dark):
    seen = {kind: lightness(dark.get_by_test_id(kind).first) for kind in ("stMain", *DRAWN)}
    for kind, picture in seen.items():
        found = ImageStat.Stat(picture)
        assert found.median[0] > LIGHT, kind
        assert found.extrema[0][0] < DARK, f"{kind}: no ink"
    words = dark.locator('[data-testid="stApp"] p').all()
    assert {word.evaluate("p => getComputedStyle(p).color") for word in words} == {"rgb(16, 20, 24)"}
