"""Whoever has no mouse and no eyes steps through the values of a chart, and hears the highest, the trend and a gap."""

import re

from playwright.sync_api import Page, expect

from tables.translations import words
from tests.browser.inside import go
from tests.browser.visit import Visit

EN = words("en")["chart_keys"]
REGION = "#announced"


def chart(page: Page, number: int) -> None:
    """Give the focus to a chart of the page."""
    page.get_by_test_id("stPlotlyChart").nth(number).focus()


def hear(page: Page, key: str, *said: str) -> None:
    """Press a key and wait until all this is said, in this order."""
    page.keyboard.press(key)
    expect(page.locator(REGION)).to_have_text(re.compile(".*".join(map(re.escape, said))))


def test_the_highest_value_and_the_trend_of_each_series_are_found_with_the_keyboard_alone(inside: Visit):
    page = go(inside, "/figures?tab=border")
    chart(page, 0)
    focused = page.locator(":focus")
    assert focused.get_attribute("aria-description") == EN["line"]
    assert "211,181" in (focused.get_attribute("aria-label") or "")
    hear(page, "Shift+ArrowUp", "December 2023, 249,740 encounters", "the highest of 316", EN["more"])
    assert "249,740 encounters" in (focused.locator(".hoverlayer").text_content() or "")
    hear(page, "ArrowRight", "January 2024", EN["less"])
    hear(page, "Shift+ArrowRight", EN["no_gap"])
    hear(page, "Home", "October 1999", EN["first"])
    chart(page, 1)
    hear(page, "End", "August 2025, Title 8")
    hear(page, "ArrowDown", "May 2023, Title 42")


def test_a_gap_is_found_and_said_with_its_month(inside: Visit):
    page = go(inside, "/?story_border_as=live")
    chart(page, 0)
    hear(page, "Shift+ArrowRight", "no value")
    before = page.locator(REGION).inner_text()
    hear(page, "Home", "October 2018")
    assert re.fullmatch(r"\w+ 20\d\d: no value", before)


def test_the_longest_bar_and_years_that_cannot_be_compared_are_said_as_such(inside: Visit):
    page = go(inside, "/figures")
    chart(page, 2)
    hear(page, "Shift+ArrowUp", "Colombia: ", "people; the highest of 12")
    chart(page, 4)
    broken = EN["broken"].format(before=2023, after=2024)
    hear(page, "Shift+ArrowUp", "2024, Colombia", f"the highest of 2 (only those counted in this way). {broken}")
    hear(page, "ArrowRight", "2025, Colombia", "the lowest of 2 (only those counted in this way), less")
    hear(page, "Home", EN["first"])
    hear(page, "Shift+ArrowRight", broken)


def test_values_that_are_as_high_as_each_other_are_said_to_share_their_rank(inside: Visit):
    page = go(inside, "/figures")
    chart(page, 4)
    names = page.locator(":focus .js-plotly-plot").evaluate("plot => plot._fullData.map(series => series.name)")
    hear(page, "Home", names[0])
    for name in names[1 : names.index("Mexico") + 1]:
        hear(page, "ArrowDown", name)
    hear(page, "Shift+ArrowUp", "2023, Mexico: 390,000", EN["highest_shared"].format(n=17, same=3))
    hear(page, "ArrowRight", "2024, Mexico: 390,000", EN["highest_shared"].format(n=17, same=3), EN["same"])


def test_a_step_beyond_the_last_value_says_that_it_is_the_last(inside: Visit):
    page = go(inside, "/figures")
    chart(page, 2)
    hear(page, "End", "Panama")
    last = page.locator(REGION).inner_text()
    hear(page, "ArrowRight", f"{EN['is_last']}. {last}")
    hear(page, "Home", "Colombia")
    hear(page, "ArrowLeft", EN["is_first"], "Colombia")
