"""The years of the map, set in motion."""

from playwright.sync_api import Locator, Page, expect

from tables.translations import words

MAP = words("en")["map"]


def play(page: Page) -> tuple[Locator, Locator]:
    """Press the button that plays the years, wait for a first step, and return the button and the slider.

    What the press began has come to its end then: the years can be stopped.
    """
    button, slider = (page.get_by_role(role, name=MAP[word]) for role, word in (("button", "play"), ("slider", "year")))
    button.press("Enter")
    page.get_by_role("button", name=MAP["stop"]).wait_for()
    start = slider.input_value()
    expect(slider).not_to_have_value(start)
    return button, slider
