"""The map answers to the mouse as it answers to the list, and plays by itself."""

import json
import math
import re

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tables.translations import words
from tests.browser.fingers import FAR, MAP, NEAR, SCROLLED, SEEN, TAPS_MS, UNTIL_SCROLLED
from tests.browser.forms import SMALL
from tests.browser.site import Site
from tests.browser.visit import Visit

EN = words("en")["map"]
CLICKS, TAKEN_MS = 5, 10_000
PRESSED_MS = 80  # deck.gl overlooks a press without any duration
# The cookies, ten seconds after a change or as soon as there is none of ours: the browser tells of a change later.
SETTLED = """new Promise(done => {
    const look = left => left && document.cookie.includes('motion') ? setTimeout(look, 100, left - 1)
        : done(document.cookie);
    look(100);
})"""
TIP, WORLD = ".deck-tooltip", 512  # pixels of the world at zoom 0


def deck(visit: Visit) -> dict:
    """Return the last map that the server sent, as it was sent."""
    for frame in reversed(visit.received):
        start = frame.find(b'{"initialViewState"')
        if start >= 0:
            return json.JSONDecoder().raw_decode(frame[start:].decode("utf-8", "ignore"))[0]
    raise AssertionError("no map was sent")


def mercator(lon: float, lat: float, zoom: float) -> tuple[float, float]:
    """Return where a point lies on the map of the whole world, in pixels."""
    size = WORLD * 2**zoom
    y = math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) / (2 * math.pi)
    return size * (lon / 360 + 0.5), size * (0.5 - y)


def pick(visit: Visit, iso3: str) -> None:
    """Click on the mark of a country until the page takes the click up, and wait until the link names it.

    A busy machine without a graphics card may take longer over one picture than deck.gl allows a click to last:
    such a click is lost, and a person would click again.
    """
    assert any(taken(visit, iso3) for _ in range(CLICKS)), f"{CLICKS} clicks on {iso3} changed nothing"
    visit.page.wait_for_url(re.compile(rf"/map\?country={iso3}$"))
    visit.rest()


def taken(visit: Visit, iso3: str) -> bool:
    """Press the mouse on the mark of a country and return whether the page told the server of it."""
    point(visit, iso3)
    try:
        with visit.sockets[-1].expect_event("framesent", timeout=TAKEN_MS):
            press(visit.page)
    except PlaywrightTimeout:
        return False
    return True


def point(visit: Visit, iso3: str) -> None:
    """Move the mouse to the mark of a country until the map says what is there."""
    move(visit, next(mark["p"] for mark in layer(visit, "places") if mark["iso3"] == iso3))


def press(page: Page) -> None:
    """Press the mouse where it is."""
    page.mouse.down()
    page.wait_for_timeout(PRESSED_MS)
    page.mouse.up()


def layer(visit: Visit, name: str) -> list[dict]:
    """Return the marks of a layer of the last map that the server sent."""
    return next(layer["data"] for layer in deck(visit)["layers"] if layer["id"].partition("@")[0] == name)


def move(visit: Visit, place: list[float]) -> None:
    """Move the mouse to a longitude and latitude on the map as it opens, until the map says what is there.

    A busy machine may overlook a move, as it does a press: a person would move on by a hair.
    """
    view, (lon, lat) = deck(visit)["initialViewState"], place
    canvas = visit.page.get_by_test_id("stDeckGlJsonChart").first
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    x, y = mercator(lon, lat, view["zoom"])
    middle_x, middle_y = mercator(view["longitude"], view["latitude"], view["zoom"])
    x, y = box["x"] + box["width"] / 2 + x - middle_x, box["y"] + box["height"] / 2 + y - middle_y
    assert any(answered(visit, x + hair, y) for hair in (0, 1) * CLICKS), f"the map says nothing at {place}"


def answered(visit: Visit, x: float, y: float) -> bool:
    """Move the mouse to a place and return whether the map says what is there."""
    visit.page.mouse.move(x, y)
    try:
        visit.page.locator(TIP).wait_for(timeout=TAKEN_MS)
    except PlaywrightTimeout:
        return False
    return True


def choose(page: Page, country: str) -> None:
    """Choose a country from the list, whatever stands there."""
    page.get_by_role("combobox", name=EN["country"]).click()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type(country)
    page.get_by_role("option", name=country, exact=True).click()


