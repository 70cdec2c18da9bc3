"""The brief as one HTML file without scripts and other files, two sides of A4 when printed."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from views.palette import palette
from views.pictures import fonts
from views.say import Say
from views.text.brief import Brief

COLOURS = ["background", "surface", "text", "border", "accent", "origin", "transit", "host", "link"]
PARTS = ["title", "lead", "figures", "map", "summit", "claims", "after", "not_yet", "sources"]
FONTS = "/* fonts */"  # where the letters that it has come in, so that it is as long on every machine
TEMPLATES = Environment(
    loader=PackageLoader("views.text"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True)
class Served:
    """Where the brief is served: its `address`, that of its `page`, and of the `script` behind its button to print."""

    address: str
    page: str
    script: str


def html(brief: Brief, pictures: Mapping[str, bytes], foot: str, say: Say, served: Served | None = None) -> str:
    """Return the brief as a whole document with the `pictures` of its map as SVG, light and dark.

    `foot` says when it was made, of which data and under which licence. As a file it is `served` nowhere.
    """
    inside = {mode: f"data:image/svg+xml;base64,{b64encode(svg).decode()}" for mode, svg in pictures.items()}
    modes = {mode: [(name, getattr(palette(mode), name)) for name in COLOURS] for mode in ("light", "dark")}
    words = {part: say(f"brief.{part}") for part in PARTS} | {part: say(f"sheet.{part}") for part in ("print", "back")}
    language = str(say.locale).replace("_", "-")
    facts: dict[str, Any] = {"pictures": inside, "foot": foot, "words": words, "modes": modes, "language": language}
    document = TEMPLATES.get_template("brief.html").render(brief=brief, say=say, served=served, fonts=FONTS, **facts)
    return document.replace(FONTS, "".join(fonts.rules(face, {*document}) for face in fonts.FILES))
