"""Whoever has no mouse reaches every choice of the map with Tab and changes it with the arrows and letters."""

import re

from playwright.sync_api import Locator, Page, expect

from tables.translations import words
from tests.browser.inside import go

EN = words("en")
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