@pytest.fixture(scope="module")
def small(desk: Visit, site: Site) -> Visit:
    """Return a visitor who has the map open in a small window: a live map is dear."""
    desk.come_to(site).page.set_viewport_size(SMALL)
    desk.open("/map")
    return desk


def test_a_click_on_a_country_and_a_choice_in_the_list_are_the_same_and_follow_each_other(small):
    page = small.page
    whole = page.locator("h3#flows").inner_text()
    pick(small, "COL")
    expect(page.locator("h3#flows")).not_to_have_text(whole)
    clicked = page.locator("h3#flows").inner_text()
    expect(page.get_by_role("combobox", name=EN["country"])).to_have_value("Colombia")
    choose(page, "Mexico")
    page.wait_for_url(re.compile(r"/map\?country=MEX$"))
    choose(page, "Colombia")
    expect(page.locator("h3#flows")).to_have_text(clicked)
    small.rest()
    pick(small, "PER")


def test_the_wheel_over_a_map_scrolls_the_page_and_its_buttons_zoom(small):
    page = small.page
    shown = page.locator(MAP)
    before, scrolled = shown.evaluate(SEEN), page.evaluate(SCROLLED)
    shown.hover()
    page.mouse.wheel(0, FAR)
    page.evaluate(UNTIL_SCROLLED, scrolled + NEAR)
    assert shown.evaluate(SEEN) == before
    shown.locator(".mapboxgl-ctrl-zoom-in, .maplibregl-ctrl-zoom-in").click()
    page.wait_for_timeout(TAPS_MS)
    assert shown.evaluate(SEEN)[0] > before[0]


def test_what_the_map_says_stays_inside_it_an_arc_answers_and_what_was_dragged_away_and_the_year_come_back(visit):
    page = visit.open("/map?year=2021&layers=flows")
    canvas, tip = page.get_by_test_id("stDeckGlJsonChart").first, page.locator(TIP)
    point(visit, "VEN")  # nearer to the edge than its words are wide
    said, around = tip.bounding_box(), canvas.bounding_box()
    assert around["x"] <= said["x"]
    assert said["x"] + said["width"] <= around["x"] + around["width"] + 1
    widest = next(arc for arc in layer(visit, "flows") if arc["iso3"] == ["VEN", "USA"])
    move(visit, widest["path"][len(widest["path"]) // 2])
    expect(tip).to_contain_text("→")
    arc = tip.inner_text().split("\n")[0]
    press(page)
    expect(page.get_by_role("main").get_by_text(f"{arc}: ").first).to_be_visible()
    for _ in range(2):
        page.mouse.move(around["x"] + 490, around["y"] + 300)
        page.mouse.down()
        page.mouse.move(around["x"] + 40, around["y"] + 300, steps=3)
        page.mouse.up()
    page.get_by_role("button", name=EN["whole"]).click()
    visit.rest()
    point(visit, "VEN")
    expect(tip).to_contain_text("Venezuela")
    page.get_by_role("button", name=EN["play"]).click()
    page.get_by_role("button", name=EN["stop"]).click()
    expect(canvas).to_be_in_viewport(ratio=0.6)


def test_the_year_moves_by_hand_alone_for_who_wants_little_motion_else_play_begins_again_and_can_be_stopped(visit):
    visit.page.emulate_media(reduced_motion="reduce")
    page = visit.open("/map?flows_as=table&year=2020")
    page.get_by_role("button", name=EN["next"]).click()
    page.wait_for_url(re.compile(r"/map\?flows_as=table&year=2021$"))
    visit.rest()
    expect(page.get_by_role("button", name=EN["play"])).to_have_count(0)
    expect(page.get_by_role("button", name=EN["stop"])).to_have_count(0)
    assert "motion=reduce" in page.evaluate("document.cookie")
    page.emulate_media(reduced_motion="no-preference")
    assert "motion" not in page.evaluate(SETTLED)
    visit.open("/map?flows_as=table")
    last = int(page.get_by_role("slider").get_attribute("max"))
    page.get_by_role("button", name=EN["play"]).click()
    page.get_by_role("button", name=EN["stop"]).click()
    page.get_by_role("button", name=EN["play"]).wait_for()
    page.wait_for_url(re.compile(r"/map\?flows_as=table&year=\d{4}$"))
    stopped = page.url[-4:]
    assert int(stopped) < last
    expect(page.locator("h3#flows")).to_contain_text(stopped)
    expect(page.get_by_role("slider")).to_have_value(stopped)
