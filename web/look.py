"""The look of what is served before the application is there: the theme's colours and fonts, at the places it uses."""

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from views.palette import palette
from web.shell import asset

# Streamlit's own names for these families: what is loaded here need not be loaded again.
SANS, SERIF = "media/SourceSansVF-Upright.*.woff2", "media/SourceSerifVariable-Roman.*.woff2"

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).resolve().parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def near(link: str, up: str) -> str:
    """Return an address of ours as it is found from a page: a proxy may show us below a path of its own.

    `up` leads from the page to the root: "." or "..". Addresses of others stay as they are.
    """
    return f"{up}{link}" if link.startswith("/") else link


TEMPLATES.filters["near"] = near


@lru_cache(maxsize=4)
def style(up: str) -> str:
    """Return the style sheet of a page from which `up` leads to the root."""
    light, dark = palette("light"), palette("dark")
    return TEMPLATES.get_template("opening.css").render(
        light=light, dark=dark, sans=asset(SANS), serif=asset(SERIF), up=up
    )
