"""A page has the same sections before the application has come and in it: headings, takeaways and entries in order."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import chain
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.datastructures import QueryParams
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from content.card_order import LINE, ORDER, PICTURE, ROW, TITLE
from content.catalogue import PAGES
from content.links import address
from content.markdown import plain
from content.page import MAP
from content.pages.sources import PER_PAGE
from content.reader import DESKTOP
from tests import screen
from tests.everywhere import some, somewhere
from ui import reader
from web import page_section, prerender
from web.entry_text import EntryText
from web.page_request import read_request
from web.page_section import SectionText, ViewText

CHOSEN = [  # choices that decide what stands on the page
    ("about/sources", {"part": "terms"}),
    ("about/sources", {"part": "corrections"}),
    ("check/lesson", {"set": "5"}),
    ("check/lesson", {"set": "border", "answers": "C18s", "claim": "C18"}),
    ("check/lesson", {"set": "border", "answers": "C18s,C19s"}),
    ("check/claims", {"verdict": "imprecise"}),
    ("explore/country", {"country": "USA"}),
    ("explore/map", {"year": "2010", "country": "PER"}),
]
STATES = [*somewhere(screen.PAGES, [{}, {"when": "publication"}]), *some(2, CHOSEN)]
ON_SCREENS = somewhere(screen.PAGES, [*ORDER])
SAID = (
    "header",
    "subheader",
    "markdown",
    "caption",
    "page_link",
    "expander",
    "radio",
    "button",
)  # elements of the application
DRAWN = {"plotly_chart", "deck_gl_json_chart"}
PICTURED = "[a picture]"  # in the place of a drawing
SIZES = re.compile(r":(gray|small)\[(?=[^\]])")  # marks around others
SHOWN = {"sources": PER_PAGE}  # entries of a list of which the application shows some at a time


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Return a reader of the pages as the server sends them."""
    return TestClient(Starlette(routes=prerender.routes()))


def application(at: AppTest) -> str:
    """Return the words of a page of the application in their order, without Markdown."""
    said = [node for node in screen.nodes(at.main) if node.type in DRAWN.union(SAID)]
    return plain(SIZES.sub("", "\n".join(_text(node) for node in said)))


def _text(node: Any) -> str:
    if node.type in DRAWN or (node.type == "markdown" and screen.PICTURE.fullmatch(node.value)):
        return PICTURED
    if node.type == "radio":
        return "\n".join(chain.from_iterable(zip(node.proto.options, node.proto.captions, strict=True)))
    return getattr(node, "value", None) or getattr(node, "label", None) or node.proto.label


def words(found: Iterable[SectionText], entries: int | None) -> Iterator[str]:
    """Yield headings, takeaways and that many entries of each section."""
    for section in found:
        yield section.title
        yield from section.lead
        for title, answers in section.answers:
            yield from (title, *(word for answer in answers for word in (answer.what, answer.said)))
        yield from (view.title for view in section.views)
        yield from (figure.label for figure, _ in section.key_figures)
        yield from chain.from_iterable(map(said_of, section.entries[:entries]))


def said_of(entry: EntryText) -> list[str]:
    return [entry.title, *entry.lines]


def out_of_order(said: Iterable[str], text: str) -> list[str]:
    """Return what does not stand in a text after all that was said before it."""
    place, missing = 0, []
    for one in said:
        found = text.find(one, place)
        place = found + len(one) if found >= 0 else place
        missing += [one] if found < 0 else []
    return missing


def cards(name: str, found: Iterable[SectionText], on: str) -> Iterator[str]:
    """Yield what the cards of a page say and draw, in the order of a screen. The map is drawn beside its words."""
    maps = {spec.anchor for spec in PAGES[name].views if spec.kind == MAP}
    for view in chain.from_iterable(section.views for section in found):
        if view.anchor not in maps:
            yield from chain.from_iterable(map(_parts(view).__getitem__, ORDER[on]))
            yield from [view.note] if view.note else []


def _parts(view: ViewText) -> dict[str, list[str]]:
    drawn = [PICTURED] if view.picture else []
    return {TITLE: [view.title], LINE: [view.line], PICTURE: drawn, ROW: []}


@pytest.mark.parametrize(("page", "on"), ON_SCREENS)
def test_the_parts_of_a_card_stand_in_the_order_in_which_the_server_sends_them(page, on, client, monkeypatch):
    name = page.split("/")[1]
    monkeypatch.setattr(reader, "_screen", lambda: on)
    found = page_section.sections(read_request(name, QueryParams(), ""))
    assert out_of_order(cards(name, found, on), application(screen.open_page(page))) == []
    html = re.sub("<picture.*?</picture>", PICTURED, client.get(address(name)).text, flags=re.DOTALL)
    assert out_of_order(cards(name, found, DESKTOP), unescape(re.sub(r"<[^>]+>", "", html))) == []


@pytest.mark.parametrize(("page", "query"), STATES)
def test_the_server_lays_a_page_out_as_the_application_does(page, query, client):
    name = page.split("/")[1]
    at, html = screen.seen(page, **query), client.get(address(name, **query)).text
    found = page_section.sections(read_request(name, QueryParams(query), ""))
    assert any(words(found, None))
    assert out_of_order(words(found, SHOWN.get(name)), application(at)) == []
    assert out_of_order(words(found, None), unescape(re.sub(r"<[^>]+>", "", html))) == []
    headings = re.findall(r"<h[123][^>]*>(?:<a [^>]*>)?(.*?)</", html)
    anchors = {spec.anchor for spec in PAGES[name].views}
    shown = [*at.header, *(title for title in at.subheader if title.proto.anchor in anchors)]
    assert {plain(title.value) for title in shown} <= {unescape(text) for text in headings}
