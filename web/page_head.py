"""The head of a page: what a search engine, a chat or a feed shows of a link."""

import re
import textwrap
from dataclasses import dataclass, replace
from typing import Any

from content.links import address, feed_address, in_language, of_reader
from tables import translations
from views.palette import palette
from views.pictures.sizes import SHARE, SIZES
from views.say import Say
from web import structured_data
from web.page_content import PageContent
from web.page_request import PageRequest
from web.preview import preview

LONGEST = 200  # characters of a description that are shown anywhere
ENDED = re.compile(r".*[.!?…。][”’»)]*", re.DOTALL)  # a sentence that has its end


@dataclass(frozen=True)
class PageHead:
    """What the head says. Addresses are whole where the host is known.

    `canonical` is the one address for search engines, `shared` the one with the choices of this request, `languages`
    the same in each language, `feed` the path of the feed; `picture` is the address of the preview picture,
    `picture_size` its width and height in pixels, `picture_alt` what it shows; `colours` are those of the browser's
    bars, by mode; `data` is JSON-LD.
    """

    title: str
    name: str
    description: str
    canonical: str
    shared: str
    languages: dict[str, str]
    feed: str
    picture: str
    picture_size: tuple[int, int]
    picture_alt: str
    colours: dict[str, str]
    data: dict[str, Any]


def page_head(content: PageContent, home: str) -> PageHead:
    """Return the head of a page; `home` is where readers find the dashboard, or empty."""
    request, say, language = content.request, content.request.reader.say, content.request.reader.language
    title, description = say(f"{request.page}.menu"), content.lead
    if content.opened and request.key:
        title, description = content.opened.headline, _sentences(content.opened.lines, say)
    name, description = _short(title), _short(description)
    link, (picture, alt) = home + canonical(request, language), preview(content)
    return PageHead(
        title=say("app.tab", page=name),
        name=name,
        description=description,
        canonical=link,
        shared=home + shared(request, language),
        languages=_languages(request, home),
        feed=feed_address(language),
        picture=home + picture,
        picture_size=SIZES[SHARE].pixels,
        picture_alt=alt,
        colours={mode: palette(mode).background for mode in ("light", "dark")},
        data=structured_data.describe(request, {"name": name, "description": description, "url": link}, home),
    )


def canonical(request: PageRequest, language: str) -> str:
    """Return the address of a page or of the entry on it, with the language but without other choices."""
    return address(request.page, **request.entry_parameters(), **in_language(language))


def shared(request: PageRequest, language: str) -> str:
    """Return the address of the same view in a language: with its choices, as far as they are known, and the moment."""
    return address(request.page, **request.parameters(), **of_reader(replace(request.reader, language=language)))


def _sentences(lines: list[str], say: Say) -> str:
    """Return lines, each of which stands alone on the page, as sentences that follow each other."""
    return " ".join(line if ENDED.fullmatch(line) else say("web.sentence", text=line) for line in lines)


def _short(text: str) -> str:
    return textwrap.shorten(text, LONGEST, placeholder="…")


def _languages(request: PageRequest, home: str) -> dict[str, str]:
    """Return the same view in every language, and the address that follows the browser; none for one language."""
    found = {code: home + shared(request, code) for code in translations.languages()}
    return found | {"x-default": found[translations.ENGLISH]} if len(found) > 1 else {}
