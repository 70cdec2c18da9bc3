"""The browser is told in which language a page is, also when it is changed in the application."""

import re

from playwright.sync_api import Page, expect

from tables.translations import ENGLISH, languages, words
from tests.browser.visit import Visit

OTHER = next(code for code in languages() if code != ENGLISH)
MARKED = """() => {
    const marks = document.querySelectorAll('[aria-checked="true"], [aria-pressed="true"]');
    return [...marks].map(mark => mark.innerText);
}"""


def change_language(page: Page) -> None:
    page.get_by_role("combobox", name=words(ENGLISH)["app"]["language"]).press("ArrowDown")
    page.get_by_role("option", name=re.compile(words(OTHER)["language"]["name"])).click()
    page.wait_for_url(re.compile(f"lang={OTHER}$"))


def test_the_page_says_its_language_whenever_it_is_changed_and_on_the_way_back(visit: Visit):
    page = visit.open("/brief")
    html = page.locator("html")
    assert html.get_attribute("lang") == ENGLISH
    change_language(page)
    expect(html).to_have_attribute("lang", OTHER)
    visit.rest()
    page.go_back()
    expect(html).to_have_attribute("lang", ENGLISH)
    visit.open(f"/brief?lang={OTHER}")
    assert html.get_attribute("lang") == OTHER
    assert visit.complaints == []


def test_what_is_chosen_stays_marked_on_the_way_back_to_another_language(visit: Visit):
    page = visit.open("/compare?compare_as=table&origin=HTI")
    marked = page.evaluate(MARKED)
    change_language(page)
    visit.rest()
    with visit.rerun():
        page.go_back()
    visit.rest()
    assert page.evaluate(MARKED) == marked
