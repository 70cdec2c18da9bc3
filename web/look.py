"""The look of what is served before the application is there: the theme's colours and fonts, at the places it uses."""

from functools import cache
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


@cache
def style() -> str:
    """Return the style sheet: the same for every page."""
    light, dark = palette("light"), palette("dark")
    return TEMPLATES.get_template("opening.css").render(light=light, dark=dark, sans=asset(SANS), serif=asset(SERIF))
