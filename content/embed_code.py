"""The code by which other sites show a view: in a frame, or as a picture with its description."""

from html import escape

from content.markdown import plain
from views.pictures.sizes import PAGE, SHARE, SIZES, dimensions
from views.view import View

WORDS = 500  # pixels: the height of title, note, links and foot around the picture, in a frame as wide as the picture


def frame(view: View, address: str) -> str:
    """Return the HTML of a frame that shows the page of a view at its whole `address`."""
    height = dimensions(PAGE, view)[1] + WORDS
    return (
        f'<iframe src="{escape(address)}" title="{escape(plain(view.title))}" width="100%" height="{height}" '
        'loading="lazy" style="border: 0"></iframe>'
    )


def image(view: View, picture: str, link: str) -> str:
    """Return the HTML of the picture of a view in the size to share, at its whole address, which leads to a `link`."""
    width, height = SIZES[SHARE].pixels
    alt = escape(plain(view.alt))
    return (
        f'<a href="{escape(link)}"><img src="{escape(picture)}" alt="{alt}" width="{width}" height="{height}" '
        'loading="lazy" style="max-width: 100%; height: auto"></a>'
    )
