"""Who reads with the keyboard or by ear finds headings in order, texts for every picture, and nothing in vain."""

import json
import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tables.translations import words
from tests import screen
from tests.screen import PAGES
from ui import reader, year_animation

SEEN: list[tuple[str, dict[str, str]]] = [
    *[(page, {}) for page in PAGES],
    ("check/declaration", {"when": "publication"}),
    ("explore/timeline", {"event": "EV26"}),
    ("explore/country", {"country": "PAN", "with": "COL,MEX"}),
    ("check/claims", {"claim": "C18"}),
    ("check/lesson", {"set": "5"}),
    ("about/sources", {"source": "cbp_nationwide_page"}),
    *[("about/sources", {"part": part}) for part in ("terms", "conflicts", "questions", "corrections", "cite")],
]
MAP = words("en")["map"]
HEADINGS = ("header", "subheader")
WHITE_ON_ACCENT = {"multiselect"}  # Streamlit writes in white on the accent there, as on a "primary" button

each = pytest.mark.parametrize(("page", "query"), SEEN, ids=str)


def outline(at: AppTest) -> list[tuple[int, str]]:
    """Return every heading of the page in its order, with its level: from heading elements and from Markdown."""
    found = []
    for node in screen.nodes(at.main):
        if node.type in ("title", "header", "subheader"):
            found.append((int(node.proto.tag[1:]), node.proto.body))
        elif node.type == "markdown":
            found += [(len(marks), text) for marks, text in re.findall(r"^(#{1,6}) (.+)$", node.value, re.MULTILINE)]
    return found


@each
def test_a_page_has_one_title_and_no_heading_skips_a_level(page, query):
    levels = [level for level, _ in outline(screen.seen(page, **query))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert len(levels) > 2
    for above, level in zip(levels, levels[1:], strict=False):
        assert level <= above + 1, outline(screen.seen(page, **query))


@each
def test_no_two_places_of_a_page_have_the_same_address(page, query):
    places = [node.proto.anchor for node in screen.nodes(screen.seen(page, **query).main) if node.type in HEADINGS]
    places = [place for place in places if place]
    assert len(places) == len(set(places))


def pictures(at: AppTest) -> list[Any]:
    return [image for node in at.get("image") for image in node.proto.imgs]


@each
def test_every_picture_says_in_words_what_it_shows(page, query):
    for picture in pictures(screen.seen(page, **query)):
        assert re.search(r"\d", picture.alt), picture.alt
        assert picture.alt.endswith(".")


@each
def test_nothing_is_written_in_colours_of_streamlit_that_cannot_be_read(page, query):
    at = screen.seen(page, **query)
    assert not {node.type for node in screen.nodes(at.main)} & WHITE_ON_ACCENT
    assert not [button for button in [*at.button, *at.get("download_button")] if button.proto.type == "primary"]
    assert {code.proto.language for code in at.code} <= {"plaintext", ""}  # the colours of code are too pale


@each
def test_no_link_stands_in_a_caption_where_it_would_fade(page, query):
    assert [text.value for text in screen.seen(page, **query).caption if "](" in text.value] == []


def test_the_map_waits_to_be_played_and_its_years_change_without_a_movement_between_them():
    at = screen.open_page("explore/map", year="2010")
    assert at.run().run().slider(key="year").value == 2010
    assert all("transition" not in json.dumps(deck).lower() for deck in screen.decks(at))


def test_years_that_play_stop_when_the_table_is_opened():
    at = screen.open_page("explore/map", year="2010")
    at.button(key="play").click().run()
    assert at.button(key="play").label == MAP["stop"]
    at.session_state["flows_as"] = "table"
    at.run()
    assert at.button(key="play").label == MAP["play"]


def test_for_who_wants_little_motion_one_press_is_one_year_and_nothing_walks(monkeypatch):
    monkeypatch.setattr(reader, "prefers_reduced_motion", lambda: True)
    at = screen.open_page("explore/map")
    last = int(at.slider(key="year").max)
    first = last - year_animation.BACK
    assert at.button(key="play").label == MAP["back"].format(year=first)
    at.button(key="play").click().run()
    assert at.slider(key="year").value == first
    assert at.button(key="play").label == MAP["next"]
    at.button(key="play").click().run().run()
    assert at.slider(key="year").value == first + 1
    at.slider(key="year").set_value(last - 1).run()
    at.button(key="play").click().run()
    assert at.slider(key="year").value == last
    assert at.button(key="play").label != MAP["next"]
