"""The templates and the style sheet of the pages that the server sends: the colours and fonts of the theme."""

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from views.palette import palette
from web.streamlit_internals import SANS_FONT, SERIF_FONT, asset_url

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).resolve().parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def relative(link: str, up: str) -> str:
    """Return an address on this server relative to a page: a proxy may serve us below a path of its own.

    `up` leads from the page to the root: "." or "..". Addresses of other sites stay as they are.
    """
    return f"{up}{link}" if link.startswith("/") else link


TEMPLATES.filters["relative"] = relative


@lru_cache(maxsize=4)
def style(up: str) -> str:
    """Return the style sheet of a page from which `up` leads to the root."""
    light, dark = palette("light"), palette("dark")
    return TEMPLATES.get_template("prerender.css").render(
        light=light, dark=dark, sans=asset_url(SANS_FONT), serif=asset_url(SERIF_FONT), up=up
    )
