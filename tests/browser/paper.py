"""What a page looks like on paper: the words on its sides, and what is dark on screen and must not be dark there."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageOps
from playwright.sync_api import Locator
from pypdfium2 import PdfDocument, PdfPage

from tests.browser.visit import Visit

NUMBER = 0.04  # of the height of a side: its lower margin
ALONE = 0.4  # of the first side: a title with its lead and the choices below it fill less
FAINT = 60  # of 255: the ground of the page is no ink


def sides(paper: bytes) -> list[str]:
    """Return the text of each side of a PDF, dense: a line may end anywhere."""
    with PdfDocument(paper) as document:
        return [dense(side.get_textpage().get_text_bounded()) for side in document]


def filled(paper: bytes) -> list[float]:
    """Return how far down each side of a PDF goes what is printed on it, but for its number: 1 is to its lower edge."""
    with PdfDocument(paper) as document:
        return [_printed_down_to(side) for side in document]


def ends(paper: bytes) -> tuple[float, float]:
    """Return the same of the first side and the last: to draw the sides of a long page takes seconds."""
    with PdfDocument(paper) as document:
        return _printed_down_to(document[0]), _printed_down_to(document[len(document) - 1])


def _printed_down_to(page: PdfPage) -> float:
    side = ImageOps.invert(page.render().to_pil().convert("L")).point(lambda ink: 255 * (ink > FAINT))
    box = side.crop((0, 0, side.width, round(side.height * (1 - NUMBER)))).getbbox()
    return box[3] / side.height if box else 0


def dense(text: str) -> str:
    """Return a text without spaces and ligatures."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


@contextmanager
def at_the_printer(visit: Visit) -> Iterator[None]:
    """Send the page to a printer without its print form, and show it, inside, as the printer gets it."""
    network = visit.page.context.new_cdp_session(visit.page)
    network.send("Network.enable")
    network.send("Network.setBlockedURLs", {"urls": ["*print=open*"]})
    visit.page.pdf()
    network.detach()
    visit.page.emulate_media(media="print")
    visit.rest()
    yield
    visit.page.emulate_media(media="null")


def lightness(place: Locator) -> Image.Image:
    """Return how a place of the page looks now, in grey."""
    return Image.open(BytesIO(place.screenshot())).convert("L")
