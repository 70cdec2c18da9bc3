"""A browser that cannot draw maps gets their rows and a sentence, on every page with a map."""

import pytest
from streamlit.testing.v1 import AppTest

from content.catalogue import PAGES as DECLARED
from content.page import MAP
from tables.translations import words
from tests import screen
from tests.screen import PAGES
from ui import reader

SENTENCE = words("en")["card"]["no_map"]


def sentences(at: AppTest) -> int:
    return [info.value for info in at.info].count(SENTENCE)


@pytest.mark.parametrize(
    "page", [page for page, declared in zip(PAGES, DECLARED.values(), strict=True) if MAP in declared.drawn()]
)
def test_where_a_map_would_be_stand_its_rows_and_why(page, monkeypatch):
    whole = screen.seen(page)
    monkeypatch.setattr(reader, "draws_maps", lambda: False)
    at = screen.open_page(page)
    maps = len(whole.get("deck_gl_json_chart"))
    assert not at.exception
    assert at.get("deck_gl_json_chart") == []
    assert sentences(at) == maps
    assert len(at.dataframe) == len(whole.dataframe) + maps
    assert sentences(whole) == 0


@pytest.mark.parametrize(("page", "live"), {"explore/map": {}, "explore/overview": {"story_map_as": "live"}}.items())
def test_a_map_is_there_as_a_still_picture(page, live, monkeypatch):
    monkeypatch.setattr(reader, "draws_maps", lambda: False)
    at = screen.open_page(page, **live)
    assert sentences(at) == 1
    assert "/view/story_map.svg" in " ".join(screen.pictures(at)) or "/view/flows.svg" in " ".join(screen.pictures(at))
