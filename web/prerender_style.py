"""The templates of the pages that the server sends, and their style sheets: the colours and fonts of the theme."""

from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from content.card_order import ORDER
from content.entry_table import unfolded
from content.reader import PHONE, Reader
from tables.translations import languages
from views.palette import palette
from views.pictures.fonts import BOLD, REGULAR, SANS, SERIF
from web.static_files import static_url

FOLDERS = ("web/templates", "views/text/templates")
TEMPLATES = Environment(
    loader=FileSystemLoader([Path(__file__).resolve().parent.parent / folder for folder in FOLDERS]),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class Font(NamedTuple):
    """A font of the pages: its family in the theme, its file in static/, its first and last weight, and its style."""

    family: str
    file: str
    weights: tuple[int, int]
    style: str = "normal"

    @property
    def url(self) -> str | None:
        """Return its address; None where the file is gone."""
        return static_url(self.file)


# Made by `python -m tools.fonts`. The application has them from the page before it, whose style sheet stays.
FONTS = (
    Font(SANS, "sans.woff2", (REGULAR, 700)),
    Font(SANS, "sans-italic.woff2", (REGULAR, REGULAR), "italic"),
    Font(SERIF, "serif.woff2", (BOLD, BOLD)),
)


def own_words() -> dict[str, dict[str, str]]:
    """Return what Streamlit says by itself, by language and by a key of ours (static/own_words.js)."""
    return {code: Reader(code).say.look_up("web.own") for code in languages()}


_GLOBALS = cast("dict[str, Any]", TEMPLATES.globals)
_GLOBALS |= {"preloaded_fonts": [font for font in FONTS if font.style == "normal"], "unfolded": unfolded}
_GLOBALS |= {"own_words": own_words, "static_url": static_url}


def relative(link: str, up: str) -> str:
    """Return an address on this server relative to a page: a proxy may serve us below a path of its own.

    `up` leads from the page to the root: "." or "..". Addresses of other sites stay as they are.
    """
    return f"{up}{link}" if link.startswith("/") else link


TEMPLATES.filters["relative"] = relative


def render(template: str, reader: Reader, up: str, css: str, **facts: object) -> bytes:
    """Return a page by a template, in the words of a reader.

    `up` leads from the page to the root, `css` is its style sheet, `facts` are what the template needs besides.
    """
    look = {"language": reader.language, "say": reader.say, "up": up, "style": css}
    return TEMPLATES.get_template(template).render(**look, **facts).encode()


@lru_cache(maxsize=4)
def style(up: str) -> str:
    """Return the style sheet of a page from which `up` leads to the root."""
    light, dark = palette("light"), palette("dark")
    look = {"light": light, "dark": dark, "on_phone": ORDER[PHONE]}
    return TEMPLATES.get_template("prerender.css").render(fonts=FONTS, up=up, **look)


@lru_cache(maxsize=4)
def sheet_style(up: str) -> str:
    """Return the style sheet of what is made for paper, from which `up` leads to the root: light, as paper is."""
    return TEMPLATES.get_template("sheet_page.css").render(light=palette("light"), fonts=FONTS, up=up)
