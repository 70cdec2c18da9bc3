"""The map answers to the mouse as it answers to the list, and plays by itself."""

import json
import math
import re
from contextlib import suppress

from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tables.words import words
from tests.browser.site import SHAPES_ARE_HERE, Visit

EN = words("en")["map"]
CLICKS, TAKEN_MS = 5, 5_000
PRESSED_MS = 80  # deck.gl overlooks a press without any duration
SMALL = {"width": 900, "height": 700}  # fewer pixels to draw without a graphics card
WORLD = 512  # pixels of the world at zoom 0


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
    """Click on the mark of a country until the link names it.

    A busy machine without a graphics card may take longer over one picture than deck.gl allows a click to last:
    such a click is lost, and a person would click again.
    """
    for _ in range(CLICKS):
        press(visit, iso3)
        with suppress(PlaywrightTimeout):
            return visit.page.wait_for_url(re.compile(rf"/map\?country={iso3}$"), timeout=TAKEN_MS)
    raise AssertionError(f"{CLICKS} clicks on {iso3} changed nothing")


def press(visit: Visit, iso3: str) -> None:
    """Press the mouse on the mark of a country."""
    shown = deck(visit)
    view = shown["initialViewState"]
    marks = next(layer["data"] for layer in shown["layers"] if layer["id"] == "places")
    lon, lat = next(mark["p"] for mark in marks if mark["iso3"] == iso3)
    canvas = visit.page.locator('[data-testid="stDeckGlJsonChart"]').first
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    x, y = mercator(lon, lat, view["zoom"])
    middle_x, middle_y = mercator(view["longitude"], view["latitude"], view["zoom"])
    mouse = visit.page.mouse
    mouse.move(box["x"] + box["width"] / 2 + x - middle_x, box["y"] + box["height"] / 2 + y - middle_y)
    visit.page.wait_for_timeout(PRESSED_MS)
    mouse.down()
    visit.page.wait_for_timeout(PRESSED_MS)
    mouse.up()


def drawn(page: Page) -> None:
    """Wait until the shapes are there: then the marks are as well."""
    page.wait_for_function(SHAPES_ARE_HERE)
    expect(page.locator('[data-testid="stDeckGlJsonChart"] canvas').first).to_be_visible()
    page.wait_for_timeout(500)  # the picture itself tells nobody that it is finished


def choose(page: Page, country: str) -> None:
    """Choose a country from the list, whatever stands there."""
    page.get_by_role("combobox", name=EN["country"]).click()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type(country)
    page.get_by_role("option", name=country, exact=True).click()


def test_a_click_on_a_country_and_a_choice_in_the_list_are_the_same_and_follow_each_other(visit):
    visit.page.set_viewport_size(SMALL)
    page = visit.open("/map")
    drawn(page)
    whole = page.locator("h3#flows").inner_text()
    pick(visit, "COL")
    expect(page.locator("h3#flows")).not_to_have_text(whole)
    clicked = page.locator("h3#flows").inner_text()
    expect(page.get_by_role("combobox", name=EN["country"])).to_have_value("Colombia")
    choose(page, "Mexico")
    expect(page).to_have_url(re.compile(r"/map\?country=MEX$"))
    choose(page, "Colombia")
    expect(page.locator("h3#flows")).to_have_text(clicked)
    visit.rest()
    pick(visit, "PER")


def test_play_walks_through_the_years_and_stops_at_the_last(visit):
    visit.page.set_viewport_size(SMALL)
    page = visit.open("/map?flows_as=table")
    last = int(page.get_by_role("slider").get_attribute("max"))
    page = visit.open(f"/map?year={last - 1}")
    assert str(last - 1) in page.locator("h3#flows").inner_text()
    page.get_by_role("button", name=EN["play"]).click()
    expect(page.get_by_role("button", name=EN["stop"])).to_be_visible()
    expect(page.locator("h3#flows")).to_contain_text(str(last))
    expect(page.get_by_role("button", name=EN["play"])).to_be_visible()
    expect(page.get_by_role("slider")).to_have_value(str(last))
    expect(page).to_have_url(re.compile(r"/map$"))


def test_play_begins_again_from_the_end_and_can_be_stopped(visit):
    page = visit.open("/map?flows_as=table")
    last = int(page.get_by_role("slider").get_attribute("max"))
    page.get_by_role("button", name=EN["play"]).click()
    page.get_by_role("button", name=EN["stop"]).click()
    expect(page.get_by_role("button", name=EN["play"])).to_be_visible()
    expect(page).to_have_url(re.compile(r"/map\?flows_as=table&year=\d{4}$"))
    stopped = page.url[-4:]
    assert int(stopped) < last
    expect(page.locator("h3#flows")).to_contain_text(stopped)
    expect(page.get_by_role("slider")).to_have_value(stopped)
