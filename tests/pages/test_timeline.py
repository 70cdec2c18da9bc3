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
    assert lanes(span="story").startswith(
        f"{len(EVENTS)} events of the story of the summit, 22 November 1984 to 11 June 2026"
    )


@pytest.mark.parametrize("span", ["run_up", "summit"])
def test_a_shorter_span_is_a_part_of_the_story_that_ends_with_the_summit(span):
    part = series.span(EVENTS, span)
    assert 0 < len(part) < len(EVENTS)
    assert part["start"].max() > derive.publication_day(EVENTS)
    assert lanes(span=span).endswith(" 2022")


@pytest.mark.parametrize(("precision", "form"), [("year", "%Y"), ("month", "%B %Y")])
def test_an_event_known_by_its_year_or_month_is_dated_by_it(precision, form):
    told = "\n".join(screen.paragraphs(screen.seen("explore/timeline", span="story")))
    known = EVENTS.query("precision == @precision")
    assert len(known)
    assert all(f"[{row.start.strftime(form)} · " in told for row in known.itertuples())


@pytest.mark.parametrize("link", [{"category": "article"}, {"category": "article", "country": "HTI"}])
def test_choices_that_leave_no_event_leave_the_page_without_a_list(link):
    at = screen.seen("explore/timeline", span="summit", **link)
    assert not at.exception
    assert next(title.value for title in at.header if title.proto.anchor == "events").startswith("0 ")
