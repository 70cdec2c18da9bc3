"""The brief as one HTML file without scripts and other files, two sides of A4 when printed."""

from dataclasses import replace

from jinja2 import Environment, PackageLoader, StrictUndefined

from views.palette import Palette, palette
from views.say import Say
from views.text.brief import Brief

COLOURS = ["background", "surface", "text", "border", "accent", "origin", "transit", "host", "link"]
PARTS = ["title", "lead", "figures", "map", "summit", "claims", "after", "not_yet", "unsound", "sources"]
TEMPLATES = Environment(
    loader=PackageLoader("views.text"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def css_variables() -> Palette:
    """Return a palette of CSS variables, for an image whose colours follow the style of the document around it."""
    return replace(palette("light"), **{name: f"var(--{name})" for name in COLOURS})


def html(brief: Brief, foot: str, say: Say) -> str:
    """Return the brief as a whole document; its image must be drawn with `css_variables`.

    `foot` says when it was made, of which data and under which licence.
    """
    modes = {mode: [(name, getattr(palette(mode), name)) for name in COLOURS] for mode in ("light", "dark")}
    words = {part: say(f"brief.{part}") for part in PARTS}
    language = str(say.locale).replace("_", "-")
    return TEMPLATES.get_template("brief.html").render(
        brief=brief, foot=foot, words=words, modes=modes, language=language
    )
