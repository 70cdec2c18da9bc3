"""A page shows the pictures of its views before the application is there, in the state that its address asks for."""

import re
from functools import cache
from html import unescape

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.catalogue import PAGES, view_for
from content.links import address
from content.reader import Reader
from tests.everywhere import some
from views.pictures.sizes import PAGE, PHONE, dimensions
from web import prerender

client = TestClient(Starlette(routes=prerender.routes()), base_url="https://example.org")
SOURCE = re.compile(r'<source media="(.*?)" srcset="(.*?)" width="(\d+)" height="(\d+)">')
IMAGE = re.compile(r'<img src="(.*?)" width="(\d+)" height="(\d+)" alt="(.*?)" (.*?)>')


@cache
def pictures(link: str) -> list[str]:
    return re.findall(r"<picture>.*?</picture>", client.get(link).text, re.DOTALL)


@pytest.mark.parametrize("page", PAGES)
def test_every_view_that_draws_has_its_picture_in_words_and_at_its_size(page):
    reader, chosen = Reader(), PAGES[page].chosen(Reader(), {})
    shown = [spec for part in PAGES[page].shown(reader, chosen) for spec in part.content(reader, chosen).views]
    views = [view_for(spec, reader, chosen) for spec in shown]
    images = [IMAGE.search(picture) for picture in pictures(address(page))]
    expected = [(view.alt, *map(str, dimensions(PAGE, view))) for view in views if view.drawing is not None]
    assert [(unescape(image[4]), image[2], image[3]) for image in images if image] == expected


@pytest.mark.parametrize("page", some(2, [*PAGES]))
def test_phones_and_the_dark_have_pictures_of_their_own(page):
    for picture in pictures(address(page)):
        sources = SOURCE.findall(picture)
        assert ["dark" in media for media, *_ in sources] == ["mode=dark" in link for _, link, *_ in sources]
        assert [f"size={PHONE}" in link for _, link, *_ in sources] == [True, True, False]
        assert {(PHONE, "dark"), (PHONE, "light"), (PAGE, "dark")} == {
            (re.findall(r"size=(\w+)", link)[0], "dark" if "mode=dark" in link else "light") for _, link, *_ in sources
        }


@pytest.mark.parametrize("page", some(2, [*PAGES], 1))
def test_the_first_picture_comes_at_once_and_the_others_when_they_are_near(page):
    order = [IMAGE.findall(picture)[0][-1] for picture in pictures(address(page))]
    assert order == ['fetchpriority="high"', *['loading="lazy"'] * (len(order) - 1)][: len(order)]


@pytest.mark.parametrize("form", ["", "&plain=true"])
def test_the_choices_of_an_address_are_those_of_its_pictures(form):
    (picture,) = pictures(f"/map?year=2019&country=COL&when=publication{form}")
    links = [link for _, link, *_ in SOURCE.findall(picture)] + [IMAGE.findall(picture)[0][0]]
    assert all(link.startswith("./view/flows.svg?year=2019&amp;country=COL&amp;when=publication") for link in links)
