"""The timeline holds every event of the story, and gives each time as far as it is known."""

import pytest

from tables import derive, series
from tables.load import load
from tests import screen

EVENTS = load("events").sort_values("start")


def lanes(**link: str) -> str:
    at = screen.seen("explore/timeline", **link)
    return screen.card(at, "lanes")


def test_the_whole_story_holds_every_event():
    assert set(series.span(EVENTS, "story")["event"]) == set(EVENTS["event"])
    assert lanes(span="story").startswith(f"{len(EVENTS)} events between 1984 and 3 November 2025")


@pytest.mark.parametrize("span", ["run_up", "summit"])
def test_a_shorter_span_is_a_part_of_the_story_that_ends_with_the_summit(span):
    part = series.span(EVENTS, span)
    assert 0 < len(part) < len(EVENTS)
    assert part["start"].max() > derive.publication_day(EVENTS)
    assert lanes(span=span).endswith(" 2022")


def test_an_event_known_by_its_year_is_dated_by_its_year():
    assert EVENTS.iloc[0]["precision"] == "year"
    assert "December" not in lanes(span="story")
