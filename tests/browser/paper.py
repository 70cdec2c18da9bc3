"""What a page looks like on paper: the words on its sides, and what is dark on screen and must not be dark there."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageOps
from playwright.sync_api import Locator
from pypdfium2 import PdfDocument

from tests.browser.visit import Visit

FAINT = 60  # of 255: the ground of the page is no ink


def sides(paper: bytes) -> list[str]:
    """Return the text of each side of a PDF, dense: a line may end anywhere."""
    with PdfDocument(paper) as document:
        return [dense(side.get_textpage().get_text_bounded()) for side in document]


def filled(paper: bytes) -> float:
    """Return how far down the first side of a PDF goes what is printed on it: 1 is to its lower edge."""
    with PdfDocument(paper) as document:
        side = ImageOps.invert(document[0].render().to_pil().convert("L")).point(lambda ink: 255 * (ink > FAINT))
    return side.getbbox()[3] / side.height


def dense(text: str) -> str:
    """Return a text without spaces and ligatures."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


@contextmanager
def at_the_printer(visit: Visit) -> Iterator[None]:
    """Send the page to a printer and show it, inside, as the printer gets it."""
    visit.page.pdf()
    visit.page.emulate_media(media="print")
    visit.rest()
    yield
    visit.page.emulate_media(media="null")


def lightness(place: Locator) -> Image.Image:
    """Return how a place of the page looks now, in grey."""
    return Image.open(BytesIO(place.screenshot())).convert("L")
