"""Whoever has no mouse reaches every choice of the map with Tab and changes it with the arrows and letters."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tables.translations import words
from tests.browser.inside import go

EN = words("en")
FILTERS = [EN["claims"][name] for name in ("verdict", "speaker")]
CELL = "[data-testid='data-grid-canvas'] [role='gridcell']"
FAR = 60  # presses of Tab


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(FAR):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{FAR} times Tab did not lead to {wanted}")


def skip_the_menu(page: Page) -> None:
    """Press Tab and Enter, for the link that leads past the menu to the page: two dozen presses less."""
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def test_the_year_the_country_and_the_measure_are_chosen_with_the_keyboard_alone(inside):
    page = go(inside, "/map?year=2022&flows_as=table")
    before = page.locator("h3#flows").inner_text()
    assert "2022" in before
    skip_the_menu(page)
    tab_to(page, page.get_by_role("slider", name=EN["map"]["year"]))
    for _ in range(4):
        page.keyboard.press("ArrowLeft", delay=30)  # faster than the server answers
    page.wait_for_url(re.compile(r"/map\?year=2018&flows_as=table$"))
    expect(page.locator("h3#flows")).to_contain_text("2018")
    inside.rest()
    assert page.get_by_role("slider", name=EN["map"]["year"]).input_value() == "2018"
    tab_to(page, page.get_by_role("combobox", name=EN["map"]["country"]))
    page.keyboard.type("Colom")
    page.get_by_role("option", name="Colombia", exact=True).wait_for()
    page.keyboard.press("Enter")
    expect(page.locator("h3#flows")).to_contain_text("Colombia")
    page.wait_for_url(re.compile(r"[?&]country=COL"))
    inside.rest()
    tab_to(page, page.get_by_role("combobox", name=EN["map"]["measure"]))
    page.keyboard.type(EN["measure"]["people"])
    page.get_by_role("option", name=EN["measure"]["people"], exact=True).wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"[?&]measure=people"))
    expect(page.get_by_role("combobox", name=EN["map"]["measure"])).to_have_value(EN["measure"]["people"])


def test_the_skip_link_of_the_application_leads_past_the_bar_to_the_title(inside):
    page = go(inside, "/addresses")
    skip_the_menu(page)
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_what_a_button_opens_gets_the_focus_and_tab_leads_on_behind_the_button(inside):
    page = go(inside, "/claims")
    verdict, speaker = (page.get_by_test_id("stPopoverButton").filter(has_text=name) for name in FILTERS)
    verdict.press("Enter")
    first = page.get_by_test_id("stPopoverBody").get_by_role("button").first
    expect(first).to_be_focused()
    page.keyboard.press("Tab")
    expect(speaker).to_be_focused()
    expect(first).to_be_hidden()


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_tab_leads_out_of_a_grid_of_rows_at_once_whichever_cell_an_arrow_has_led_to(key, inside):
    page = go(inside, "/data?table=claims")
    grid = page.get_by_test_id("data-grid-canvas")
    grid.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    expect(page.locator(f"{CELL}[aria-selected='true']")).to_have_attribute("aria-colindex", "2")
    page.keyboard.press(key)
    assert not grid.evaluate("grid => grid.contains(document.activeElement)")


def test_escape_closes_what_a_button_has_opened_and_gives_the_focus_back(inside):
    page = go(inside, "/addresses")
    sources = page.get_by_test_id("stPopoverButton").filter(has_text=EN["app"]["sources"])
    sources.press("Enter")
    expect(page.get_by_test_id("stPopoverBody")).to_be_focused()  # it is to be read
    page.keyboard.press("Escape")
    expect(sources).to_be_focused()


def test_the_list_of_layers_is_entered_and_left_by_keys_and_closes_by_a_click_beside_it(inside):
    page = go(inside, "/map?flows_as=table")
    opens = page.locator(".st-key-layers_open button")
    first, second = (page.locator(".st-key-layers_box button").nth(place) for place in (0, 1))
    opens.press("Enter")
    expect(first).to_be_focused()
    page.keyboard.press("Escape")
    expect(first).to_be_hidden()
    expect(opens).to_be_focused()
    page.keyboard.press("Enter")
    expect(first).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(second).to_be_focused()
    page.keyboard.press("Tab")
    expect(first).to_be_hidden()
    expect(page.get_by_role("button", name=EN["map"]["play"])).to_be_focused()
    opens.click()
    first.wait_for()
    page.get_by_role("heading", level=1).click()
    expect(first).to_be_hidden()


def test_what_tab_leads_to_on_the_map_is_not_below_the_header(inside):
    page = go(inside, "/map?flows_as=chart")
    page.get_by_role("slider", name=EN["map"]["year"]).focus()
    header = page.get_by_test_id("stHeader").bounding_box()
    zoom = page.locator("main").get_by_title(re.compile("^Zoom in", re.I))
    tab_to(page, zoom)
    assert zoom.bounding_box()["y"] >= header["y"] + header["height"]
