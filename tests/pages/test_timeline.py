"""The timeline lists every event of the story, each dated as far as it is known, and finds what is searched for."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.event_choices import SPANS, filtered
from content.pages.timeline import PAGE
from content.reader import Reader
from tables import derive, series
from tables.load import load, rows
from tables.translations import words
from tests import screen
from web import prerender

EN = words("en")
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
    listed = screen.seen("explore/timeline", span="story").radio(key="event_list").proto
    told = dict(zip(listed.options, listed.captions, strict=True))
    known = EVENTS.query("precision == @precision")
    assert len(known)
    assert all(told[row.title].startswith(f"{row.start.strftime(form)} · ") for row in known.itertuples())


@pytest.mark.parametrize("link", [{"category": "article"}, {"category": "article", "country": "HTI"}])
def test_choices_that_leave_no_event_leave_the_page_without_a_list(link):
    at = screen.seen("explore/timeline", span="summit", **link)
    assert not at.exception
    assert EN["timeline"]["nothing"] in [title.value for title in at.header]
    assert not at.radio


def test_the_list_has_a_line_for_every_event_with_its_day_and_kind_and_only_the_open_one_stands_in_full():
    at = screen.seen("explore/timeline", span="story", event="EV26")
    listed = at.radio(key="event_list")
    assert list(listed.options) == list(EVENTS["title"])
    assert listed.proto.captions[list(EVENTS["event"]).index("EV26")] == "19 April 2022 · Diplomacy"
    said = "\n".join(screen.paragraphs(at))
    assert [row.event for row in EVENTS.itertuples() if row.description in said] == ["EV26"]


def test_pressing_a_line_opens_the_event_and_a_filter_that_leaves_it_out_keeps_it_open():
    at = screen.open_page("explore/timeline")
    at.radio(key="event_list").set_value("EV26").run()
    assert at.query_params == {"event": "EV26"}
    at.pills(key="category").select("summit").run()
    assert at.query_params == {"event": "EV26", "category": "summit"}
    assert rows("events")["EV26"].title in [title.value for title in at.subheader]
    assert at.radio(key="event_list").value is None


def test_an_open_event_of_after_publication_is_closed_by_the_switch_and_opened_again_by_back():
    at = screen.open_page("explore/timeline", event="EV33")
    at.segmented_control(key="when").set_value("publication").run()
    assert not at.exception
    assert at.query_params == {"when": "publication"}
    at.query_params = {"event": "EV33", "when": ""}  # static/history.js
    at.run()
    assert rows("events")["EV33"].title in [title.value for title in at.subheader]


def test_a_filter_taken_back_before_the_browser_has_heard_that_it_left_out_the_open_event_keeps_it_open():
    at = screen.open_page("explore/timeline")
    at.radio(key="event_list").set_value("EV26").run()
    at.pills(key="category").select("summit").run()
    listed, held = at.radio(key="event_list"), rows("events")["EV26"].title
    listed.options.append(held)
    listed.set_value(held)  # what the browser still says
    at.pills(key="category").unselect("summit").run()
    assert not at.exception
    assert (at.query_params, at.radio(key="event_list").value) == ({"event": "EV26"}, "EV26")


def test_a_list_still_without_an_open_line_in_the_browser_when_the_next_choice_is_made_closes_nothing():
    at = screen.open_page("explore/timeline", event="EV26", category="summit")
    at.pills(key="category").unselect("summit").run()
    assert at.radio(key="event_list").value == "EV26"
    at.radio(key="event_list").set_value(None)  # what the browser still says
    at.segmented_control(key="span").set_value("story").run()
    assert at.radio(key="event_list").value == "EV26"


@pytest.mark.parametrize("typed", ["caravan san pedro", "13 October 2018", "displacement honduras guatemala"])
def test_a_search_finds_events_of_the_whole_story_by_words_day_kind_and_countries(typed):
    chosen = PAGE.chosen(Reader(), {"typed": typed})
    assert "EV12" in set(filtered(Reader(), chosen)["event"])
    assert "EV12" not in set(filtered(Reader(), PAGE.chosen(Reader(), {"typed": typed, "span": "run_up"}))["event"])


def test_a_search_that_is_typed_goes_through_the_whole_story_and_the_page_says_so():
    at = screen.open_page("explore/timeline")
    at.text_input(key="q").set_value("caravan").run()
    assert at.query_params == {"q": "caravan"}
    assert at.segmented_control(key="span").value == "story"
    assert rows("events")["EV12"].title in at.radio(key="event_list").options
    at.text_input(key="q").set_value("").run()
    assert (at.query_params, at.segmented_control(key="span").value) == ({}, "run_up")


def test_a_search_without_a_hit_says_so_and_leads_back_to_all_in_the_application_and_without_scripts():
    at = screen.seen("explore/timeline", q="zzz")
    assert EN["timeline"]["nothing"] in [title.value for title in at.header]
    assert EN["view"]["all"] in [link.proto.label for link in at.get("page_link")]
    html = TestClient(Starlette(routes=prerender.routes())).get("/timeline?q=zzz").text
    assert EN["timeline"]["nothing"] in html
    assert f'<a href="./timeline">{EN["view"]["all"]}</a>' in html


def test_the_declaration_leads_to_the_timeline_without_asking_for_what_it_does_not_know():
    links = screen.seen("check/declaration", tab="after").get("page_link")
    (query,) = {link.proto.query_string for link in links if "span=" in link.proto.query_string}
    assert query.removeprefix("span=") in SPANS
