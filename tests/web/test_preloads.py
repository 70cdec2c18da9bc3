"""The page that is sent first preloads what the application will draw with."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from content import catalogue
from content.links import address
from content.menu import pages
from content.page import CHART, MAP, METRICS, PICTURE, ROWS
from tests import screen
from web import prerender, streamlit_internals

PAGES = pages()
ELEMENTS = {CHART: "plotly_chart", MAP: "deck_gl_json_chart", METRICS: "metric", ROWS: "dataframe", PICTURE: "image"}


def shown(page: str) -> AppTest:
    """Return the page as the application shows it."""
    return screen.seen(f"{catalogue.PAGES[page].folder}/{page}")


@pytest.fixture(scope="module")
def html() -> dict[str, str]:
    """Return what is sent first of each page."""
    client = TestClient(Starlette(routes=prerender.routes()))
    return {page: client.get(address(page)).text for page in PAGES}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_preloads_what_draws_its_views(page, html):
    drawn = {kind for kind, element in ELEMENTS.items() if shown(page).get(element)}
    assert catalogue.PAGES[page].drawn() == drawn, f"`kind` and `beside` in content/pages/{page}.py say what is drawn"
    for kind, chunk in streamlit_internals.DRAWN_BY.items():
        assert (f"/js/{chunk}." in html[page]) == (kind in drawn), chunk


@pytest.mark.parametrize("page", PAGES)
def test_a_page_preloads_what_draws_its_bar(page, html):
    at = shown(page)
    assert at.text_input and at.button_group and at.selectbox
    assert [chunk for chunk in streamlit_internals.BAR if f"/js/{chunk}." not in html[page]] == []
