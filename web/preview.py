"""The head of a page: what a search engine, a chat or a feed shows of a link."""

import re
import textwrap
from dataclasses import dataclass
from typing import Any

from content.choices import THEN
from tables import words
from views.palette import palette
from views.say import Say
from web import schema
from web.asked import Asked, address
from web.static_files import static_url
from web.told import Told

LONGEST = 200  # characters of a description that are shown anywhere
ENDED = re.compile(r".*[.!?…。][”’»)]*", re.DOTALL)  # a sentence that has its end
PICTURES = ["share-{lang}.png", "share.png"]
WIDTH, HEIGHT = 1200, 630


@dataclass(frozen=True)
class Preview:
    """What the head says. Addresses are whole where the host is known; `data` is JSON-LD.

    `link` is the one address for search engines, `shared` the one that shows what is chosen here.
    """

    title: str
    name: str
    description: str
    link: str
    shared: str
    languages: dict[str, str]
    picture: str
    colours: dict[str, str]
    data: dict[str, Any]

    @property
    def size(self) -> tuple[int, int]:
        """Return width and height of the picture."""
        return WIDTH, HEIGHT


def preview(told: Told, home: str) -> Preview:
    """Return the head of a page; `home` is where readers find the dashboard, or empty."""
    asked, say = told.asked, told.asked.say
    title, description = say(f"{asked.page}.menu"), told.lead
    if told.named:
        title, description = told.named.headline or told.named.title, _sentences(told.named.lines, say)
    name, description = _short(title), _short(description)
    link = home + canonical(asked, asked.lang)
    return Preview(
        title=say("frame.tab", page=name),
        name=name,
        description=description,
        link=link,
        shared=home + shared(asked, asked.lang),
        languages=_languages(asked, home),
        picture=_picture(asked.lang, home),
        colours={mode: palette(mode).background for mode in ("light", "dark")},
        data=schema.describe(asked, {"name": name, "description": description, "url": link}, home),
    )


def canonical(asked: Asked, lang: str) -> str:
    """Return the address of a page or of the thing on it, with the language but without choices."""
    language = {} if lang == words.ENGLISH else {"lang": lang}
    return address(asked.page, **asked.named(), **language)


def shared(asked: Asked, lang: str) -> str:
    """Return the address of the very view in a language: with its choices, as far as they are known, and the moment."""
    language = {} if lang == words.ENGLISH else {"lang": lang}
    moment = {"when": THEN} if asked.then else {}
    return address(asked.page, **asked.view(), **language, **moment)


def _sentences(lines: list[str], say: Say) -> str:
    """Return lines, each of which stands alone on the page, as sentences that follow each other."""
    return " ".join(line if ENDED.fullmatch(line) else say("web.sentence", text=line) for line in lines)


def _short(text: str) -> str:
    return textwrap.shorten(text, LONGEST, placeholder="…")


def _languages(asked: Asked, home: str) -> dict[str, str]:
    """Return the same view in every language, and the address that follows the browser; none for one language."""
    found = {code: home + shared(asked, code) for code in words.languages()}
    return found | {"x-default": found[words.ENGLISH]} if len(found) > 1 else {}


def _picture(lang: str, home: str) -> str:
    """Return the address of the picture in the language, else of the one for all; empty without either."""
    found = next((link for name in PICTURES if (link := static_url(name.format(lang=lang)))), None)
    return home + found if found else ""
